import { findRows, type WordVectors } from './wordVectors.ts'

/** The meaning of each document: the mean of its words' vectors, rare words weighing more. */
export interface Meanings {
  vectors: WordVectors
  /** Row of a word that some document has → its idf. */
  idf: ReadonlyMap<number, number>
  unknownIdf: number
  /** What all documents have in common, which tells nothing apart. */
  common: Float32Array
  /** A unit vector a document, 127 for 1. */
  values: Int8Array
}

/** A word that the base never uses says less than a rare one that it uses. */
const unknownShare = 0.6
/** Rounds of power iteration for the first principal direction (Arora and others 2017). */
const rounds = 8

/** Works out the meanings of folded texts. */
export function buildMeanings(vectors: WordVectors, texts: readonly string[]): Meanings {
  const rows = texts.map((text) => findRows(vectors, text))
  const frequencies = new Map<number, number>()
  for (const one of rows) for (const row of new Set(one)) frequencies.set(row, (frequencies.get(row) ?? 0) + 1)
  const idf = new Map(
    [...frequencies].map(([row, count]) => [row, Math.fround(Math.log(1 + texts.length / (count + 0.5)))]),
  )
  const { dimensions } = vectors
  const meanings: Meanings = {
    vectors,
    idf,
    unknownIdf: Math.log(1 + texts.length / 0.5) * unknownShare,
    common: new Float32Array(dimensions),
    values: new Int8Array(texts.length * dimensions),
  }
  const plain = rows.map((one) => embed(meanings, one))
  const common = findCommon(plain, dimensions)
  const whole = { ...meanings, common }
  rows.forEach((one, document) => {
    embed(whole, one).forEach((value, i) => {
      whole.values[document * dimensions + i] = Math.round(value * 127)
    })
  })
  return whole
}

/** The meaning of a folded text; undefined when none of its words is known. */
export function findMeaning(meanings: Meanings, folded: string): Float32Array | undefined {
  const rows = findRows(meanings.vectors, folded)
  return rows.length > 0 ? embed(meanings, rows) : undefined
}

/** Cosine of a meaning with that of a document. */
export function compareMeaning({ values }: Meanings, meaning: Float32Array, document: number): number {
  let sum = 0
  const at = document * meaning.length
  for (let i = 0; i < meaning.length; i++) sum += (meaning[i] as number) * (values[at + i] as number)
  return sum / 127
}

function embed({ vectors, idf, unknownIdf, common }: Meanings, rows: readonly number[]): Float32Array {
  const { dimensions, values, scales } = vectors
  const sum = new Float32Array(dimensions)
  for (const row of rows) {
    const weight = (idf.get(row) ?? unknownIdf) * (scales[row] as number)
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] as number) + weight * (values[row * dimensions + i] as number)
  }
  let along = 0
  for (let i = 0; i < dimensions; i++) along += (sum[i] as number) * (common[i] as number)
  let squares = 0
  for (let i = 0; i < dimensions; i++) {
    const value = (sum[i] as number) - along * (common[i] as number)
    sum[i] = value
    squares += value * value
  }
  const norm = Math.sqrt(squares) || 1
  return sum.map((value) => value / norm)
}

function findCommon(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  let common = Float32Array.from({ length: dimensions }, (_, i) => Math.sin(i + 1))
  for (let round = 0; round < rounds; round++) {
    const next = new Float32Array(dimensions)
    for (const vector of vectors) {
      let along = 0
      for (let i = 0; i < dimensions; i++) along += (vector[i] as number) * (common[i] as number)
      for (let i = 0; i < dimensions; i++) next[i] = (next[i] as number) + along * (vector[i] as number)
    }
    const norm = Math.hypot(...next) || 1
    common = next.map((value) => value / norm)
  }
  return common
}
