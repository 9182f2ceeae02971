import { formatTime } from '../../shared/time.ts'

/* Days and instants of the roster. All are those of Asia/Shanghai, as everywhere on the pages. */

const dayMilliseconds = 86_400_000

/** The ISO day so many days after another. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10)

/** The local day of an instant. */
export const dayOfInstant = (at: string | number): string =>
  new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return plusDays(day, -((weekday + 6) % 7))
}

/** The instant of a time "HH:MM" on a day; 24:00 is the end of the day. */
export function instantOf(day: string, time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + (hour * 60 + minute) * 60_000).toISOString()
}

/** The instants of a shift that begins on a day; one that ends at or before its beginning goes on past midnight. */
export const spanOf = ({ day, from, to }: { day: string; from: string; to: string }) => ({
  startsAt: instantOf(day, from),
  endsAt: instantOf(to > from ? day : plusDays(day, 1), to),
})

/** "09:00–12:00", as times of day. */
export const timesOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${formatTime(startsAt)}–${formatTime(endsAt) === '00:00' ? '24:00' : formatTime(endsAt)}`

/** A time of day as people write it. */
export const timePattern = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/
