import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { ShiftRow } from '../../storage/roster.ts'
import { listOpenSwaps, settleSwap } from '../../storage/shiftSwaps.ts'
import { cancelShifts, findShift, updateShift } from '../../storage/shifts.ts'
import { changeRoster, getKeptLine } from './changeRoster.ts'

/**
 * Takes a shift off the roster. One that has begun ends now: what was is not rewritten.
 * @throws Refusal roster_past, not_found, not_allowed, not_signed_in.
 */
export function cancelShift(context: Context, { id }: { id: string }): Promise<void> {
  return changeRoster(context, async (context) => {
    const { now } = context
    const shift = await findShift(context.db, id)
    if (!shift) throw new Refusal('not_found')
    await getKeptLine(context, shift.lineId)
    if (shift.endsAt <= now) throw new Refusal('roster_past')
    if (shift.startsAt < now) return updateShift(context.db, { id, set: { endsAt: now } })
    await dropShifts(context, [shift])
  })
}

/** Cancels shifts that have not begun, and the swaps that are asked for with them. */
export async function dropShifts(context: Context, shifts: ShiftRow[]): Promise<void> {
  const ids = shifts.map(({ id }) => id)
  await cancelShifts(context.db, { ids, at: context.now })
  for (const { id } of await listOpenSwaps(context.db, { shiftIds: ids })) {
    await settleSwap(context.db, { id, state: 'dropped', at: context.now })
  }
}
