import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { SwapState } from '../../domain/rosterContract.ts'
import { findSwap, listOpenSwaps, type SwapRow, settleSwap } from '../../storage/shiftSwaps.ts'
import { findShift, updateShift } from '../../storage/shifts.ts'
import { deskRoles, getActingStaff } from '../desk/authorise.ts'
import { changeRoster } from './changeRoster.ts'
import { checkSwap } from './checkSwap.ts'

/** Who is asked accepts or declines; who asked drops it. */
export type SwapAnswer = Exclude<SwapState, 'asked'>

/**
 * Answers a swap. Accepted, the shifts change hands at once, if that is still possible.
 * @throws Refusal swap_state, roster_past, shift_clash, not_found, not_signed_in, not_allowed.
 */
export function answerSwap(
  context: Context,
  { id, answer }: { id: string; answer: SwapAnswer },
): Promise<{ state: SwapAnswer }> {
  return changeRoster(context, async (context) => {
    const { id: staffId } = getActingStaff(context, deskRoles)
    const swap = await findSwap(context.db, id)
    const asks = answer === 'dropped' ? swap?.fromStaffId : swap?.toStaffId
    if (!swap || asks !== staffId) throw new Refusal('not_found')
    if (!(await settleSwap(context.db, { id, state: answer, at: context.now }))) throw new Refusal('swap_state')
    if (answer === 'accepted') await exchange(context, swap)
    return { state: answer }
  })
}

async function exchange(context: Context, swap: SwapRow): Promise<void> {
  const { shiftId, returnShiftId, fromStaffId, toStaffId } = swap
  const shift = await findShift(context.db, shiftId)
  const returned = returnShiftId === null ? undefined : await findShift(context.db, returnShiftId)
  const isAsAsked = shift?.staffId === fromStaffId && (returnShiftId === null || returned?.staffId === toStaffId)
  if (!shift || !isAsAsked) throw new Refusal('swap_state')
  await checkSwap(context, { shift, returned, toStaffId })
  await updateShift(context.db, { id: shift.id, set: { staffId: toStaffId } })
  if (returned) await updateShift(context.db, { id: returned.id, set: { staffId: fromStaffId } })
  // Whatever else was asked for with these shifts is about other people now.
  for (const { id } of await listOpenSwaps(context.db, { shiftIds: [shift.id, ...(returned ? [returned.id] : [])] })) {
    await settleSwap(context.db, { id, state: 'dropped', at: context.now })
  }
}
