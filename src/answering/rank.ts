import { type Classifier, scoreClasses, softmax } from './classifier.ts'
import { findConcepts, isThing } from './concepts.ts'
import { type ConfidenceFeatures, calibrate } from './confidence.ts'
import { conceptFeature, extractFeatures, isWord } from './features.ts'
import { toVector, type Vector } from './postings.ts'
import type { Retrieval } from './retrieval.ts'
import { maxRanked } from './thresholds.ts'
import { compare, type Nearness } from './views.ts'

/** The entries that may answer, best first, and how sure it is that the first one is right. */
export interface Ranking {
  ranked: { entryId: string; score: number }[]
  confidence: number
  features: Record<string, number>
  /** Whether the question names a thing (a permit, a tax) of which the best entry says nothing. */
  isOtherThing: boolean
}

/** Which classes may not speak: 1 for those left out. */
export type Mask = Uint8Array

/* How much each view adds to the log-odds. A classifier has learnt from the same phrasings, so the others fade beside it. */
const besideClassifier = { cosine: 2, lexical: 1 }
const alone = { cosine: 14, lexical: 3 }
const leastShare = 1e-4

/** Classes that stay in the running. */
const candidates = 30

/** A question compared with everything: what fusing and measuring need. */
interface Compared {
  features: ReadonlyMap<string, number>
  vector: Vector
  near: Nearness
  learnt: { shares: Float32Array; largest: number } | undefined
}

/** Ranks the entries for a folded question. */
export function rank(retrieval: Retrieval, bare: string, leftOut?: Mask): Ranking {
  const compared = compareAll(retrieval, bare, leftOut)
  const fused = fuse(compared, leftOut)
  const figures = measure(retrieval, compared, fused)
  return {
    ranked: fused
      .filter(({ classIndex }) => (compared.near.cosines[classIndex] ?? 0) > 0)
      .slice(0, maxRanked)
      .map(({ classIndex, share }) => ({ entryId: retrieval.ids[classIndex] ?? '', score: share })),
    confidence: figures ? calibrate(figures) : 0,
    features: figures ?? {},
    isOtherThing: namesOtherThing(retrieval, bare, fused[0]),
  }
}

function compareAll(retrieval: Retrieval, bare: string, leftOut: Mask | undefined): Compared {
  const features = extractFeatures(bare)
  const vector = toVector(retrieval.postings, features)
  return {
    features,
    vector,
    near: compare(retrieval, vector, leftOut),
    learnt: retrieval.classifier && learn(retrieval.classifier, vector, leftOut),
  }
}

function learn(classifier: Classifier, vector: Vector, leftOut: Mask | undefined) {
  const shares = new Float32Array(classifier.classCount)
  scoreClasses(classifier, vector, shares)
  leftOut?.forEach((isOut, c) => {
    if (isOut) shares[c] = Number.NEGATIVE_INFINITY
  })
  return { largest: softmax(shares), shares }
}

interface Fused {
  classIndex: number
  share: number
}

/**
 * Adds the views' log-odds. Classes that have nothing in common with the question take part too: they keep the only
 * one that has a stray word from looking certain.
 */
function fuse({ near, learnt }: Compared, leftOut: Mask | undefined): Fused[] {
  const weights = learnt ? besideClassifier : alone
  const sums: Fused[] = []
  for (let c = 0; c < near.cosines.length; c++) {
    const cosine = near.cosines[c] as number
    if (leftOut?.[c]) continue
    const prior = learnt ? Math.log((learnt.shares[c] as number) + leastShare) : 0
    sums.push({ classIndex: c, share: prior + weights.cosine * cosine + weights.lexical * (near.lexical[c] as number) })
  }
  sums.sort((a, b) => b.share - a.share)
  const best = sums.slice(0, candidates)
  const largest = best[0]?.share ?? 0
  const powers = best.map(({ share }) => Math.exp(share - largest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return best.map(({ classIndex }, i) => ({ classIndex, share: (powers[i] ?? 0) / total }))
}

/** The figures on which confidence rests. @returns undefined when nothing was found. */
function measure(retrieval: Retrieval, compared: Compared, fused: Fused[]): ConfidenceFeatures | undefined {
  const [first, second] = fused
  const { features, vector, near, learnt } = compared
  if (!first || near.cosines[first.classIndex] === 0) return undefined
  const { classIndex: best, share } = first
  const cosine = near.bestCosines[best] ?? 0
  const others = near.bestCosines.reduce((most, value, c) => (c !== best && value > most ? value : most), 0)
  const { coverage, largestMissing } = cover(retrieval, features, best)
  const votes = [near.cosines, near.lexical, learnt?.shares ?? near.cosines].map(findLargest)
  const largest = (learnt?.largest ?? 0) / 10
  return {
    bias: 1,
    share,
    lead: Math.log((share + 1e-3) / ((second?.share ?? 0) + 1e-3)) / 4,
    cosine,
    cosineLead: cosine - others,
    unknownShare: vector.unknownShare,
    coverage,
    agreement: votes.filter((c) => c === best).length / votes.length,
    length: Math.min(1, features.size / 20),
    largestMissing,
    cosineSquared: cosine * cosine,
    shareCovered: share * coverage,
    cosineCovered: cosine * coverage,
    logOdds: Math.log((share + 1e-6) / (1 - share + 1e-6)) / 8,
    classifierLogOdds: largest,
    classifierCovered: largest * coverage,
  }
}

/** How much of the question's idf mass the best class has, and the rarest word that it lacks. */
function cover({ postings, featuresOfClass }: Retrieval, features: ReadonlyMap<string, number>, best: number) {
  let total = 0
  let found = 0
  let largestMissing = 0
  for (const [feature, count] of features) {
    if (!isWord(feature)) continue
    const id = postings.vocabulary.get(feature)
    const idf = (id === undefined ? postings.unknownIdf : (postings.idf[id] ?? 0)) * Math.min(1, count)
    total += idf
    if (id !== undefined && featuresOfClass[best]?.has(id)) found += idf
    else if (idf > largestMissing) largestMissing = idf
  }
  return { coverage: total > 0 ? found / total : 0, largestMissing: largestMissing / postings.unknownIdf }
}

function namesOtherThing({ postings, featuresOfClass }: Retrieval, bare: string, best: Fused | undefined): boolean {
  if (!best) return false
  const things = [...findConcepts(bare)].filter(isThing)
  return things.some((concept) => {
    const id = postings.vocabulary.get(conceptFeature(concept))
    return id === undefined || !featuresOfClass[best.classIndex]?.has(id)
  })
}

function findLargest(values: Float32Array): number {
  let best = 0
  for (let c = 1; c < values.length; c++) if ((values[c] as number) > (values[best] as number)) best = c
  return best
}
