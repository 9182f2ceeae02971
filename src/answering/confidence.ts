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
] as const
export type ConfidenceFeatures = Record<(typeof featureNames)[number], number>

/**
 * Weights of the logistic calibrator, fitted on the dev questions of openly licensed sets alone: CLINC150 (CC BY 3.0),
 * BANKING77 (CC BY 4.0), HINT3 Curekart (ODbL 1.0) and the Taipei City Government FAQ (OGDL-TW 1.0).
 */
export const calibratorWeights: readonly number[] = [
  -3.014, 0.372, 1.236, 0.039, -0.047, -0.41, 0.103, 0.576, 0.43, 0.345, 0.655, 0.312, 0.468, 1.194, 0.673, -0.255,
]

/** Below this share of the question's idf mass too little was understood to be sure, whatever else speaks for it. */
const fullCoverage = 0.2

/** The estimated probability that the best entry is the right one. */
export function calibrate(features: ConfidenceFeatures, weights = calibratorWeights): number {
  const sum = featureNames.reduce((total, name, i) => total + features[name] * (weights[i] ?? 0), 0)
  return Math.min(1, features.coverage / fullCoverage) / (1 + Math.exp(-sum))
}
