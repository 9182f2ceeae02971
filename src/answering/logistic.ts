/** One observation: figures, whether it was right (1) or wrong (0), and how much it counts. */
export interface Observation {
  figures: readonly number[]
  right: 0 | 1
  weight: number
}

const rounds = 15
/** Keeps the curvature of sure observations from vanishing. */
const leastCurve = 1e-4

export const sigmoid = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))

export function logOddsOf(figures: readonly number[], weights: readonly number[]): number {
  return figures.reduce((sum, figure, i) => sum + figure * (weights[i] ?? 0), 0)
}

/**
 * Logistic regression by Newton's method, held to known weights: minimises the weighted log loss plus
 * strength / 2 × the squared distance from `start` (ridge regression towards a prior).
 */
export function fitTowards(observations: readonly Observation[], start: readonly number[], strength: number): number[] {
  const size = start.length
  let weights = [...start]
  for (let round = 0; round < rounds; round++) {
    const curve = Array.from({ length: size }, (_, i) => start.map((_, j) => (i === j ? strength : 0)))
    const slope = weights.map((weight, i) => strength * (weight - (start[i] ?? 0)))
    for (const { figures, right, weight } of observations) {
      const probability = sigmoid(logOddsOf(figures, weights))
      const error = weight * (probability - right)
      const bend = weight * Math.max(leastCurve, probability * (1 - probability))
      figures.forEach((figure, i) => {
        slope[i] = (slope[i] ?? 0) + error * figure
        const row = curve[i] as number[]
        for (let j = 0; j < size; j++) row[j] = (row[j] as number) + bend * figure * (figures[j] as number)
      })
    }
    const step = solve(curve, slope)
    weights = weights.map((weight, i) => weight - (step[i] ?? 0))
  }
  return weights
}

/** Solves a system of linear equations by Gauss-Jordan elimination with row exchange. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  const size = rows.length
  for (let i = 0; i < size; i++) {
    let largest = i
    for (let j = i + 1; j < size; j++) {
      if (Math.abs(rows[j]?.[i] ?? 0) > Math.abs(rows[largest]?.[i] ?? 0)) largest = j
    }
    const pivot = rows[largest] as number[]
    rows[largest] = rows[i] as number[]
    rows[i] = pivot
    for (let j = 0; j < size; j++) {
      const row = rows[j] as number[]
      if (j === i) continue
      const factor = (row[i] as number) / (pivot[i] as number)
      for (let k = i; k <= size; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number)
    }
  }
  return rows.map((row, i) => (row[size] as number) / (row[i] as number))
}
