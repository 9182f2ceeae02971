import type { Entry } from '../../domain/entry.ts'

/** Changes with the converter or with what is converted: a release of the same files is then made anew. */
export const conversion = 'opencc-js 1.4.2 cn-tw'

/**
 * The entries with a version in traditional characters for each that has one in simplified characters only. Characters
 * are converted by OpenCC to the forms used in Taiwan; words stay those of the issuing authority (身份證, 軟件), since an
 * official term in another region's words would be another term. Sources keep their characters: they are searched for.
 */
export async function withTraditional(entries: readonly Entry[]): Promise<Entry[]> {
  const own = new Set(entries.filter(({ locale }) => locale === 'zh-TW').map(({ id }) => id))
  const plain = entries.filter(({ id, locale }) => locale === 'zh-CN' && !own.has(id))
  if (plain.length === 0) return [...entries]
  // The dictionaries take 55 MB: they are read when entries are released, and not kept.
  const { Converter } = await import('opencc-js/cn2t')
  const convert = Converter({ from: 'cn', to: 'tw' })
  return [...entries, ...plain.map((entry) => toTraditional(entry, convert))]
}

function toTraditional(entry: Entry, convert: (text: string) => string): Entry {
  const facets = Object.entries(entry.facets).map(([key, text]) => [key, convert(text)])
  return {
    ...entry,
    locale: 'zh-TW',
    convertedFrom: entry.locale,
    title: convert(entry.title),
    phrasings: entry.phrasings.map(convert),
    testQuestions: [],
    answer: convert(entry.answer),
    facets: Object.fromEntries(facets),
  }
}
