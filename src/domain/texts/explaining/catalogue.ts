import type { Locale } from '../../locale.ts'
import { en } from './en.ts'
import type { ExplainingTexts } from './form.ts'
import { zhCN } from './zh-CN.ts'
import { zhTW } from './zh-TW.ts'

/** The words that explain a decision, by locale. */
export const explainingTexts: Record<Locale, ExplainingTexts> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en }

/** A reason in words. A code that is not made any more shows itself. */
export function wordReason(code: string, locale: Locale): string {
  return (explainingTexts[locale].reason as Record<string, string>)[code] ?? code
}

/** Name and meaning of a figure. One that is not measured any more shows its own name. */
export function wordFeature(code: string, locale: Locale): readonly [name: string, meaning: string] {
  const known = explainingTexts[locale].feature as Record<string, readonly [string, string]>
  return known[code] ?? [code, '']
}
