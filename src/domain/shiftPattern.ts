import { Temporal } from 'temporal-polyfill'
import { type Calendar, isWorkingDay } from './calendar.ts'
import { type DeskHours, type Intervals, intervalsOn, type Span, spansOn } from './deskHours.ts'

/** When a shift comes again. */
export interface ShiftPattern {
  /** ISO weekdays, 1 Monday to 7 Sunday; empty: every working day of the calendar, make-up days too. */
  weekdays: readonly number[]
  /** Every how many weeks, counted from the week of `validFrom`. */
  everyWeeks: number
  intervals: Intervals
  /** ISO days, both included; null: until it is ended. */
  validFrom: string
  validTo: string | null
}

/** Shifts are made so many days ahead: eight weeks. */
export const madeAheadDays = 56

/** ISO days, both included. */
export interface DaySpan {
  from: string
  to: string
}

/**
 * The shifts of a pattern on the days of a span, in order: none on a day on which its line is not staffed at all, be it
 * for a holiday or for a closure, and on a make-up Saturday those of every working day or of Saturdays.
 * @throws Refusal calendar_unknown for a year that the calendar does not hold.
 */
export function listPatternSpans(
  pattern: ShiftPattern,
  { calendar, hours, from, to }: DaySpan & { calendar: Calendar; hours: DeskHours },
): Span[] {
  const spans: Span[] = []
  const first = from > pattern.validFrom ? from : pattern.validFrom
  const last = pattern.validTo === null || to < pattern.validTo ? to : pattern.validTo
  for (let day = Temporal.PlainDate.from(first); day.toString() <= last; day = day.add({ days: 1 })) {
    if (!isDayOf(pattern, { calendar, day }) || intervalsOn(hours, calendar, day).length === 0) continue
    spans.push(...spansOn(calendar, { day, intervals: pattern.intervals }))
  }
  return spans
}

function isDayOf(
  { weekdays, everyWeeks, validFrom }: ShiftPattern,
  { calendar, day }: { calendar: Calendar; day: Temporal.PlainDate },
): boolean {
  const weeks = mondayOf(Temporal.PlainDate.from(validFrom)).until(mondayOf(day)).days / 7
  if (weeks % everyWeeks !== 0) return false
  return weekdays.length === 0 ? isWorkingDay(calendar, day) : weekdays.includes(day.dayOfWeek)
}

const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 })
