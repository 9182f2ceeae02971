import { type Context, inTransaction } from '../../context.ts'
import type { Staff } from '../../domain/contract.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findLine, type LineRow } from '../../storage/lines.ts'
import { forgetLooks, lockRoster } from '../../storage/roster.ts'
import { listStaffByRole, type StaffRow } from '../../storage/staff.ts'
import { deskRoles, getActingStaff } from '../desk/authorise.ts'
import { isKeeperOf, lineKeepers } from '../duty/manageLine.ts'

/**
 * Changes the roster: one change after another, each judged with those before it, and every line is looked at for gaps
 * at once after it.
 */
export function changeRoster<T>(context: Context, work: (context: Context) => Promise<T>): Promise<T> {
  return inTransaction(context, async (context) => {
    await lockRoster(context.db)
    const done = await work(context)
    await forgetLooks(context.db)
    return done
  })
}

/** A line whose roster the person keeps. @throws Refusal not_signed_in, not_allowed, not_found. */
export async function getKeptLine(context: Context, id: string): Promise<{ line: LineRow; keeper: Staff }> {
  const keeper = getActingStaff(context, lineKeepers)
  const line = await findLine(context.db, id)
  if (!line) throw new Refusal('not_found')
  if (!isKeeperOf(keeper, line.departmentId)) throw new Refusal('not_allowed')
  return { line, keeper }
}

/** Who can be put on the roster of a department, and stand in there: its people who work at the desk. */
export const listRosterable = (context: Context, departmentId: string): Promise<StaffRow[]> =>
  listStaffByRole(context.db, { roles: [...deskRoles], departmentId })

/** @throws Refusal roster_person, unless somebody can be put on the roster of a department. */
export async function checkRosterable(
  context: Context,
  { departmentId, staffId }: { departmentId: string; staffId: string },
): Promise<StaffRow> {
  const person = (await listRosterable(context, departmentId)).find(({ id }) => id === staffId)
  if (!person) throw new Refusal('roster_person')
  return person
}
