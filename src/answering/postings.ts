import { isWord } from './features.ts'

/** One indexed text: its class, its features, and whether it is a question or the text of an answer. */
export interface Document {
  classIndex: number
  features: ReadonlyMap<string, number>
  isAnswer: boolean
}

/** A text as a unit vector over the known features. */
export interface Vector {
  ids: Int32Array
  values: Float32Array
  /** Weighted count of each feature in the text. */
  counts: Float32Array
  /** Share of the idf mass of the words that the index has never seen. */
  unknownShare: number
}

/** The inverted index: for each feature the documents that have it, with its part of their cosine and BM25+ scores. */
export interface Postings {
  vocabulary: ReadonlyMap<string, number>
  idf: Float32Array
  /** idf of a feature that no document has. */
  unknownIdf: number
  /** Feature id → begin of its postings; one more than there are features. */
  starts: Int32Array
  documents: Int32Array
  cosines: Float32Array
  /** BM25+ impacts; 0 for derived features. */
  impacts: Float32Array
}

/* BM25+ (Lv and Zhai 2011) with the usual constants. */
const saturation = 1.2
const lengthPenalty = 0.7
const floor = 0.5

/** Builds the inverted index and the documents' vectors. */
export function buildPostings(documents: readonly Document[]): { postings: Postings; vectors: Vector[] } {
  const { vocabulary, frequencies } = countFeatures(documents)
  const total = documents.length
  const idf = Float32Array.from(frequencies, (count) => Math.log(1 + total / (count + 0.5)))
  const unknownIdf = Math.log(1 + total / 0.5)
  const starts = new Int32Array(frequencies.length + 1)
  frequencies.forEach((count, id) => {
    starts[id + 1] = (starts[id] ?? 0) + count
  })
  const size = starts[frequencies.length] ?? 0
  const postings: Postings = {
    vocabulary,
    idf,
    unknownIdf,
    starts,
    documents: new Int32Array(size),
    cosines: new Float32Array(size),
    impacts: new Float32Array(size),
  }
  const vectors = documents.map(({ features }) => toVector(postings, features))
  fill(postings, { documents, vectors, frequencies })
  return { postings, vectors }
}

function countFeatures(documents: readonly Document[]) {
  const vocabulary = new Map<string, number>()
  const frequencies: number[] = []
  for (const { features } of documents) {
    for (const feature of features.keys()) {
      const id = vocabulary.get(feature)
      if (id === undefined) {
        vocabulary.set(feature, frequencies.length)
        frequencies.push(1)
      } else frequencies[id] = (frequencies[id] ?? 0) + 1
    }
  }
  return { vocabulary, frequencies }
}

function fill(
  postings: Postings,
  { documents, vectors, frequencies }: { documents: readonly Document[]; vectors: Vector[]; frequencies: number[] },
) {
  const next = postings.starts.slice()
  const lengths = documents.map(({ features }) => countWords(features))
  const averages = [averageLength(documents, lengths, false), averageLength(documents, lengths, true)]
  documents.forEach(({ features, isAnswer }, document) => {
    const relative = (lengths[document] ?? 0) / (averages[isAnswer ? 1 : 0] ?? 1)
    const damping = saturation * (1 - lengthPenalty + lengthPenalty * relative)
    const vector = vectors[document]
    let i = 0
    for (const [feature, count] of features) {
      const id = vector?.ids[i] ?? 0
      const at = next[id] ?? 0
      next[id] = at + 1
      postings.documents[at] = document
      postings.cosines[at] = vector?.values[i] ?? 0
      i += 1
      if (!isWord(feature)) continue
      const matching = frequencies[id] ?? 0
      const rarity = Math.log(1 + (documents.length - matching + 0.5) / (matching + 0.5))
      postings.impacts[at] = rarity * (floor + (count * (saturation + 1)) / (count + damping))
    }
  })
}

function countWords(features: ReadonlyMap<string, number>): number {
  let count = 0
  for (const feature of features.keys()) if (isWord(feature)) count += 1
  return count
}

function averageLength(documents: readonly Document[], lengths: number[], isAnswer: boolean): number {
  const chosen = lengths.filter((_, document) => documents[document]?.isAnswer === isAnswer)
  return chosen.reduce((sum, length) => sum + length, 0) / Math.max(1, chosen.length) || 1
}

/**
 * The unit vector of a text. Unknown features count in the norm, so that words which the index has never seen lower
 * every cosine.
 */
export function toVector(postings: Postings, features: ReadonlyMap<string, number>): Vector {
  const ids: number[] = []
  const values: number[] = []
  const counts: number[] = []
  let squares = 0
  let unknown = 0
  let total = 0
  for (const [feature, count] of features) {
    const id = postings.vocabulary.get(feature)
    const idf = id === undefined ? postings.unknownIdf : (postings.idf[id] ?? 0)
    const capped = Math.min(1, count)
    const weight = (1 + Math.log(Math.max(count, 1))) * capped * idf
    squares += weight * weight
    if (id !== undefined) {
      ids.push(id)
      values.push(weight)
      counts.push(count)
    }
    if (!isWord(feature)) continue
    total += idf * capped
    if (id === undefined) unknown += idf * capped
  }
  const norm = Math.sqrt(squares) || 1
  return {
    ids: Int32Array.from(ids),
    values: Float32Array.from(values, (value) => value / norm),
    counts: Float32Array.from(counts),
    unknownShare: total > 0 ? unknown / total : 1,
  }
}
