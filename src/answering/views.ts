import { impactOf, vectorWeights } from './postings.ts'
import type { Retrieval } from './retrieval.ts'
import type { Vector } from './vector.ts'

/** How near each class is to a question, in two views. Classes that share nothing with it are not in `touched`. */
export interface Nearness {
  touched: Int32Array
  /** Blend of the best and the mean of the three best cosines of the class's documents. */
  cosines: Float32Array
  bestCosines: Float32Array
  /** The same blend of BM25+ scores, relative to the best class. */
  lexical: Float32Array
}

/** The three highest scores of each class, kept while documents are gone through. */
export class BestThree {
  readonly first: Float32Array
  readonly second: Float32Array
  readonly third: Float32Array
  readonly counts: Uint16Array
  constructor(classCount: number) {
    this.first = new Float32Array(classCount)
    this.second = new Float32Array(classCount)
    this.third = new Float32Array(classCount)
    this.counts = new Uint16Array(classCount)
  }

  add(c: number, score: number) {
    this.counts[c] = (this.counts[c] as number) + 1
    if (score > (this.first[c] as number)) {
      this.third[c] = this.second[c] as number
      this.second[c] = this.first[c] as number
      this.first[c] = score
    } else if (score > (this.second[c] as number)) {
      this.third[c] = this.second[c] as number
      this.second[c] = score
    } else if (score > (this.third[c] as number)) this.third[c] = score
  }

  /** The best counts most, but a class with several near documents beats one with a single stray one. */
  blend(c: number): number {
    const first = this.first[c] as number
    const sum = first + (this.second[c] as number) + (this.third[c] as number)
    return 0.7 * first + (0.3 * sum) / Math.min(3, Math.max(2, this.counts[c] as number))
  }
}

/**
 * Most postings that one question goes through. Rare features go first; in a base of ten thousand entries the commonest
 * ones, which tell least, are left out.
 */
const maxPostings = 60_000

/** Compares a question with all documents, but for those of the classes that are left out. */
export function compare(retrieval: Retrieval, vector: Vector, leftOut?: Uint8Array): Nearness {
  const { classOfDocument, isAnswer, postings } = retrieval
  const scored = scoreDocuments(retrieval, vector)
  const classCount = retrieval.ids.length
  const near = new BestThree(classCount)
  const worded = new BestThree(classCount)
  const touched: number[] = []
  for (let i = 0; i < scored.count; i++) {
    const document = scored.touched[i] as number
    const c = classOfDocument[document] as number
    if (leftOut?.[c]) continue
    if (near.counts[c] === 0) touched.push(c)
    const answer = isAnswer[document] === 1
    const cosine = (scored.cosines[document] as number) * (postings.inverseNorms[document] as number)
    near.add(c, answer ? cosine * answerCosineWeight : cosine)
    const matches = scored.matches[document] as number
    // A document that has more of the question's words gains twice: the sum of their scores, times how many they are.
    const score = (scored.scores[document] as number) * matches
    if (matches > 0) worded.add(c, answer ? score * answerLexicalWeight : score)
  }
  return blendAll(Int32Array.from(touched), near, worded)
}

/* Answer texts share words with questions that they do not answer: they count less than a phrasing. */
export const answerCosineWeight = 0.7
const answerLexicalWeight = 0.5

function blendAll(touched: Int32Array, near: BestThree, worded: BestThree): Nearness {
  const cosines = new Float32Array(near.first.length)
  const lexical = new Float32Array(near.first.length)
  let best = 0
  for (const c of touched) {
    cosines[c] = near.blend(c)
    lexical[c] = worded.counts[c] ? worded.blend(c) : 0
    if ((lexical[c] as number) > best) best = lexical[c] as number
  }
  if (best > 0) for (const c of touched) lexical[c] = (lexical[c] as number) / best
  return { touched, cosines, bestCosines: near.first, lexical }
}

/** Scores of all documents, kept for the next question: clearing the touched ones is cheaper than new arrays. */
interface Scores {
  cosines: Float32Array
  scores: Float32Array
  matches: Uint16Array
  touched: Int32Array
  count: number
}

const kept = new WeakMap<Retrieval, Scores>()

function clearScores(retrieval: Retrieval): Scores {
  const total = retrieval.classOfDocument.length
  const scores = kept.get(retrieval) ?? {
    cosines: new Float32Array(total),
    scores: new Float32Array(total),
    matches: new Uint16Array(total),
    touched: new Int32Array(total),
    count: 0,
  }
  for (let i = 0; i < scores.count; i++) {
    const document = scores.touched[i] as number
    scores.cosines[document] = 0
    scores.scores[document] = 0
    scores.matches[document] = 0
  }
  scores.count = 0
  kept.set(retrieval, scores)
  return scores
}

function scoreDocuments(retrieval: Retrieval, vector: Vector): Scores {
  const { postings } = retrieval
  const all = clearScores(retrieval)
  const { cosines, scores, matches, touched } = all
  const total = cosines.length
  const { starts, documents, counts, idf, dampings, wordFlags } = postings
  for (const i of orderByRarity(vector, starts)) {
    const id = vector.ids[i] as number
    const rarity = idf[id] as number
    const value = (vector.values[i] as number) * rarity
    const impact = wordFlags[id] === 1 ? (vector.counts[i] as number) * toBm25Rarity(rarity, total) : 0
    const end = starts[id + 1] as number
    for (let at = starts[id] as number; at < end; at++) {
      const document = documents[at] as number
      const stored = counts[at] as number
      if (cosines[document] === 0) touched[all.count++] = document
      cosines[document] = (cosines[document] as number) + value * (vectorWeights[stored] as number)
      if (impact === 0) continue
      scores[document] = (scores[document] as number) + impact * impactOf(stored, dampings[document] as number)
      matches[document] = (matches[document] as number) + 1
    }
  }
  return all
}

/** Places in the vector, the rarest feature first, until the budget of postings is spent. */
function orderByRarity({ ids }: Vector, starts: Int32Array): number[] {
  const length = (i: number) => (starts[(ids[i] as number) + 1] as number) - (starts[ids[i] as number] as number)
  const order = Array.from(ids, (_, i) => i).sort((a, b) => length(a) - length(b) || a - b)
  let sum = 0
  const end = order.findIndex((i, place) => {
    sum += length(i)
    return place > 0 && sum > maxPostings
  })
  return end < 0 ? order : order.slice(0, end)
}

/** The rarity that BM25 uses, from idf = ln(1 + total / (n + 0.5)). */
function toBm25Rarity(idf: number, total: number): number {
  const matching = total / Math.expm1(idf) - 0.5
  return Math.log(1 + (total - matching + 0.5) / (matching + 0.5))
}
