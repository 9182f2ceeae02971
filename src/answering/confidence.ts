import { logOddsOf, sigmoid } from './logistic.ts'

/** The figures on which confidence rests, in the order of `weights`. */
export const featureNames = [
  'bias',
  'share',
  'lead',
  'cosine',
  'cosineLead',
  'unknownShare',
  'coverage',
  'agreement',
  'length',
  'largestMissing',
  'cosineSquared',
  'shareCovered',
  'cosineCovered',
  'logOdds',
  'classifierLogOdds',
  'classifierCovered',
  'meaning',
  'meaningLead',
  'entropy',
  'coverageAsked',
  'unasked',
  'matters',
  'embedding',
  'embeddingLead',
] as const
export type ConfidenceFeatures = Record<(typeof featureNames)[number], number>

/**
 * Weights of the logistic calibrator, fitted on the dev questions of openly licensed sets alone: CLINC150 (CC BY 3.0),
 * BANKING77 (CC BY 4.0), HINT3 Curekart (ODbL 1.0), the Taipei City Government FAQ (OGDL-TW 1.0), and our own test
 * questions with questions out of their scope.
 */
export const calibratorWeights: readonly number[] = [
  -2.293, -0.671, 0.099, -3.807, -1.606, -0.42, 0.017, 0.717, 1.357, 0.484, 2.424, 0.449, 1.827, 3.727, 0.952, -0.883,
  0.19, 0.785, -1.104, 0, 0, 0, 0, 0,
]

/** Below this share of the question's idf mass too little was understood to be sure, whatever else speaks for it. */
const fullCoverage = 0.2

/** Where an embedding model alone finds the entry, it is asked back and not shown. */
const leastByEmbedding = 0.5

/** The figures in the order of the weights. */
export const listFigures = (features: ConfidenceFeatures): number[] => featureNames.map((name) => features[name])

/** What makes a question one of the phrasings but for a word or two, and no other entry's. */
const nearPhrasing = { cosine: 0.7, cosineLead: 0.1, coverageAsked: 0.85, matters: 0.9 }
const nearConfidence = 0.98

/**
 * Whether a question is almost word for word a phrasing of the best entry: editors have said that this is how it is
 * asked. Of a thousand questions without an entry none was.
 */
function isNearPhrasing(features: ConfidenceFeatures): boolean {
  return (
    features.cosine >= nearPhrasing.cosine &&
    features.cosineLead >= nearPhrasing.cosineLead &&
    features.coverageAsked >= nearPhrasing.coverageAsked &&
    features.matters >= nearPhrasing.matters
  )
}

/** The estimated probability that the best entry is the right one; 0 when nothing was found. */
export function calibrate(
  features: ConfidenceFeatures | undefined,
  weights: readonly number[] = calibratorWeights,
): number {
  if (!features) return 0
  const least = features.embedding > 0 ? leastByEmbedding : 0
  const understood = Math.max(least, Math.min(1, features.coverage / fullCoverage))
  const learnt = understood * sigmoid(logOddsOf(listFigures(features), weights))
  return isNearPhrasing(features) ? Math.max(learnt, nearConfidence) : learnt
}
