import { type Context, newId } from '../../context.ts'
import type { DutyRole } from '../../domain/duty.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findClash, maxShiftHours, type Shift } from '../../domain/roster.ts'
import type { ShiftView } from '../../domain/rosterContract.ts'
import { listShiftsBetween } from '../../storage/roster.ts'
import { insertShifts } from '../../storage/shifts.ts'
import { changeRoster, checkRosterable, getKeptLine } from './changeRoster.ts'
import { refuseClash } from './refuseClash.ts'
import { toShift } from './rosterViews.ts'

export interface ShiftInput {
  lineId: string
  staffId: string
  role: DutyRole
  startsAt: Date
  endsAt: Date
}

/**
 * Puts a person on a line for a span that is not over.
 * @throws Refusal shift_span, shift_clash, roster_person, not_found, not_allowed, not_signed_in.
 */
export function addShift(context: Context, input: ShiftInput): Promise<ShiftView> {
  return changeRoster(context, async (context) => {
    const { line, keeper } = await getKeptLine(context, input.lineId)
    checkShiftSpan(context, input)
    await checkRosterable(context, { departmentId: line.departmentId, staffId: input.staffId })
    const { startsAt: from, endsAt: to, staffId } = input
    const clash = findClash(await listShiftsBetween(context.db, { staffIds: [staffId], from, to }), input)
    if (clash) throw refuseClash(context, clash)
    const row = { ...input, id: newId(context), createdBy: keeper.id, createdAt: context.now }
    const [shift] = await insertShifts(context.db, [row])
    if (!shift) throw new Error(`the shift ${row.id} was not stored`)
    return toShift(shift)
  })
}

/** @throws Refusal shift_span, unless the span can be a shift that is not over. */
export function checkShiftSpan({ now }: Context, { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>): void {
  const hours = (endsAt.getTime() - startsAt.getTime()) / 3_600_000
  if (hours <= 0 || hours > maxShiftHours || endsAt <= now) throw new Refusal('shift_span', { limit: maxShiftHours })
}
