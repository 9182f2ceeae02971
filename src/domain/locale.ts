/** Languages in which Lianxin speaks, most used first. BCP 47 tags, as they stand in `lang` attributes and in the database. */
export const locales = ['zh-CN', 'zh-TW', 'en'] as const
export type Locale = (typeof locales)[number]

/**
 * The locale that serves a language tag best: `zh-Hant`, `zh-HK` and `zh-MO` read traditional characters, every other
 * `zh` simplified ones.
 * @returns undefined for a language that Lianxin does not speak.
 */
export function findLocale(tag: string | undefined): Locale | undefined {
  const wanted = tag?.trim().toLowerCase() ?? ''
  if (/^zh-(tw|hk|mo|hant)\b/.test(wanted)) return 'zh-TW'
  if (/^zh\b/.test(wanted)) return 'zh-CN'
  if (/^en\b/.test(wanted)) return 'en'
  return undefined
}

/**
 * Picks the locale of a visitor: the explicit wish first, then the browser's `Accept-Language` in its order of
 * preference (RFC 9110 §12.5.4), then zh-CN.
 */
export function negotiateLocale(wish: string | undefined, acceptLanguage: string | undefined): Locale {
  const explicit = findLocale(wish)
  if (explicit) return explicit
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';')
      const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((q) => q !== undefined)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .sort((a, b) => b.quality - a.quality)
  for (const { tag, quality } of ranked) {
    const found = quality > 0 ? findLocale(tag) : undefined
    if (found) return found
  }
  return 'zh-CN'
}
