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
  /** 0 as it is shipped; grows with every year that an administrator uploads. */
  version: number
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

/** The instants between which days lie, from the beginning of the first to the end of the last. */
export function spanOfDays(calendar: Calendar, { from, to }: { from: string; to: string }): { from: Date; to: Date } {
  const midnight = Temporal.PlainTime.from('00:00')
  const end = Temporal.PlainDate.from(to).add({ days: 1 })
  return {
    from: instantOf(calendar, Temporal.PlainDate.from(from), midnight),
    to: instantOf(calendar, end, midnight),
  }
}

/** @throws Refusal calendar_unknown for a year that the calendar does not hold. */
function yearOf(calendar: Calendar, day: Temporal.PlainDate): CalendarYear {
  const year = calendar.years[day.year]
  if (!year) throw new Refusal('calendar_unknown', { year: day.year })
  return year
}

/**
 * What a day is: `makeup` is a Saturday or Sunday that is worked for a holiday, `holiday` any day off that the calendar
 * lists (weekends within a holiday too), `weekend` every other Saturday and Sunday.
 */
export type DayStatus = 'working' | 'makeup' | 'holiday' | 'weekend'

/**
 * The status of a day in the calendar.
 * @throws Refusal calendar_unknown for a year that the calendar does not hold.
 */
export function dayStatus(calendar: Calendar, day: Temporal.PlainDate): DayStatus {
  const year = yearOf(calendar, day)
  const key = day.toString().slice(5)
  if (year.makeupDays.includes(key)) return 'makeup'
  if (year.daysOff.includes(key)) return 'holiday'
  return day.dayOfWeek <= 5 ? 'working' : 'weekend'
}

/**
 * Whether a day is worked: make-up days are, days off are not, else Monday to Friday.
 * @throws Refusal calendar_unknown for a year that the calendar does not hold.
 */
export function isWorkingDay(calendar: Calendar, day: Temporal.PlainDate): boolean {
  const status = dayStatus(calendar, day)
  return status === 'working' || status === 'makeup'
}

/** Whether the official notice of the day's year is still missing. */
export function isProvisionalDay(calendar: Calendar, day: Temporal.PlainDate): boolean {
  return yearOf(calendar, day).status === 'provisional'
}

/**
 * The end (23:59:59) of the Nth working day after the day of receipt. The day of receipt is not counted (民法典 art.
 * 201) and the limit ends with its last day at 24:00 (art. 203); limits in working days leave out statutory days off
 * (行政许可法 art. 82).
 * @param workingDays a whole number from 1.
 * @throws Refusal calendar_unknown when the limit reaches a year that the calendar does not hold; RangeError.
 */
export function addWorkingDays(calendar: Calendar, from: Date, workingDays: number): CalendarInstant {
  checkDays(workingDays)
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
 * Working days after the day of `from`, up to and with the day of `to`: the inverse of `addWorkingDays`. 0 when `to` is
 * not after it.
 * @throws Refusal calendar_unknown.
 */
export function workingDaysBetween(calendar: Calendar, from: Date, to: Date): number {
  const last = dayOf(calendar, to)
  let count = 0
  for (let day = dayOf(calendar, from).add({ days: 1 }); Temporal.PlainDate.compare(day, last) <= 0; ) {
    if (isWorkingDay(calendar, day)) count += 1
    day = day.add({ days: 1 })
  }
  return count
}

/**
 * The end (23:59:59) of the Nth calendar day after the day of receipt (民法典 arts. 201, 203). Hotline limits in days
 * are not moved when the last day is a day off: that rule holds for `addLegalDays`.
 * @param days a whole number from 1.
 * @throws RangeError
 */
export function addCalendarDays(calendar: Calendar, from: Date, days: number): CalendarInstant {
  checkDays(days)
  return { dueAt: endOfDay(calendar, dayOf(calendar, from).add({ days })), isProvisional: false }
}

/**
 * The end (23:59:59) of the Nth calendar day after the day of receipt, for limits that a law sets: one that ends on a day
 * off ends with the next working day (民法典 art. 203).
 * @param days a whole number from 1.
 * @throws Refusal calendar_unknown when it ends in a year that the calendar does not hold; RangeError.
 */
export function addLegalDays(calendar: Calendar, from: Date, days: number): CalendarInstant {
  checkDays(days)
  let day = dayOf(calendar, from).add({ days })
  let isProvisional = isProvisionalDay(calendar, day)
  while (!isWorkingDay(calendar, day)) {
    day = day.add({ days: 1 })
    isProvisional ||= isProvisionalDay(calendar, day)
  }
  return { dueAt: endOfDay(calendar, day), isProvisional }
}

function checkDays(days: number): void {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`a limit of ${days} days is not a whole number from 1`)
}

function endOfDay(calendar: Calendar, day: Temporal.PlainDate): Date {
  return instantOf(calendar, day, Temporal.PlainTime.from('23:59:59'))
}
