import type { FacetKey } from '../../domain/entry.ts'
import { squeeze, toPlainWords } from '../plainWords.ts'
import { countLetters } from '../text.ts'
import { chineseFacets, chineseFillers, latinFacets, latinFillers } from './facetWords.ts'

/** Longest question that can name nothing but facets. */
const maxFacetLetters = 64

const chinese = chineseFacets.map(([facet, words]) => [facet, new RegExp(words, 'y')] as const)
const fillers = new RegExp(chineseFillers, 'y')
const latin = latinFacets.map(([facet, words]) => [facet, new RegExp(`\\b(?:${words})\\b`, 'g')] as const)

/**
 * The facets that the question names, when it names nothing else: "要多少钱", "how long and how much". A question that
 * names a matter as well has none.
 */
export function findAskedFacets(bare: string): FacetKey[] {
  if (countLetters(bare) > maxFacetLetters) return []
  return /\p{Script=Han}/u.test(bare) ? readChinese(squeeze(toPlainWords(bare))) : readLatin(bare)
}

/** Goes through the text from the left: at each place stands a facet's words or a filler, or it names a matter. */
function readChinese(text: string): FacetKey[] {
  const found = new Set<FacetKey>()
  for (let at = 0; at < text.length; ) {
    const facet = chinese.find(([, words]) => matchAt(words, text, at) > 0)
    const length = facet ? matchAt(facet[1], text, at) : matchAt(fillers, text, at)
    if (length === 0) return []
    if (facet) found.add(facet[0])
    at += length
  }
  return [...found]
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

function readLatin(bare: string): FacetKey[] {
  let rest = bare
    .replace(/[’']s\b/g, ' is')
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
  const found: FacetKey[] = []
  for (const [facet, words] of latin) {
    const without = rest.replace(words, ' ')
    // Once a facet is named, "how do I" or "what do I need" beside it asks for nothing more.
    if (without !== rest && !(facet === 'steps' && found.length > 0)) found.push(facet)
    rest = without
  }
  return rest.split(' ').every((word) => word === '' || latinFillers.has(word)) ? found : []
}
