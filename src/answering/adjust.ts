import { type ConfidenceFeatures, calibrate, calibratorWeights, listFigures } from './confidence.ts'
import { fitTowards } from './logistic.ts'
import { rank } from './rank.ts'
import type { Retrieval } from './retrieval.ts'
import { foldText, stripPoliteness } from './text.ts'
import { answerFrom } from './thresholds.ts'

/** How sure one base may be, beside what was learnt across bases. */
export interface Adjustment {
  /** The calibrator's weights, as far as the base's own questions moved them. */
  weights: readonly number[]
  /** From this confidence on an entry is shown at once. */
  answerFrom: number
  /** What to expect of citizens' questions; absent where too few questions are known. */
  expected?: Expectation | undefined
}

/** An estimate from the known questions, not a guarantee: citizens ask otherwise than editors. Shares from 0 to 1. */
export interface Expectation {
  questions: number
  answered: number
  /** Wrong answers among the answers, with its 95 % interval (Wilson 1927). */
  wrong: number
  wrongLow: number
  wrongHigh: number
}

/** A question of which it is known what it should lead to (null: nothing that the base has). It must not be indexed. */
export interface KnownQuestion {
  text: string
  id: string | null
  /** Of its text, where the base has embeddings. */
  embedding?: Float32Array | undefined
}

/** What is known of how citizens ask, and how many wrong answers among the answers are tolerated (0 to 1). */
export interface Experience {
  known: readonly KnownQuestion[]
  tolerated: number
}

export const noAdjustment: Adjustment = { weights: calibratorWeights, answerFrom }

/** Fewer questions or entries than this say too little about a base. */
const minQuestions = 100
const minEntries = 20
/** Questions looked at, evenly picked, so that a large base builds no slower. */
const maxQuestions = 400
/** With as many questions that are known to be out of scope, none need be made up. */
const minOutOfScope = 30
/** How many questions at least are out of scope for one that is in scope, in what citizens ask: an assumption. */
const outOfScopeTraffic = 1 / 3
/**
 * How strongly a base's weights are held to those learnt across bases: as weak as still gained on halves of the dev
 * questions that were kept out of the fit.
 */
const strength = 3

const thresholdRange = [0.55, 0.97] as const

interface Row {
  features: ConfidenceFeatures | undefined
  isRight: boolean
  isInScope: boolean
  /** Names a thing of which the best entry says nothing: never answered. */
  isOtherThing: boolean
  weight: number
}

/**
 * Fits the adjustment on the base's test questions and on outcomes that citizens confirmed. Where too few questions out
 * of scope are known, each question is asked a second time with its own entry left out, when whatever is found is
 * wrong: the hardest kind of out-of-scope question, about a neighbouring matter.
 */
export function fitAdjustment(retrieval: Retrieval, { known, tolerated }: Experience): Adjustment {
  const inScope = known.flatMap(({ id, ...question }) => (id === null ? [] : [{ ...question, id }]))
  const entries = new Set(inScope.map(({ id }) => id)).size
  if (inScope.length < minQuestions || entries < minEntries) return noAdjustment
  const classes = new Map(retrieval.ids.map((id, c) => [id, c]))
  const outside = pick(known.filter(({ id }) => id === null))
  const picked = pick(inScope)
  const isKnown = outside.length >= minOutOfScope
  const rows = [
    ...picked.map((question) => ask(retrieval, question)),
    ...(isKnown
      ? outside.map((question) => ask(retrieval, question))
      : picked.map(({ id, ...question }) => ask(retrieval, { ...question, id: null }, classes.get(id)))),
  ]
  const weighed = weigh(rows, isKnown)
  const weights = fitWeights(weighed)
  return { weights, ...findThreshold(weighed, { weights, tolerated }) }
}

function pick<T>(from: readonly T[]): T[] {
  const step = Math.max(1, from.length / maxQuestions)
  return Array.from({ length: Math.min(from.length, maxQuestions) }, (_, i) => from[Math.floor(i * step)] as T)
}

function ask(retrieval: Retrieval, { text, id, embedding }: KnownQuestion, leftOutClass?: number): Row {
  const leftOut = leftOutClass === undefined ? undefined : new Uint8Array(retrieval.ids.length)
  leftOut?.fill(1, leftOutClass, (leftOutClass ?? 0) + 1)
  const { features, ranked, isOtherThing } = rank(retrieval, stripPoliteness(foldText(text)), { leftOut, embedding })
  const isRight = id !== null && ranked[0]?.entryId === id
  return { features, isRight, isInScope: id !== null, isOtherThing, weight: 1 }
}

/** Makes the questions out of scope weigh as much as they come: as often as they are known, or as is assumed. */
function weigh(rows: readonly Row[], isKnown: boolean): Row[] {
  const inScope = rows.filter((row) => row.isInScope).length
  const each = Math.max(isKnown ? 1 : 0, (outOfScopeTraffic * inScope) / Math.max(1, rows.length - inScope))
  return rows.map((row) => ({ ...row, weight: row.isInScope ? 1 : each }))
}

function fitWeights(rows: readonly Row[]): number[] {
  const observations = rows.flatMap(({ features, isRight, weight }) =>
    features ? [{ figures: listFigures(features), right: isRight ? (1 as const) : (0 as const), weight }] : [],
  )
  return fitTowards(observations, calibratorWeights, strength)
}

/** The lowest confidence from which on no more answers were wrong than are tolerated. */
function findThreshold(
  rows: readonly Row[],
  { weights, tolerated }: { weights: readonly number[]; tolerated: number },
): Pick<Adjustment, 'answerFrom' | 'expected'> {
  const sure = rows
    .filter((row) => !row.isOtherThing)
    .map((row) => ({ ...row, confidence: calibrate(row.features, weights) }))
    .sort((a, b) => b.confidence - a.confidence)
  let [answered, wrong, from] = [0, 0, thresholdRange[1] as number]
  for (const [i, { confidence, isRight, weight }] of sure.entries()) {
    if (confidence < thresholdRange[0]) break
    answered += weight
    if (!isRight) wrong += weight
    // Half a wrong answer more than was seen: none among few is no proof.
    const isTolerated = wrong + 0.5 <= tolerated * (answered + 1)
    if (isTolerated && confidence < from && sure[i + 1]?.confidence !== confidence) from = confidence
  }
  return { answerFrom: clamp(from, thresholdRange), expected: expect(sure, clamp(from, thresholdRange), rows.length) }
}

function expect(sure: readonly (Row & { confidence: number })[], from: number, questions: number): Expectation {
  const shown = sure.filter(({ confidence }) => confidence >= from)
  const answered = sum(shown)
  const wrong = sum(shown.filter(({ isRight }) => !isRight)) / Math.max(1, answered)
  const [wrongLow, wrongHigh] = wilson(wrong, answered)
  const total = sum(sure) || 1
  return { questions, answered: answered / total, wrong, wrongLow, wrongHigh }
}

const sum = (rows: readonly Row[]) => rows.reduce((total, { weight }) => total + weight, 0)

/** The 95 % interval of a share (Wilson 1927). */
function wilson(share: number, count: number): [low: number, high: number] {
  if (count === 0) return [0, 1]
  const z2 = 1.96 ** 2
  const middle = share + z2 / (2 * count)
  const spread = 1.96 * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count * count))
  return [Math.max(0, (middle - spread) / (1 + z2 / count)), Math.min(1, (middle + spread) / (1 + z2 / count))]
}

const clamp = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, value))
