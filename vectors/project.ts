/** Keeps the directions in which vectors differ most (principal components), as many as `wanted`. */
export function project(vectors: readonly Float32Array[], wanted: number): Float32Array[] {
  const directions = findDirections(vectors).slice(0, wanted)
  return vectors.map((vector) =>
    Float32Array.from(directions, (direction) =>
      vector.reduce((sum, value, i) => sum + value * (direction[i] as number), 0),
    ),
  )
}

/** The eigenvectors of the second moments, the largest eigenvalue first, by Jacobi's rotations. */
function findDirections(vectors: readonly Float32Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0
  const moments = Array.from({ length: size }, () => new Float64Array(size))
  for (const vector of vectors) {
    for (let i = 0; i < size; i++) {
      const row = moments[i] as Float64Array
      for (let j = 0; j < size; j++) row[j] = (row[j] as number) + (vector[i] as number) * (vector[j] as number)
    }
  }
  const basis = Array.from({ length: size }, (_, i) => new Float64Array(size).fill(1, i, i + 1))
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(moments, basis, [p, q])
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((a, b) => at(moments, b, b) - at(moments, a, a))
  return order.map((column) => Float64Array.from({ length: size }, (_, i) => at(basis, i, column)))
}

const at = (matrix: readonly Float64Array[], i: number, j: number) => matrix[i]?.[j] ?? 0

/** Turns two axes so that they no longer vary together. */
function rotate(moments: Float64Array[], basis: Float64Array[], [p, q]: readonly [number, number]): void {
  const together = at(moments, p, q)
  if (Math.abs(together) < 1e-9) return
  const ratio = (at(moments, q, q) - at(moments, p, p)) / (2 * together)
  const tangent = Math.sign(ratio || 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  const turn = (first: number, second: number) =>
    [cosine * first - sine * second, sine * first + cosine * second] as const
  for (const row of moments) [row[p], row[q]] = turn(row[p] as number, row[q] as number)
  const [one, other] = [moments[p] as Float64Array, moments[q] as Float64Array]
  one.forEach((value, k) => {
    ;[one[k], other[k]] = turn(value, other[k] as number)
  })
  for (const row of basis) [row[p], row[q]] = turn(row[p] as number, row[q] as number)
}
