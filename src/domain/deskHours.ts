import { Temporal } from 'temporal-polyfill'
import { type Calendar, type CalendarInstant, dayOf, instantOf, isProvisionalDay, isWorkingDay } from './calendar.ts'

/** Staffed intervals of a working day, "HH:MM-HH:MM" in local time, in order and without overlap; 24:00 ends a day. */
export type DeskHours = readonly string[]

/** A staffed span, from (inclusive) to (exclusive). */
interface Span {
  from: Date
  to: Date
}

/** More days than any holiday lasts: a desk that does not open within them has no hours. */
const searchDays = 40

function spansOf(hours: DeskHours, calendar: Calendar, day: Temporal.PlainDate): Span[] {
  if (!isWorkingDay(calendar, day)) return []
  return hours.map((interval) => {
    const [from = '', to = ''] = interval.split('-')
    return { from: timeOn(calendar, day, from), to: timeOn(calendar, day, to) }
  })
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
 * Whether the desk is staffed at an instant: within its intervals on a working day, make-up working days included.
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
  for (const { from } of spansFrom(hours, calendar, now)) return from > now ? from : now
  throw new Error(`a desk with the hours "${hours.join(' ')}" never opens`)
}

/**
 * The instant at which so many staffed minutes have passed: the business clock runs only while the desk is staffed.
 * @throws Refusal calendar_unknown; Error for a desk without hours.
 */
export function addStaffedTime(hours: DeskHours, calendar: Calendar, from: Date, minutes: number): CalendarInstant {
  let left = minutes * 60_000
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
    if (at === start) throw new Error(`a desk with the hours "${hours.join(' ')}" never opens`)
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
