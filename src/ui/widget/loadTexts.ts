import type { Locale } from '../../domain/locale.ts'
import type { Texts } from '../shared/texts/form.ts'

/** The words of one language; a browser loads only the one that it shows. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  switch (locale) {
    case 'zh-CN':
      return (await import('../shared/texts/zh-CN.ts')).zhCN
    case 'zh-TW':
      return (await import('../shared/texts/zh-TW.ts')).zhTW
    case 'en':
      return (await import('../shared/texts/en.ts')).en
  }
}
