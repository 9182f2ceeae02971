import { type Features, isWord } from './features.ts'
import { type Postings, toWeight } from './postings.ts'

/** A text as a unit vector over the known features. */
export interface Vector {
  ids: Int32Array
  values: Float32Array
  /** Weighted count of each feature in the text. */
  counts: Float32Array
  /** Share of the idf mass of the words that the index has never seen. */
  unknownShare: number
}

/**
 * The unit vector of a text. Unknown features count in the norm, so that words which the index has never seen lower
 * every cosine.
 */
export function toVector({ vocabulary, idf, unknownIdf }: Postings, features: Features): Vector {
  const ids: number[] = []
  const values: number[] = []
  const counts: number[] = []
  const counted = listCounted(features)
  let squares = 0
  let unknown = 0
  let total = 0
  for (const [feature, count] of features) {
    const id = vocabulary.get(feature)
    const rarity = id === undefined ? unknownIdf : (idf[id] as number)
    const weight = toWeight(count) * rarity
    squares += weight * weight
    if (id !== undefined) {
      ids.push(id)
      values.push(weight)
      counts.push(count)
    }
    if (!counted(feature)) continue
    total += rarity * Math.min(1, count)
    if (id === undefined) unknown += rarity * Math.min(1, count)
  }
  const norm = Math.sqrt(squares) || 1
  return {
    ids: Int32Array.from(ids),
    values: Float32Array.from(values, (value) => value / norm),
    counts: Float32Array.from(counts),
    unknownShare: total > 0 ? unknown / total : 1,
  }
}

/** What tells how much of a text was understood: its words; in a text that was typed in pinyin all there is. */
export function listCounted(features: Features): (feature: string) => boolean {
  for (const feature of features.keys()) if (isWord(feature) && !feature.startsWith('#')) return isWord
  return () => true
}
