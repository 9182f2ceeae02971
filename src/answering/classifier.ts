import type { Vector } from './vector.ts'

/** A softmax linear classifier: the weight of each feature for each class, features first, eight bits a weight. */
export interface Classifier {
  classCount: number
  weights: Int8Array
  /** What a stored weight of a feature is worth. */
  scales: Float32Array
  biases: Float32Array
}

/** The classifier while it learns. */
interface Learner {
  classCount: number
  weights: Float32Array
  biases: Float32Array
}

/** One text to learn from. Answer texts weigh less than questions: citizens do not ask in their words. */
export interface Sample {
  vector: Vector
  classIndex: number
  weight: number
}

const rounds = 12
const rate = 1.6
const biasRate = 0.05
const decay = 2e-6
/** The right class must win by this much of log-odds, which spreads the scores of near classes. */
const margin = 2
/** Gradients below this are not worth a step. */
const smallest = 5e-4

/** Most steps of training (non-zero features × classes) and most weights that a build may take. */
const maxCost = 4e9
const maxWeights = 6e7

/**
 * Trains with AdaGrad; the order of the samples comes from a fixed sequence, so the same samples give the same weights.
 * @returns undefined where it would cost too much.
 */
export function trainClassifier(
  samples: readonly Sample[],
  { classCount, featureCount }: { classCount: number; featureCount: number },
): Classifier | undefined {
  const features = samples.reduce((sum, { vector }) => sum + vector.ids.length, 0)
  if (features * classCount > maxCost / rounds || featureCount * classCount > maxWeights) return undefined
  const learner: Learner = {
    classCount,
    weights: new Float32Array(featureCount * classCount),
    biases: new Float32Array(classCount),
  }
  const squares = new Float32Array(featureCount).fill(1e-6)
  const gradients = new Float32Array(classCount)
  const active = new Int32Array(classCount)
  const next = sequence(7)
  const order = samples.map((_, i) => i)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next)
    for (const i of order) {
      const sample = samples[i]
      if (sample) learn(learner, sample, { squares, gradients, active })
    }
  }
  return compress(learner, featureCount)
}

function learn(
  learner: Learner,
  { vector, classIndex, weight }: Sample,
  { squares, gradients, active }: { squares: Float32Array; gradients: Float32Array; active: Int32Array },
) {
  const { weights, biases, classCount } = learner
  scoreLearner(learner, vector, gradients)
  gradients[classIndex] = (gradients[classIndex] ?? 0) - margin
  softmax(gradients)
  gradients[classIndex] = (gradients[classIndex] ?? 0) - 1
  let count = 0
  for (let c = 0; c < classCount; c++) {
    const gradient = gradients[c] as number
    if (gradient > smallest || gradient < -smallest) active[count++] = c
  }
  for (let i = 0; i < vector.ids.length; i++) {
    const feature = vector.ids[i] as number
    const value = vector.values[i] as number
    squares[feature] = (squares[feature] as number) + value * value * 0.15
    const step = rate / Math.sqrt(0.05 + (squares[feature] as number))
    const base = feature * classCount
    for (let a = 0; a < count; a++) {
      const c = active[a] as number
      const old = weights[base + c] as number
      weights[base + c] = old - step * (weight * (gradients[c] as number) * value + decay * old)
    }
  }
  for (let a = 0; a < count; a++) {
    const c = active[a] as number
    biases[c] = (biases[c] as number) - biasRate * weight * (gradients[c] as number)
  }
}

function scoreLearner({ weights, biases, classCount }: Learner, vector: Vector, into: Float32Array) {
  into.set(biases)
  for (let i = 0; i < vector.ids.length; i++) {
    const value = vector.values[i] as number
    const base = (vector.ids[i] as number) * classCount
    for (let c = 0; c < classCount; c++) into[c] = (into[c] as number) + value * (weights[base + c] as number)
  }
}

/** Writes the log-odds of each class into `into`. */
export function scoreClasses({ weights, scales, biases, classCount }: Classifier, vector: Vector, into: Float32Array) {
  into.set(biases)
  for (let i = 0; i < vector.ids.length; i++) {
    const id = vector.ids[i] as number
    const value = (vector.values[i] as number) * (scales[id] as number)
    const base = id * classCount
    for (let c = 0; c < classCount; c++) into[c] = (into[c] as number) + value * (weights[base + c] as number)
  }
}

function compress({ classCount, weights, biases }: Learner, featureCount: number): Classifier {
  const small = new Int8Array(weights.length)
  const scales = new Float32Array(featureCount)
  for (let feature = 0; feature < featureCount; feature++) {
    const base = feature * classCount
    let largest = 0
    for (let c = 0; c < classCount; c++) largest = Math.max(largest, Math.abs(weights[base + c] as number))
    const scale = largest / 127 || 1
    scales[feature] = scale
    for (let c = 0; c < classCount; c++) small[base + c] = Math.round((weights[base + c] as number) / scale)
  }
  return { classCount, weights: small, scales, biases }
}

/** Turns log-odds into probabilities in place. @returns the largest log-odds. */
export function softmax(values: Float32Array): number {
  let largest = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > largest) largest = value
  let sum = 0
  for (let c = 0; c < values.length; c++) {
    const power = Math.exp((values[c] as number) - largest)
    values[c] = power
    sum += power
  }
  for (let c = 0; c < values.length; c++) values[c] = (values[c] as number) / sum
  return largest
}

function shuffle(order: number[], next: () => number) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
}

/** A fixed sequence of numbers from 0 to 1 (xorshift32, Marsaglia 2003): an order, not chance. */
function sequence(seed: number): () => number {
  let state = seed * 2654435761 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}
