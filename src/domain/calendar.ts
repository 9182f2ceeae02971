import { Temporal } from 'temporal-polyfill'
import { Refusal } from './refusal.ts'

/** One year of a working calendar. Days are "MM-DD". */
export interface CalendarYear {
  /** `provisional`: the official notice is not out, so days off may be added and make-up days appear. */
  status: 'official' | 'provisional'
  source: string
  daysOff: readonly string[]
  makeupDays: readonly string[]
}

/** A working calendar: which days are worked, year by year. A year that is not in it is unknown, never guessed. */
export interface Calendar {
  /** IANA name of the time zone in which days begin and end. */
  zone: string
  years: Readonly<Record<number, CalendarYear>>
}

/** An instant computed from a calendar; provisional when any day that it rests on lies in a provisional year. */
export interface CalendarInstant {
  dueAt: Date
  isProvisional: boolean
}

/** The calendar day of an instant in the calendar's zone. */
export function dayOf(calendar: Calendar, instant: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(calendar.zone).toPlainDate()
}

/** The instant of a time of day on a day of the calendar's zone. */
export function instantOf(calendar: Calendar, day: Temporal.PlainDate, time: Temporal.PlainTime): Date {
  return new Date(day.toZonedDateTime({ timeZone: calendar.zone, plainTime: time }).epochMilliseconds)
}

/** @throws Refusal calendar_unknown for a year that the calendar does not hold. */
function yearOf(calendar: Calendar, day: Temporal.PlainDate): CalendarYear {
  const year = calendar.years[day.year]
  if (!year) throw new Refusal('calendar_unknown', { year: day.year })
  return year
}

/**
 * Whether a day is worked: make-up days are, days off are not, else Monday to Friday.
 * @throws Refusal calendar_unknown for a year that the calendar does not hold.
 */
export function isWorkingDay(calendar: Calendar, day: Temporal.PlainDate): boolean {
  const year = yearOf(calendar, day)
  const key = day.toString().slice(5)
  if (year.makeupDays.includes(key)) return true
  if (year.daysOff.includes(key)) return false
  return day.dayOfWeek <= 5
}

/** Whether the official notice of the day's year is still missing. */
export function isProvisionalDay(calendar: Calendar, day: Temporal.PlainDate): boolean {
  return yearOf(calendar, day).status === 'provisional'
}

/**
 * The end (23:59:59) of the Nth working day after the day of receipt. The day of receipt is not counted and the limit
 * ends with its last day (民法典 arts. 201, 202); limits in working days leave out statutory days off (行政许可法 art. 82).
 * @throws Refusal calendar_unknown when the limit reaches a year that the calendar does not hold.
 */
export function addWorkingDays(calendar: Calendar, from: Date, workingDays: number): CalendarInstant {
  let day = dayOf(calendar, from)
  let isProvisional = false
  for (let left = workingDays; left > 0; ) {
    day = day.add({ days: 1 })
    isProvisional ||= isProvisionalDay(calendar, day)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return { dueAt: endOfDay(calendar, day), isProvisional }
}

/**
 * The end (23:59:59) of the Nth calendar day after the day of receipt (民法典 arts. 201, 202).
 * Hotline limits in days are not moved by a day off; legal tracks (art. 203) are not computed here.
 */
export function addCalendarDays(calendar: Calendar, from: Date, days: number): CalendarInstant {
  return { dueAt: endOfDay(calendar, dayOf(calendar, from).add({ days })), isProvisional: false }
}

function endOfDay(calendar: Calendar, day: Temporal.PlainDate): Date {
  return instantOf(calendar, day, Temporal.PlainTime.from('23:59:59'))
}
