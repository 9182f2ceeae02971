import type { Context } from '../../context.ts'
import { parseCaseNumber } from '../../domain/caseNumber.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findHandoffByNumber } from '../../storage/handoffs.ts'
import { deskRoles, getActingStaff, getVisibleHandoff } from './authorise.ts'

/** The handoff with a case number, if the person may see it. @throws Refusal not_found. */
export async function findByNumber(context: Context, { number }: { number: string }): Promise<{ id: string }> {
  const staff = getActingStaff(context, deskRoles)
  const parsed = parseCaseNumber(number)
  const handoff = parsed && (await findHandoffByNumber(context.db, parsed))
  if (!handoff) throw new Refusal('not_found')
  const { id } = await getVisibleHandoff(context, { staff, id: handoff.id })
  return { id }
}
