import type { Locale } from '../../domain/locale.ts'

/** All times are those of Asia/Shanghai, whatever the reader's clock says: promises are made in local time. */
const timeZone = 'Asia/Shanghai'

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function parts(iso: string): Record<string, string> {
  return Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day as the language writes it; takes ISO days and instants. */
export function formatDay(iso: string, locale: Locale): string {
  const { year = '', ...rest } = parts(iso.length === 10 ? `${iso}T12:00:00+08:00` : iso)
  const [month, day] = [Number(rest['month']), Number(rest['day'])]
  if (locale === 'en') return `${day} ${months[month - 1]} ${year}`
  return locale === 'zh-TW' ? `${year}/${month}/${day}` : `${year}年${month}月${day}日`
}

/** A day and a time of day. */
export function formatDateTime(iso: string, locale: Locale): string {
  const { hour, minute } = parts(iso)
  return `${formatDay(iso, locale)}${locale === 'en' ? ', ' : ' '}${hour}:${minute}`
}

/** A time of day. */
export function formatTime(iso: string): string {
  const { hour, minute } = parts(iso)
  return `${hour}:${minute}`
}
