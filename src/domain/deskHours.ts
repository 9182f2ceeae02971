import { Temporal } from 'temporal-polyfill'
import { type Calendar, type CalendarInstant, dayOf, instantOf, isProvisionalDay, isWorkingDay } from './calendar.ts'

/** Staffed intervals of a working day, "HH:MM-HH:MM" in local time; see `areSoundIntervals`. 24:00 ends a day. */
export type Intervals = readonly string[]

/**
 * When a desk is staffed: intervals on every working day, and others on days off, except on the ISO days on which it
 * stays closed.
 */
export type DeskHours = Intervals | { intervals: Intervals; dayOff?: Intervals; closedOn: readonly string[] }

/** A staffed span, from (inclusive) to (exclusive). */
export interface Span {
  from: Date
  to: Date
}

/** More days than any holiday lasts: a desk that does not open within them has no hours. */
const searchDays = 40

/**
 * Whether intervals can be hours: "HH:MM-HH:MM", each ending after it begins and not after 24:00, in order, none
 * beginning before the one ahead of it has ended. The other functions take this for granted. A night that goes past
 * midnight is written as two intervals.
 */
export function areSoundIntervals(intervals: Intervals): boolean {
  let last = '00:00'
  for (const interval of intervals) {
    const [, from = '', to = ''] =
      /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.exec(interval) ?? []
    if (from === '' || from < last || to <= from) return false
    last = to
  }
  return true
}

function spansOf(hours: DeskHours, calendar: Calendar, day: Temporal.PlainDate): Span[] {
  return spansOn(calendar, { day, intervals: intervalsOn(hours, calendar, day) })
}

/** The intervals that hold on a day: none while it is closed. @throws Refusal calendar_unknown. */
export function intervalsOn(hours: DeskHours, calendar: Calendar, day: Temporal.PlainDate): Intervals {
  const { intervals, dayOff = [], closedOn } = 'intervals' in hours ? hours : { intervals: hours, closedOn: [] }
  if (closedOn.includes(day.toString())) return []
  return isWorkingDay(calendar, day) ? intervals : dayOff
}

/** Intervals as spans of a day. */
export function spansOn(
  calendar: Calendar,
  { day, intervals }: { day: Temporal.PlainDate; intervals: Intervals },
): Span[] {
  return intervals.map((interval) => {
    const [from = '', to = ''] = interval.split('-')
    return { from: timeOn(calendar, day, from), to: timeOn(calendar, day, to) }
  })
}

/** The staffed spans that touch the time between two instants, in order. @throws Refusal calendar_unknown. */
export function listStaffedSpans(hours: DeskHours, calendar: Calendar, { from, to }: Span): Span[] {
  const spans: Span[] = []
  const last = dayOf(calendar, to)
  for (let day = dayOf(calendar, from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    spans.push(...spansOf(hours, calendar, day))
  }
  return spans.filter((span) => span.to > from && span.from < to)
}

function timeOn(calendar: Calendar, day: Temporal.PlainDate, time: string): Date {
  const midnight = time === '24:00'
  return instantOf(calendar, midnight ? day.add({ days: 1 }) : day, Temporal.PlainTime.from(midnight ? '00:00' : time))
}

/** Staffed spans that end after an instant, in order, over the days to come. */
function* spansFrom(hours: DeskHours, calendar: Calendar, from: Date): Generator<Span & { day: Temporal.PlainDate }> {
  const first = dayOf(calendar, from)
  for (let n = 0; n <= searchDays; n++) {
    const day = first.add({ days: n })
    for (const span of spansOf(hours, calendar, day)) if (span.to > from) yield { ...span, day }
  }
}

/**
 * Whether the desk is staffed at an instant: within its intervals on a working day, make-up working days included, on
 * which it is not closed.
 * @throws Refusal calendar_unknown for a year that the calendar does not hold.
 */
export function isDeskOpen(hours: DeskHours, calendar: Calendar, now: Date): boolean {
  return spansOf(hours, calendar, dayOf(calendar, now)).some(({ from, to }) => from <= now && now < to)
}

/**
 * When the desk is staffed next: the instant itself while it is open.
 * @throws Refusal calendar_unknown; Error for a desk without hours.
 */
export function nextOpening(hours: DeskHours, calendar: Calendar, now: Date): Date {
  const opening = findOpening(hours, calendar, now)
  if (!opening) throw neverOpens(hours)
  return opening
}

/** As `nextOpening`; nothing for a desk that does not open within the days that are searched. */
export function findOpening(hours: DeskHours, calendar: Calendar, now: Date): Date | undefined {
  for (const { from } of spansFrom(hours, calendar, now)) return from > now ? from : now
  return undefined
}

/**
 * Whether a next opening is found from each of so many days from one on: hours and closures of which this is not true
 * would leave handoffs without a due time.
 * @throws Refusal calendar_unknown.
 */
export function keepsOpening(
  hours: DeskHours,
  calendar: Calendar,
  { from, days }: { from: Temporal.PlainDate; days: number },
): boolean {
  let closedDays = 0
  for (let n = 0; n < days; n++) {
    closedDays = intervalsOn(hours, calendar, from.add({ days: n })).length === 0 ? closedDays + 1 : 0
    if (closedDays >= searchDays) return false
  }
  return true
}

function neverOpens(hours: DeskHours): Error {
  return new Error(`a desk with the hours ${JSON.stringify(hours)} never opens`)
}

/**
 * The instant at which so many staffed minutes have passed: the business clock runs only while the desk is staffed.
 * A span that ends with the desk's hours is due at their end, not at the next opening; no minutes at all end at `from`
 * while the desk is open, else at its next opening.
 * @param minutes from 0.
 * @throws Refusal calendar_unknown; Error for a desk without hours; RangeError.
 */
export function addStaffedTime(hours: DeskHours, calendar: Calendar, from: Date, minutes: number): CalendarInstant {
  if (!(minutes >= 0 && Number.isFinite(minutes))) throw new RangeError(`${minutes} are no staffed minutes`)
  // Whole milliseconds: a rounding error of a fraction would push a span that ends with the hours to the next opening.
  let left = Math.round(minutes * 60_000)
  let at = from
  let isProvisional = false
  for (;;) {
    const start = at
    for (const span of spansFrom(hours, calendar, start)) {
      isProvisional ||= isProvisionalDay(calendar, span.day)
      const begin = Math.max(span.from.getTime(), start.getTime())
      const length = span.to.getTime() - begin
      if (left <= length) return { dueAt: new Date(begin + left), isProvisional }
      left -= length
      at = span.to
    }
    if (at === start) throw neverOpens(hours)
  }
}

/** Staffed minutes between two instants; 0 when `to` is not after `from`. */
export function staffedMinutesBetween(hours: DeskHours, calendar: Calendar, from: Date, to: Date): number {
  let milliseconds = 0
  for (
    let day = dayOf(calendar, from);
    Temporal.PlainDate.compare(day, dayOf(calendar, to)) <= 0;
    day = day.add({ days: 1 })
  ) {
    for (const span of spansOf(hours, calendar, day)) {
      milliseconds += Math.max(
        0,
        Math.min(span.to.getTime(), to.getTime()) - Math.max(span.from.getTime(), from.getTime()),
      )
    }
  }
  return milliseconds / 60_000
}
