import { type Context, newId } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { SwapView } from '../../domain/rosterContract.ts'
import { findLine } from '../../storage/lines.ts'
import type { ShiftRow } from '../../storage/roster.ts'
import { insertSwap } from '../../storage/shiftSwaps.ts'
import { findShift } from '../../storage/shifts.ts'
import { deskRoles, getActingStaff } from '../desk/authorise.ts'
import { writeStaffNotice } from '../notices/writeNotices.ts'
import { changeRoster, checkRosterable } from './changeRoster.ts'
import { checkSwap } from './checkSwap.ts'
import { toSwaps } from './rosterViews.ts'

export interface SwapInput {
  shiftId: string
  /** A shift of the other person that is taken in return; null: none. */
  returnShiftId: string | null
  toStaffId: string
}

/**
 * Asks somebody to take over a shift of one's own that has not begun, for one of theirs or for none.
 * @throws Refusal roster_past, swap_shift, swap_exists, shift_clash, roster_person, not_found, not_signed_in, not_allowed.
 */
export function askSwap(context: Context, { shiftId, returnShiftId, toStaffId }: SwapInput): Promise<SwapView> {
  return changeRoster(context, async (context) => {
    const { id: fromStaffId } = getActingStaff(context, deskRoles)
    if (toStaffId === fromStaffId) throw new Refusal('roster_person')
    const shift = await getShiftOf(context, { id: shiftId, staffId: fromStaffId })
    const returned =
      returnShiftId === null ? undefined : await getShiftOf(context, { id: returnShiftId, staffId: toStaffId })
    for (const [{ lineId }, staffId] of [
      [shift, toStaffId] as const,
      ...(returned ? [[returned, fromStaffId] as const] : []),
    ]) {
      const line = await findLine(context.db, lineId)
      await checkRosterable(context, { departmentId: line?.departmentId ?? '', staffId })
    }
    await checkSwap(context, { shift, returned, toStaffId })
    const row = await insertSwap(context.db, {
      ...{ id: newId(context), shiftId, returnShiftId, fromStaffId, toStaffId },
      ...{ state: 'asked', askedAt: context.now },
    })
    if (!row) throw new Refusal('swap_exists')
    const params = { startsAt: shift.startsAt.toISOString() }
    await writeStaffNotice(context, { kind: 'swap_asked', origin: row.id, staffIds: [toStaffId], params })
    const [swap] = await toSwaps(context, [row])
    if (!swap) throw new Error(`the swap ${row.id} has no shift`)
    return swap
  })
}

/** @throws Refusal not_found, swap_shift for a shift of somebody else. */
async function getShiftOf(context: Context, { id, staffId }: { id: string; staffId: string }): Promise<ShiftRow> {
  const shift = await findShift(context.db, id)
  if (!shift) throw new Refusal('not_found')
  if (shift.staffId !== staffId) throw new Refusal('swap_shift')
  return shift
}
