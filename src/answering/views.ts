import type { Vector } from './postings.ts'
import type { Retrieval } from './retrieval.ts'

/** How near each class is to a question, in two views. */
export interface Nearness {
  /** Blend of the best and the mean of the three best cosines of the class's documents. */
  cosines: Float32Array
  bestCosines: Float32Array
  /** The same blend of BM25+ scores, relative to the best class. */
  lexical: Float32Array
}

/** The three highest scores per class, kept while documents are gone through. */
class BestThree {
  readonly first: Float32Array
  readonly second: Float32Array
  readonly third: Float32Array
  readonly counts: Int32Array
  constructor(classCount: number) {
    this.first = new Float32Array(classCount)
    this.second = new Float32Array(classCount)
    this.third = new Float32Array(classCount)
    this.counts = new Int32Array(classCount)
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

  /** The best counts most, but a class with several near phrasings beats one with a single stray one. */
  blend(): Float32Array {
    return this.first.map((first, c) => {
      const sum = first + (this.second[c] as number) + (this.third[c] as number)
      return 0.7 * first + (0.3 * sum) / Math.min(3, Math.max(2, this.counts[c] as number))
    })
  }
}

/** Compares a question with all documents, but for those of the classes that are left out. */
export function compare(
  { postings, ids, classOfDocument, cosineWeights, lexicalWeights }: Retrieval,
  vector: Vector,
  leftOut?: Uint8Array,
): Nearness {
  const documentCount = classOfDocument.length
  const cosines = new Float32Array(documentCount)
  const scores = new Float32Array(documentCount)
  const matches = new Uint16Array(documentCount)
  for (let i = 0; i < vector.ids.length; i++) {
    const id = vector.ids[i] as number
    const value = vector.values[i] as number
    const count = vector.counts[i] as number
    const end = postings.starts[id + 1] as number
    for (let at = postings.starts[id] as number; at < end; at++) {
      const document = postings.documents[at] as number
      cosines[document] = (cosines[document] as number) + value * (postings.cosines[at] as number)
      const impact = postings.impacts[at] as number
      if (impact === 0) continue
      scores[document] = (scores[document] as number) + count * impact
      matches[document] = (matches[document] as number) + 1
    }
  }
  const near = new BestThree(ids.length)
  const worded = new BestThree(ids.length)
  for (let document = 0; document < documentCount; document++) {
    const cosine = cosines[document] as number
    if (cosine === 0) continue
    const c = classOfDocument[document] as number
    if (leftOut?.[c]) continue
    near.add(c, cosine * (cosineWeights[document] as number))
    // A document that has more of the question's words gains twice: the sum of their scores, times how many they are.
    if ((matches[document] as number) > 0)
      worded.add(c, (scores[document] as number) * (matches[document] as number) * (lexicalWeights[document] as number))
  }
  const lexical = worded.blend()
  let best = 0
  for (const score of lexical) if (score > best) best = score
  return {
    cosines: near.blend(),
    bestCosines: near.first,
    lexical: best > 0 ? lexical.map((score) => score / best) : lexical,
  }
}
