import type { Locale } from '../locale.ts'
import { en } from './en.ts'
import type { ServerTexts } from './form.ts'
import { zhCN } from './zh-CN.ts'
import { zhTW } from './zh-TW.ts'

/** The server's words by locale; a language is added with one file and one line here. */
export const serverTexts: Record<Locale, ServerTexts> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en }

/** Puts values in the place of `{name}`; a name without a value stays visible, so that the mistake is seen. */
export function fill(
  text: string,
  values: Record<string, string | number | boolean | null | readonly string[]>,
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
}
