import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar.ts'
import type { CalendarView, CalendarYearView } from '../../domain/calendarContract.ts'
import type { Role } from '../../domain/contract.ts'
import { findLatestDue, listCalendarYears } from '../../storage/calendarYears.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { calendarAt } from './calendarHolder.ts'

/** Who keeps the working calendar. */
export const calendarRoles: readonly Role[] = ['administrator']

/** How long before its beginning a year without a notice is asked for: notices come out in November. */
const noticeDays = 60

/** The years of the newest calendar, and those whose official notice is needed soon. @throws Refusal not_allowed. */
export async function readCalendar(context: Context): Promise<CalendarView> {
  getActingStaff(context, calendarRoles)
  const [rows, latest] = await Promise.all([listCalendarYears(context.db), findLatestDue(context.db)])
  const calendar = calendarAt(rows, context)
  const years = Object.entries(calendar.years).map(([key, { status, source }]): CalendarYearView => {
    const row = rows.findLast(({ year }) => year === Number(key))
    const uploaded = row ? { uploadedAt: row.uploadedAt.toISOString() } : {}
    return { year: Number(key), status, source, version: row?.version ?? 0, ...uploaded }
  })
  const today = dayOf(calendar, context.now)
  const last = Math.max(today.add({ days: noticeDays }).year, latest ? dayOf(calendar, latest).year : 0)
  const isNeeded = (one: CalendarYearView) => one.year >= today.year && one.year <= last && one.status === 'provisional'
  return { version: calendar.version, years, needed: years.filter(isNeeded).map(({ year }) => year) }
}
