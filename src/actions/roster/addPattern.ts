import { Temporal } from 'temporal-polyfill'
import { type Context, newId } from '../../context.ts'
import { dayOf } from '../../domain/calendar.ts'
import { areSoundIntervals } from '../../domain/deskHours.ts'
import type { DutyRole } from '../../domain/duty.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { PatternView } from '../../domain/rosterContract.ts'
import { findPattern, insertPattern } from '../../storage/shiftPatterns.ts'
import { changeRoster, checkRosterable, getKeptLine } from './changeRoster.ts'
import { makeShifts } from './makeShifts.ts'
import { refuseClash } from './refuseClash.ts'
import { toPattern } from './rosterViews.ts'

export interface PatternInput {
  lineId: string
  staffId: string
  role: DutyRole
  weekdays: number[]
  everyWeeks: number
  intervals: string[]
  validFrom: string
  validTo: string | null
}

/** A pattern begins within so many days. */
const latestStartDays = 366

/**
 * Puts a person on a line again and again, and makes the shifts that are near enough at once: all of them or none.
 * @throws Refusal hours_invalid, pattern_days, shift_clash, roster_person, not_found, not_allowed, not_signed_in.
 */
export function addPattern(
  context: Context,
  input: PatternInput,
): Promise<{ pattern: PatternView; shiftCount: number }> {
  return changeRoster(context, async (context) => {
    const { line, keeper } = await getKeptLine(context, input.lineId)
    checkPattern(context, input)
    await checkRosterable(context, { departmentId: line.departmentId, staffId: input.staffId })
    const weekdays = [...new Set(input.weekdays)].toSorted()
    const row = { ...input, weekdays, id: newId(context), createdBy: keeper.id, createdAt: context.now }
    const { made, clashes } = await makeShifts(context, await insertPattern(context.db, row))
    if (clashes[0]) throw refuseClash(context, clashes[0])
    const pattern = await findPattern(context.db, row.id)
    if (!pattern) throw new Error(`the pattern ${row.id} was not stored`)
    return { pattern: toPattern(pattern), shiftCount: made.length }
  })
}

function checkPattern({ calendar, now }: Context, { intervals, validFrom, validTo }: PatternInput): void {
  if (intervals.length === 0 || !areSoundIntervals(intervals)) throw new Refusal('hours_invalid')
  const today = dayOf(calendar, now)
  const latest = today.add({ days: latestStartDays })
  const isPossible =
    Temporal.PlainDate.compare(Temporal.PlainDate.from(validFrom), latest) <= 0 &&
    (validTo === null || (validTo >= validFrom && validTo >= today.toString()))
  if (!isPossible) throw new Refusal('pattern_days', { latest: latest.toString() })
}
