import { rank } from './rank.ts'
import type { Retrieval } from './retrieval.ts'
import { foldText, stripPoliteness } from './text.ts'

/**
 * How the confidence of one base differs from what was learnt across bases, on the scale of log-odds:
 * adjusted = slope × learnt + shift.
 */
export interface Adjustment {
  slope: number
  shift: number
}

/** A question of which editors know the entry. It must not be indexed. */
export interface KnownQuestion {
  text: string
  id: string
}

export const noAdjustment: Adjustment = { slope: 1, shift: 0 }

/** Fewer questions or entries than this say too little about a base. */
const minQuestions = 100
const minEntries = 20
/** Questions looked at, evenly picked, so that a large base builds no slower. */
const maxQuestions = 400
/** As many questions are about something that the base does not have as are about what it has: the cautious half. */
const outOfScopeWeight = 1
/** How strongly the fit is held to "no adjustment", in questions. */
const prior = 10

/** Keeps log-odds finite and the adjustment within reason. */
const slopeRange = [0.5, 2] as const
const shiftRange = [-2, 2] as const

interface Row {
  logOdds: number
  isRight: boolean
  weight: number
}

/**
 * Fits the adjustment on the base's test questions. Each is asked twice: as it is, and with its own entry left out,
 * when whatever is found is wrong: the hardest kind of out-of-scope question, about a neighbouring matter.
 */
export function fitAdjustment(retrieval: Retrieval, known: readonly KnownQuestion[]): Adjustment {
  const entries = new Set(known.map(({ id }) => id)).size
  if (known.length < minQuestions || entries < minEntries) return noAdjustment
  const step = Math.max(1, known.length / maxQuestions)
  const picked = Array.from({ length: Math.min(known.length, maxQuestions) }, (_, i) => known[Math.floor(i * step)])
  const classes = new Map(retrieval.ids.map((id, c) => [id, c]))
  return fitLine(picked.flatMap((question) => (question ? ask(retrieval, classes, question) : [])))
}

function ask(retrieval: Retrieval, classes: Map<string, number>, { text, id }: KnownQuestion): Row[] {
  const bare = stripPoliteness(foldText(text))
  const leftOut = new Uint8Array(retrieval.ids.length)
  leftOut[classes.get(id) ?? 0] = 1
  const found = rank(retrieval, bare)
  const foundWithout = rank(retrieval, bare, leftOut)
  return [
    { logOdds: toLogOdds(found.confidence), isRight: found.ranked[0]?.entryId === id, weight: 1 },
    { logOdds: toLogOdds(foundWithout.confidence), isRight: false, weight: outOfScopeWeight },
  ]
}

/** Logistic regression with two weights by Newton's method. */
function fitLine(rows: readonly Row[]): Adjustment {
  let { slope, shift } = noAdjustment
  for (let round = 0; round < 20; round++) {
    let [gradientSlope, gradientShift] = [prior * (slope - 1), prior * shift]
    let [slopes, cross, shifts] = [prior, 0, prior]
    for (const { logOdds, isRight, weight } of rows) {
      const probability = fromLogOdds(slope * logOdds + shift)
      const error = weight * (probability - (isRight ? 1 : 0))
      const curve = weight * probability * (1 - probability)
      gradientSlope += error * logOdds
      gradientShift += error
      slopes += curve * logOdds * logOdds
      cross += curve * logOdds
      shifts += curve
    }
    const determinant = slopes * shifts - cross * cross
    slope = clamp(slope - (shifts * gradientSlope - cross * gradientShift) / determinant, slopeRange)
    shift = clamp(shift - (slopes * gradientShift - cross * gradientSlope) / determinant, shiftRange)
  }
  return { slope, shift }
}

/** The confidence of a base. */
export function adjust(confidence: number, { slope, shift }: Adjustment): number {
  return confidence === 0 ? 0 : fromLogOdds(slope * toLogOdds(confidence) + shift)
}

const clamp = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, value))
const fromLogOdds = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))
const toLogOdds = (share: number) => Math.log((share + 1e-6) / (1 - share + 1e-6))
