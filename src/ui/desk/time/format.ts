import type { Locale } from '../../../domain/locale.ts'
import { formatDateTime } from '../../shared/time.ts'

/** The office's calendar and clock, wherever the person at the desk sits. Made once: a list formats hundreds. */
const reader = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const monthNumbers = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', month: 'numeric' })

/** An instant as short as it stays clear: only the time today, without the year this year. `now` is in milliseconds. */
export function formatBrief(iso: string, { locale, now }: { locale: Locale; now: number }): string {
  const at = partsOf(iso)
  const today = partsOf(now)
  if (at.year !== today.year) return formatDateTime(iso, locale)
  if (at.month === today.month && at.day === today.day) return at.time
  return `${formatMonthDay(iso, locale)} ${at.time}`
}

/** The day without its year, e.g. 11月24日. */
export function formatMonthDay(iso: string, locale: Locale): string {
  const { month, day } = partsOf(iso)
  if (locale === 'en') return `${day} ${month}`
  const number = monthNumbers.format(new Date(iso))
  return locale === 'zh-TW' ? `${number}/${day}` : `${number}月${day}日`
}

/** Days, hours and minutes of a span in milliseconds; from a day on without minutes, which nobody plans by. */
export function splitSpan(milliseconds: number): { days: number; hours: number; minutes: number } {
  const total = Math.floor(Math.abs(milliseconds) / 60_000)
  const whole = Math.floor(total / 1440)
  return { days: whole, hours: Math.floor((total % 1440) / 60), minutes: whole > 0 ? 0 : total % 60 }
}

function partsOf(instant: string | number): { year: string; month: string; day: string; time: string } {
  const parts = new Map(reader.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return { year: part('year'), month: part('month'), day: part('day'), time: `${part('hour')}:${part('minute')}` }
}
