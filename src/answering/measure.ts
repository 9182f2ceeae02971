import type { ConfidenceFeatures } from './confidence.ts'
import type { EmbeddingView } from './embeddingView.ts'
import { type Features, groupOf, isGroup } from './features.ts'
import type { Meaning } from './meaningView.ts'
import { countDocuments, hasFeature } from './postings.ts'
import type { Retrieval } from './retrieval.ts'
import { listCounted, type Vector } from './vector.ts'
import type { Nearness } from './views.ts'

/** A question compared with everything: what fusing and measuring need. */
export interface Compared {
  features: Features
  vector: Vector
  near: Nearness
  learnt: { shares: Float32Array; largest: number } | undefined
  meaning: Meaning | undefined
  embedding: EmbeddingView | undefined
}

/** One class in the running with its part of the probability. */
export interface Candidate {
  classIndex: number
  share: number
}

/** Whether a class has anything in common with the question. */
export const isNear = ({ near, embedding }: Compared, c: number) =>
  (near.cosines[c] ?? 0) > 0 || (embedding?.blends[c] ?? 0) > 0

/** The figures on which confidence rests. @returns undefined when nothing was found. */
export function measure(
  retrieval: Retrieval,
  compared: Compared,
  fused: readonly Candidate[],
): ConfidenceFeatures | undefined {
  const [first, second] = fused
  const { features, vector, near, learnt, meaning } = compared
  if (!first || !isNear(compared, first.classIndex)) return undefined
  const { classIndex: best, share } = first
  const cosine = near.bestCosines[best] ?? 0
  let others = 0
  for (const c of near.touched) if (c !== best) others = Math.max(others, near.bestCosines[c] as number)
  const { coverage, coverageAsked, unasked, largestMissing } = cover(retrieval, compared, best)
  const largest = (learnt?.largest ?? 0) / 10
  const meant = meaning?.best(best) ?? 0
  const otherMeant = fused.slice(1).reduce((most, { classIndex }) => Math.max(most, meaning?.best(classIndex) ?? 0), 0)
  return {
    bias: 1,
    share,
    lead: Math.log((share + 1e-3) / ((second?.share ?? 0) + 1e-3)) / 4,
    cosine,
    cosineLead: cosine - others,
    unknownShare: vector.unknownShare,
    coverage,
    agreement: countAgreeing(compared, best),
    length: Math.min(1, features.size / 40),
    largestMissing,
    cosineSquared: cosine * cosine,
    shareCovered: share * coverage,
    cosineCovered: cosine * coverage,
    logOdds: Math.log((share + 1e-6) / (1 - share + 1e-6)) / 8,
    classifierLogOdds: largest,
    classifierCovered: largest * coverage,
    meaning: meant,
    meaningLead: meaning ? meant - otherMeant : 0,
    coverageAsked,
    unasked,
    matters: shareMatters(retrieval, compared, best),
    ...measureEmbedding(compared, fused),
    entropy: fused.reduce((sum, { share: part }) => sum - (part > 1e-9 ? part * Math.log(part) : 0), 0) / 3,
  }
}

function measureEmbedding({ embedding }: Compared, [first, ...others]: readonly Candidate[]) {
  const best = embedding?.bests[first?.classIndex ?? 0] ?? 0
  const other = others.reduce((most, { classIndex }) => Math.max(most, embedding?.bests[classIndex] ?? 0), 0)
  return { embedding: best, embeddingLead: embedding ? best - other : 0 }
}

/** Share of the views that have this class first. */
function countAgreeing({ near, learnt }: Compared, best: number): number {
  const isFirst = (values: Float32Array, among?: Int32Array) => {
    const mine = values[best] as number
    if (among) return among.every((c) => (values[c] as number) <= mine)
    return values.every((value) => value <= mine)
  }
  const votes = [
    isFirst(near.cosines, near.touched),
    isFirst(near.lexical, near.touched),
    learnt ? isFirst(learnt.shares) : isFirst(near.cosines, near.touched),
  ]
  return votes.filter((vote) => vote).length / votes.length
}

/** A matter that this share of the phrasings of an entry names is one that the entry is about. */
const usualShare = 0.15

/**
 * How much of the matters that the question names (by the thesaurus, question words aside) are what the best class is
 * asked about, weighted by rarity: 1 when all are, or when none is named. A matter that a single phrasing mentions by the
 * way counts little.
 */
function shareMatters(
  { lexicon, postings, firstDocuments, endOfPhrasings }: Retrieval,
  { features }: Compared,
  best: number,
) {
  const [from, to] = [firstDocuments[best] as number, endOfPhrasings[best] as number]
  let [total, found] = [0, 0]
  for (const feature of features.keys()) {
    if (!isGroup(feature) || lexicon.facets.has(groupOf(feature))) continue
    const id = postings.vocabulary.get(feature)
    const idf = id === undefined ? postings.unknownIdf : (postings.idf[id] as number)
    total += idf
    const count = id === undefined ? 0 : countDocuments(postings, id, [from, to])
    found += idf * Math.min(1, count / ((to - from) * usualShare))
  }
  return total > 0 ? found / total : 1
}

/**
 * How much of the question's idf mass the best class has, in all its documents and in its phrasings alone, and the
 * rarest word that it lacks. What only an answer mentions is often another matter.
 */
function cover({ postings, firstDocuments, endOfPhrasings }: Retrieval, { features }: Compared, best: number) {
  const range = [firstDocuments[best] as number, firstDocuments[best + 1] as number] as const
  const phrasings = [range[0], endOfPhrasings[best] as number] as const
  const counted = listCounted(features)
  let [total, found, asked, largestMissing, largestUnasked] = [0, 0, 0, 0, 0]
  for (const [feature, count] of features) {
    if (!counted(feature)) continue
    const id = postings.vocabulary.get(feature)
    const idf = (id === undefined ? postings.unknownIdf : (postings.idf[id] as number)) * Math.min(1, count)
    total += idf
    if (id !== undefined && hasFeature(postings, id, range)) found += idf
    else if (idf > largestMissing) largestMissing = idf
    if (id !== undefined && hasFeature(postings, id, phrasings)) asked += idf
    else if (idf > largestUnasked) largestUnasked = idf
  }
  return {
    coverage: total > 0 ? found / total : 0,
    coverageAsked: total > 0 ? asked / total : 0,
    largestMissing: largestMissing / postings.unknownIdf,
    unasked: largestUnasked / postings.unknownIdf,
  }
}
