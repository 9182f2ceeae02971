import type { LineKind } from './duty.ts'
import { type Locale, locales } from './locale.ts'
import { fill } from './texts/catalogue.ts'

const patterns: Record<Locale, Record<LineKind, string>> = {
  'zh-CN': { chat: '{department}在线咨询', phone: '{department}电话 {phone}' },
  'zh-TW': { chat: '{department}線上諮詢', phone: '{department}電話 {phone}' },
  en: { chat: '{department}: chat desk', phone: '{department}: phone {phone}' },
}

/** How a line is called as long as nobody gives it a name of its own. */
export function nameLine(kind: LineKind, { names, phone }: { names: Record<Locale, string>; phone: string }) {
  const named = locales.map((locale) => [locale, fill(patterns[locale][kind], { department: names[locale], phone })])
  return Object.fromEntries(named) as Record<Locale, string>
}
