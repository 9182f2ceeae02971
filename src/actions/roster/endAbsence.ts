import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findAbsence, updateAbsence } from '../../storage/roster.ts'
import { findStaff } from '../../storage/staff.ts'
import { deskRoles, getActingStaff } from '../desk/authorise.ts'
import { isKeeperOf } from '../duty/manageLine.ts'
import { changeRoster } from './changeRoster.ts'

/**
 * Calls an absence off. One that has begun ends now: what was is not rewritten.
 * @throws Refusal roster_past, not_found, not_signed_in, not_allowed.
 */
export function endAbsence(context: Context, { id }: { id: string }): Promise<void> {
  return changeRoster(context, async (context) => {
    const { now } = context
    const reader = getActingStaff(context, deskRoles)
    const absence = await findAbsence(context.db, id)
    if (!absence) throw new Refusal('not_found')
    const absent = await findStaff(context.db, absence.staffId)
    if (absence.staffId !== reader.id && !isKeeperOf(reader, absent?.staff.departmentId)) throw new Refusal('not_found')
    if (absence.endsAt <= now) throw new Refusal('roster_past')
    const hasBegun = absence.startsAt < now
    await updateAbsence(context.db, { id, set: hasBegun ? { endsAt: now } : { cancelledAt: now } })
  })
}
