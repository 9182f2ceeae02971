import type { Locale } from '../../../domain/locale.ts'
import { en } from './en.ts'
import type { Texts } from './form.ts'
import { zhCN } from './zh-CN.ts'
import { zhTW } from './zh-TW.ts'

/** The citizens' words by locale; a language is added with one file and one line here. */
export const texts: Record<Locale, Texts> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en }
