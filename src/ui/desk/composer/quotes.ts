import { facetKeys, facetLabels } from '../../../domain/entry.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { plainText } from '../../shared/markdown.ts'
import type { WholeEntry } from '../api/writing.ts'
import { deskTexts } from '../texts/catalogue.ts'

/** An entry that stands in a reply: its reviewed words, and the line below them that says whose words they are. */
export interface Quote {
  text: string
  verbatim: string
  ownWords: string
}

/** A reviewed entry as a quote: whole with its facets, or its complete short answer where that is too long to be sent. */
export function quoteOf(entry: WholeEntry): Quote {
  const words = deskTexts[entry.locale].writing.entry
  const facets = facetKeys.flatMap((key) => {
    const text = entry.facets[key]
    return text ? [`${facetLabels[entry.locale][key]}\n${plainText(text)}`] : []
  })
  const [source] = entry.sources
  const verbatim = words.verbatim(entry.title, [source?.title, source?.article].filter(Boolean).join(' '))
  const short = `${entry.title}\n${plainText(entry.answer)}`
  const whole = [short, ...facets].join('\n')
  const text = whole.length + verbatim.length < maxTextLength ? whole : short
  return { text, verbatim, ownWords: words.ownWords(entry.title) }
}

/** What is put into the reply. */
export const blockOf = ({ text, verbatim }: Quote): string => `${text}\n${verbatim}`

/**
 * Keeps the line below each quote true: once its words were changed, it says that they are the agent's own; when they
 * are back, it says that they are reviewed.
 */
export function markOwnWords(draft: string, quotes: readonly Quote[]): string {
  return quotes.reduce((text, quote) => {
    const { verbatim, ownWords } = quote
    if (hasLines(text, blockOf(quote))) return text
    if (hasLines(text, `${quote.text}\n${ownWords}`)) return text.replace(ownWords, () => verbatim)
    return text.replace(verbatim, () => ownWords)
  }, draft)
}

/** Whether these lines stand in a text as whole lines: a word put before the first one changes it. */
const hasLines = (text: string, lines: string): boolean => `\n${text}\n`.includes(`\n${lines}\n`)
