import { Temporal } from 'temporal-polyfill'
import type { Locale } from '../../locale.ts'
import { type Audience, type NoticeKind, noticeKinds } from '../../notices.ts'
import { fill } from '../catalogue.ts'
import { en } from './en.ts'
import type { NoticeTexts } from './form.ts'
import { zhCN } from './zh-CN.ts'
import { zhTW } from './zh-TW.ts'

export const noticeTexts: Record<Locale, NoticeTexts> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en }

/** A notice in words: the subject and body of a mail, and the one line of a text message. */
export interface WordedNotice {
  subject: string
  body: string
  line: string
}

interface Wording {
  kind: NoticeKind
  params: Record<string, string>
  locale: Locale
  /** How the department is called in the language. */
  department: string
  /** Zone in which dates are meant. */
  zone: string
  /** Address of the service, where it knows it. */
  publicUrl: string | undefined
}

/** Words a notice for its reader. */
export function writeNotice({ kind, params, locale, department, zone, publicUrl }: Wording): WordedNotice {
  const texts = noticeTexts[locale]
  const [subject, sentence] = texts.kinds[kind]
  const values: Record<string, string> = { ...params, department }
  for (const [name, value] of Object.entries(params)) {
    if (name.endsWith('At')) values[name] = formatInstant(value, { locale, zone })
  }
  const { stage } = params
  if (stage && stage in texts.stage) values['stage'] = texts.stage[stage as keyof NoticeTexts['stage']]
  const { to, page = '/desk' }: { to: Audience; page?: string } = noticeKinds[kind]
  const isForCitizen = to === 'citizen'
  const base = publicUrl?.replace(/\/+$/, '')
  const address = isForCitizen ? `${base}/case?number=${params['number'] ?? ''}` : `${base}${page}`
  const link = base === undefined ? '' : `${isForCitizen ? texts.caseLink : texts.deskLink}${address}`
  const line = fill(sentence, values)
  const footer = isForCitizen ? texts.citizenFooter : texts.staffFooter
  return {
    subject: fill(subject, values),
    body: [line, link, footer].filter(Boolean).join('\n\n'),
    line: [line, link].filter(Boolean).join(' '),
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day and a time of day, as the pages write them. */
function formatInstant(iso: string, { locale, zone }: { locale: Locale; zone: string }): string {
  const at = Temporal.Instant.from(iso).toZonedDateTimeISO(zone)
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  const { year, month, day } = at
  if (locale === 'en') return `${day} ${months[month - 1]} ${year}, ${time}`
  return locale === 'zh-TW' ? `${year}/${month}/${day} ${time}` : `${year}年${month}月${day}日 ${time}`
}
