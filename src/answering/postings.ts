import { type Features, isSoundTriple, isWord } from './features.ts'

/**
 * The inverted index: for each feature the documents that have it, and how often. Everything else about a document is
 * one number each.
 */
export interface Postings {
  vocabulary: ReadonlyMap<string, number>
  /** Whether a feature is a word, by its id. */
  wordFlags: Uint8Array
  idf: Float32Array
  /** idf of a feature that no document has. */
  unknownIdf: number
  /** Feature id → begin of its postings; one more than there are features. */
  starts: Int32Array
  /** Ascending within a feature. */
  documents: Int32Array
  /** Weighted counts in steps of 1/20. */
  counts: Uint8Array
  /** 1 / length of the document's vector. */
  inverseNorms: Float32Array
  /** Damping of counts by the document's length, for BM25+. */
  dampings: Float32Array
}

const countStep = 20

/* BM25+ (Lv and Zhai 2011) with the usual constants. */
const saturation = 1.2
const lengthPenalty = 0.7
const floor = 0.5

/** The weight of each stored count. */
export const vectorWeights = Float32Array.from({ length: 256 }, (_, stored) => toWeight(stored / countStep))

/** Weight in a vector of a count: logarithmic above one, linear below. */
export function toWeight(count: number): number {
  return (1 + Math.log(Math.max(count, 1))) * Math.min(1, count)
}

const toStored = (count: number) => Math.min(255, Math.max(1, Math.round(count * countStep)))

/** BM25+ impact of a stored count, without the rarity of its feature. */
export function impactOf(stored: number, damping: number): number {
  const count = stored / countStep
  return floor + (count * (saturation + 1)) / (count + damping)
}

/** Builds the inverted index. `isAnswer` tells answers, which are longer, from questions. */
export function buildPostings(documents: readonly { features: Features; isAnswer: boolean }[]): Postings {
  const { vocabulary, frequencies } = countFeatures(documents)
  const starts = new Int32Array(frequencies.length + 1)
  frequencies.forEach((count, id) => {
    starts[id + 1] = (starts[id] ?? 0) + count
  })
  const size = starts[frequencies.length] ?? 0
  const postings: Postings = {
    vocabulary,
    ...describeFeatures(vocabulary, starts, documents.length),
    starts,
    documents: new Int32Array(size),
    counts: new Uint8Array(size),
    inverseNorms: new Float32Array(documents.length),
    dampings: findDampings(documents),
  }
  fill(postings, documents)
  return postings
}

function countFeatures(documents: readonly { features: Features }[]) {
  const counts = new Map<string, number>()
  for (const { features } of documents) {
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  const vocabulary = new Map<string, number>()
  const frequencies: number[] = []
  for (const [feature, count] of counts) {
    if (count === 1 && isSoundTriple(feature)) continue
    vocabulary.set(feature, frequencies.length)
    frequencies.push(count)
  }
  return { vocabulary, frequencies }
}

/** What follows from the vocabulary and how many documents have each feature. */
export function describeFeatures(vocabulary: ReadonlyMap<string, number>, starts: Int32Array, total: number) {
  const idf = new Float32Array(starts.length - 1)
  for (let id = 0; id < idf.length; id++) {
    idf[id] = Math.log(1 + total / ((starts[id + 1] as number) - (starts[id] as number) + 0.5))
  }
  return {
    idf,
    unknownIdf: Math.log(1 + total / 0.5),
    wordFlags: Uint8Array.from(vocabulary.keys(), (feature) => (isWord(feature) ? 1 : 0)),
  }
}

function fill(postings: Postings, documents: readonly { features: Features }[]): void {
  const { vocabulary, starts, idf } = postings
  const next = starts.slice()
  documents.forEach(({ features }, document) => {
    let squares = 0
    for (const [feature, count] of features) {
      const id = vocabulary.get(feature)
      if (id === undefined) continue
      const at = next[id] as number
      next[id] = at + 1
      postings.documents[at] = document
      postings.counts[at] = toStored(count)
      squares += ((vectorWeights[toStored(count)] as number) * (idf[id] as number)) ** 2
    }
    postings.inverseNorms[document] = 1 / (Math.sqrt(squares) || 1)
  })
}

/** A long document must have a word more often to count as much; questions and answers are each compared with their own. */
function findDampings(documents: readonly { features: Features; isAnswer: boolean }[]): Float32Array {
  const lengths = documents.map(({ features }) => {
    let count = 0
    for (const feature of features.keys()) if (isWord(feature)) count += 1
    return count
  })
  const average = (isAnswer: boolean) => {
    const chosen = lengths.filter((_, i) => documents[i]?.isAnswer === isAnswer)
    return chosen.reduce((sum, length) => sum + length, 0) / Math.max(1, chosen.length) || 1
  }
  const averages = { answer: average(true), question: average(false) }
  return Float32Array.from(documents, ({ isAnswer }, i) => {
    const relative = (lengths[i] ?? 0) / (isAnswer ? averages.answer : averages.question)
    return saturation * (1 - lengthPenalty + lengthPenalty * relative)
  })
}

/** How many documents from `from` up to `to` have the feature. */
export function countDocuments(postings: Postings, id: number, [from, to]: readonly [number, number]): number {
  return findPlace(postings, id, to) - findPlace(postings, id, from)
}

/** Whether any document from `from` up to `to` has the feature. */
export function hasFeature(
  { starts, documents }: Postings,
  id: number,
  [from, to]: readonly [number, number],
): boolean {
  const at = findPlace({ starts, documents }, id, from)
  return at < (starts[id + 1] as number) && (documents[at] as number) < to
}

/** The first place in the feature's postings whose document is not before `document`. */
function findPlace(
  { starts, documents }: Pick<Postings, 'starts' | 'documents'>,
  id: number,
  document: number,
): number {
  let low = starts[id] as number
  let high = starts[id + 1] as number
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((documents[middle] as number) < document) low = middle + 1
    else high = middle
  }
  return low
}
