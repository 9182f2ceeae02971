import { findConcepts } from './concepts.ts'
import { isHan, tokenize } from './text.ts'

/** What a feature is: a word (and a matter of the thesaurus, `#12`) counts in every view, the derived ones only in vectors and the classifier. */
const pairMark = '_'
const gramMark = '~'

/** A single Chinese character says less than a word of two. */
export const characterWeight = 0.6
/** A shared matter named in other words counts a little more than a shared word. */
const conceptWeight = 1.5
const pairWeight = 0.7
const gramWeight = 0.35
const gramLengths = [3, 4, 5]

/** The feature of a group of the thesaurus. */
export const conceptFeature = (concept: number) => `#${concept}`

/** Whether a feature is a word of the text and not one derived from words. */
export function isWord(feature: string): boolean {
  return !feature.startsWith(gramMark) && !feature.includes(pairMark)
}

/**
 * The features of a folded text with their weighted counts: words, the matters they name by the thesaurus, pairs of neighbouring Latin words, and 3- to 5-grams
 * of Latin words, which forgive typing errors.
 */
export function extractFeatures(folded: string): Map<string, number> {
  const features = new Map<string, number>()
  const add = (feature: string, weight: number) => features.set(feature, (features.get(feature) ?? 0) + weight)
  let previous: string | undefined
  for (const token of tokenize(folded.replaceAll(pairMark, ' '))) {
    const isChinese = isHan(token)
    add(token, isChinese && token.length === 1 ? characterWeight : 1)
    if (isChinese) continue
    if (previous !== undefined) add(`${previous}${pairMark}${token}`, pairWeight)
    previous = token
  }
  for (const concept of findConcepts(folded)) add(conceptFeature(concept), conceptWeight)
  for (const word of folded.match(/[a-z][a-z0-9]*/g) ?? []) {
    const padded = `^${word}$`
    for (const length of gramLengths) {
      for (let i = 0; i + length <= padded.length; i++) add(`${gramMark}${padded.slice(i, i + length)}`, gramWeight)
    }
  }
  return features
}
