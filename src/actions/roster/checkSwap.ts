import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findClash } from '../../domain/roster.ts'
import { listShiftsBetween, type ShiftRow } from '../../storage/roster.ts'
import { refuseClash } from './refuseClash.ts'

/** Two shifts, or one, that are to change hands. */
export interface Swapped {
  shift: ShiftRow
  returned: ShiftRow | undefined
  toStaffId: string
}

/**
 * Refuses a swap of what has begun, and one that would put somebody on two seats at once.
 * @throws Refusal roster_past, shift_clash.
 */
export async function checkSwap(context: Context, { shift, returned, toStaffId }: Swapped): Promise<void> {
  const changing = returned ? [shift, returned] : [shift]
  if (changing.some(({ startsAt }) => startsAt <= context.now)) throw new Refusal('roster_past')
  const after = changing.map((one) => ({ ...one, staffId: one === shift ? toStaffId : shift.staffId }))
  for (const wanted of after) {
    const { staffId, startsAt: from, endsAt: to } = wanted
    const held = await listShiftsBetween(context.db, { staffIds: [staffId], from, to })
    const clash = findClash(
      held.filter(({ id }) => !changing.some((one) => one.id === id)),
      wanted,
    )
    if (clash) throw refuseClash(context, clash)
  }
}
