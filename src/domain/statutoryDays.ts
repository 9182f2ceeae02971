import { Temporal } from 'temporal-polyfill'
import type { Calendar, CalendarYear } from './calendar.ts'

/** Where the statutory days stand (revision of 2024-11-10, in force since 2025). */
const law = '全国年节及纪念日放假办法 第二条'

/** The first year in which the thirteen statutory days hold. */
export const firstYearOfLaw = 2025

/** New Year, Labour Day and National Day: the same in every year. */
const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/**
 * First day of the Spring Festival, Qingming, Dragon Boat and Mid-Autumn of each year. Written down and not computed:
 * the lunar calendar of ICU is a day off where a new moon falls close to midnight in Beijing (2027, 2030).
 */
const lunar: Readonly<Record<number, readonly [spring: string, qingming: string, dragonBoat: string, autumn: string]>> =
  {
    2025: ['01-29', '04-04', '05-31', '10-06'],
    2026: ['02-17', '04-05', '06-19', '09-25'],
    2027: ['02-06', '04-05', '06-09', '09-15'],
    2028: ['01-26', '04-04', '05-28', '10-03'],
    2029: ['02-13', '04-04', '06-16', '09-22'],
    2030: ['02-03', '04-05', '06-05', '09-12'],
    2031: ['01-23', '04-05', '06-24', '10-01'],
    2032: ['02-11', '04-04', '06-12', '09-19'],
    2033: ['01-31', '04-04', '06-01', '09-08'],
    2034: ['02-19', '04-05', '06-20', '09-27'],
    2035: ['02-08', '04-05', '06-10', '09-16'],
  }

/**
 * The statutory days off of a year, "MM-DD" in order; thirteen, or fewer where two fall on one day.
 * @returns also whether the days of the lunar calendar are among them: beyond the table they are not known.
 */
export function statutoryDaysOf(year: number): { days: string[]; hasLunar: boolean } {
  const moving = lunar[year]
  if (!moving) return { days: [...fixed], hasLunar: false }
  const [spring, ...others] = moving
  const first = Temporal.PlainDate.from(`${year}-${spring}`)
  const festival = [-1, 0, 1, 2].map((days) => first.add({ days }).toString().slice(5))
  return { days: [...new Set([...fixed, ...festival, ...others])].sort(), hasLunar: true }
}

/** What is known of a year before its notice: its statutory days and weekends. Everything that rests on it is provisional. */
export function provisionalYear(year: number): CalendarYear {
  const { days, hasLunar } = statutoryDaysOf(year)
  const source = hasLunar ? law : `${law}（农历节日未知）`
  return { status: 'provisional', source, daysOff: days, makeupDays: [] }
}

/** Years after the present one that a running limit can reach: the longest is ninety working days with a pause. */
const yearsAhead = 2

/**
 * The calendar with provisional years where the present or a coming year is missing, so that nobody is refused because
 * an administrator has not uploaded one. Years that are in it stay as they are.
 */
export function withProvisionalYears(calendar: Calendar, now: Date): Calendar {
  const present = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(calendar.zone).year
  const years: Record<number, CalendarYear> = { ...calendar.years }
  for (let year = present - 1; year <= present + yearsAhead; year++) years[year] ??= provisionalYear(year)
  return { ...calendar, years }
}
