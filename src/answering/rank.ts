import { type Classifier, scoreClasses, softmax } from './classifier.ts'
import type { ConfidenceFeatures } from './confidence.ts'
import { viewEmbedding } from './embeddingView.ts'
import { extractFeatures, type Features, groupOf, isGroup } from './features.ts'
import { readMeaning } from './meaningView.ts'
import { type Candidate, type Compared, isNear, measure } from './measure.ts'
import { hasFeature } from './postings.ts'
import type { Retrieval } from './retrieval.ts'
import { maxRanked } from './thresholds.ts'
import { toVector, type Vector } from './vector.ts'
import { compare } from './views.ts'

/** The entries that may answer, best first, and how sure it is that the first one is right. */
export interface Ranking {
  ranked: { entryId: string; score: number }[]
  /** The figures behind the confidence; undefined when nothing was found. */
  features: ConfidenceFeatures | undefined
  /** Whether the question names a thing (a permit, a tax) of which the best entry says nothing. */
  isOtherThing: boolean
}

/** Which classes may not speak: 1 for those left out. */
export type Mask = Uint8Array

/* How much each view adds to the log-odds. A classifier has learnt from the same phrasings, so the others fade beside it.
 * The embedding's is a guess that holds for any model; the base's own questions then tell how far to trust the outcome. */
const besideClassifier = { cosine: 2, lexical: 1, meaning: 3, embedding: 10 }
const alone = { cosine: 14, lexical: 3, meaning: 3, embedding: 14 }
const leastShare = 1e-4

/** Classes that stay in the running. */
const maxCandidates = 30

/** A class that names nothing of a thing that the question names loses this much log-odds. */
const missingThing = 0.5

/** Ranks the entries for a folded question, whose embedding helps where both sides have one. */
export function rank(
  retrieval: Retrieval,
  bare: string,
  { leftOut, embedding }: { leftOut?: Mask | undefined; embedding?: Float32Array | undefined } = {},
): Ranking {
  const compared: Compared = {
    ...compareAll(retrieval, bare, leftOut),
    embedding: viewEmbedding(retrieval, embedding),
  }
  const things = listThings(retrieval, compared.features)
  const fused = fuse(retrieval, compared, { things, leftOut })
  const [first] = fused
  const figures = measure(retrieval, compared, fused)
  return {
    ranked: fused
      .filter(({ classIndex }) => isNear(compared, classIndex))
      .slice(0, maxRanked)
      .map(({ classIndex, share }) => ({ entryId: retrieval.ids[classIndex] ?? '', score: share })),
    features: figures,
    isOtherThing: first ? countMissing(retrieval, things, first.classIndex) > 0 : false,
  }
}

function compareAll(retrieval: Retrieval, bare: string, leftOut: Mask | undefined): Omit<Compared, 'embedding'> {
  const features = extractFeatures(bare, retrieval.lexicon)
  const vector = toVector(retrieval.postings, features)
  return {
    features,
    vector,
    near: compare(retrieval, vector, leftOut),
    learnt: retrieval.classifier && learn(retrieval.classifier, vector, leftOut),
    meaning: readMeaning(retrieval, bare),
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

/** Adds the views' log-odds of the best classes and turns them into shares of one. */
function fuse(
  retrieval: Retrieval,
  compared: Compared,
  { things, leftOut }: { things: readonly (number | undefined)[]; leftOut: Mask | undefined },
): Candidate[] {
  const best = pickCandidates(compared, leftOut)
  const weight = compared.learnt ? besideClassifier.meaning : alone.meaning
  for (const candidate of best) {
    candidate.share += weight * (compared.meaning?.compare(candidate.classIndex) ?? 0)
    candidate.share -= missingThing * countMissing(retrieval, things, candidate.classIndex)
  }
  best.sort((a, b) => b.share - a.share || a.classIndex - b.classIndex)
  const largest = best[0]?.share ?? 0
  const powers = best.map(({ share }) => Math.exp(share - largest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return best.map(({ classIndex }, i) => ({ classIndex, share: (powers[i] ?? 0) / total }))
}

/**
 * The classes with the most log-odds by words, classifier and embedding. Classes that have nothing in common with the question
 * take part too: they keep the only one that has a stray word from looking certain.
 */
function pickCandidates({ near, learnt, embedding }: Compared, leftOut: Mask | undefined): Candidate[] {
  const weights = learnt ? besideClassifier : alone
  const best: Candidate[] = []
  let least = Number.NEGATIVE_INFINITY
  const offer = (c: number) => {
    const prior = learnt ? Math.log((learnt.shares[c] as number) + leastShare) : 0
    const words = weights.cosine * (near.cosines[c] as number) + weights.lexical * (near.lexical[c] as number)
    const sum = prior + words + weights.embedding * (embedding?.blends[c] ?? 0)
    if (best.length === maxCandidates && sum <= least) return
    let at = best.length
    while (at > 0 && (best[at - 1] as Candidate).share < sum) at -= 1
    best.splice(at, 0, { classIndex: c, share: sum })
    if (best.length > maxCandidates) best.pop()
    least = best.length === maxCandidates ? (best.at(-1) as Candidate).share : least
  }
  if (learnt || embedding) {
    for (let c = 0; c < near.cosines.length; c++) if (!leftOut?.[c]) offer(c)
    return best
  }
  near.touched.forEach(offer)
  for (let c = 0; c < near.cosines.length && best.length < maxCandidates; c++) {
    if (near.cosines[c] === 0 && !leftOut?.[c]) offer(c)
  }
  return best
}

/** The things that a question names, as features; undefined for one that no document names. */
function listThings({ lexicon, postings }: Retrieval, features: Features): (number | undefined)[] {
  const things: (number | undefined)[] = []
  for (const feature of features.keys()) {
    if (isGroup(feature) && lexicon.things.has(groupOf(feature))) {
      things.push(postings.vocabulary.get(feature))
    }
  }
  return things
}

function countMissing(
  { postings, firstDocuments, endOfPhrasings }: Retrieval,
  things: readonly (number | undefined)[],
  c: number,
): number {
  const range = [firstDocuments[c] as number, endOfPhrasings[c] as number] as const
  return things.filter((id) => id === undefined || !hasFeature(postings, id, range)).length
}
