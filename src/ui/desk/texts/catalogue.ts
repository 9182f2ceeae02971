import { type Locale, locales } from '../../../domain/locale.ts'
import { useSettings } from '../settings.ts'
import { en } from './en.ts'
import type { DeskTexts } from './form.ts'
import { zhCN } from './zh-CN.ts'
import { zhTW } from './zh-TW.ts'

/** The words of the desk by language. */
export const deskTexts: Record<Locale, DeskTexts> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en }

/** Each language under its own name, for the language switch. */
export const localeNames: readonly { locale: Locale; name: string; short: string }[] = locales.map((locale) => ({
  locale,
  name: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' }[locale],
  short: { 'zh-CN': '简', 'zh-TW': '繁', en: 'EN' }[locale],
}))

/** The words in the language that the person has chosen, with that language. */
export function useTexts(): { texts: DeskTexts; locale: Locale } {
  const { locale } = useSettings()
  return { texts: deskTexts[locale], locale }
}
