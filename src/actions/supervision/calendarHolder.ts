import type { Deps } from '../../context.ts'
import type { Calendar, CalendarYear } from '../../domain/calendar.ts'
import { officialCalendar } from '../../domain/holidays.ts'
import { withProvisionalYears } from '../../domain/statutoryDays.ts'
import { type CalendarYearRecord, findCalendarVersion, listCalendarYears } from '../../storage/calendarYears.ts'

/** How long an instance trusts that it has the newest calendar before it looks again, unless it is woken. */
const freshMilliseconds = 5_000

export interface CalendarHolder {
  /** The calendar of this instance; looks for a newer one beside the request. */
  get(): Calendar
  /** Loads the newest calendar, if it is newer; the old one holds meanwhile. */
  refresh(): Promise<void>
  /** Loads it before the first use. A database that is down leaves it as it is shipped until the next look. */
  load(): Promise<void>
}

/**
 * The shipped calendar with the uploaded years over it, as it stood at a version (the newest, if none is named); later
 * uploads of a year replace earlier ones, and years that nobody knows yet are provisional.
 */
export function calendarAt(
  rows: readonly CalendarYearRecord[],
  { now, version = Number.POSITIVE_INFINITY }: { now: Date; version?: number },
): Calendar {
  const then = rows.filter((row) => row.version <= version)
  return withProvisionalYears(withUploads(then), now)
}

function withUploads(rows: readonly CalendarYearRecord[]): Calendar {
  const years: Record<number, CalendarYear> = { ...officialCalendar.years }
  for (const { year, source, daysOff, makeupDays } of rows) {
    years[year] = { status: 'official', source, daysOff, makeupDays }
  }
  return { ...officialCalendar, years, version: rows.at(-1)?.version ?? 0 }
}

/** Keeps the calendar in memory, so that a new year reaches every instance within seconds. */
export function createCalendarHolder({
  db,
  clock,
  log,
}: Pick<Deps, 'clock' | 'log'> & { db: () => Deps['db'] }): CalendarHolder {
  let loaded = officialCalendar
  let isTried = false
  let checkedAt = 0
  // Not shared between requests: on Workers one that ends takes its query with it, and others would wait for ever.
  const refresh = async () => {
    checkedAt = clock().getTime()
    const version = await findCalendarVersion(db())
    if (version <= loaded.version) return
    const rows = await listCalendarYears(db())
    loaded = withUploads(rows)
  }
  const tryRefresh = () =>
    refresh().catch((error: unknown) => log({ level: 'warn', event: 'calendar_not_refreshed', error: String(error) }))
  return {
    refresh,
    async load() {
      if (isTried) return
      await tryRefresh()
      isTried = true
    },
    get() {
      if (Math.abs(clock().getTime() - checkedAt) > freshMilliseconds) void tryRefresh()
      return withProvisionalYears(loaded, clock())
    },
  }
}
