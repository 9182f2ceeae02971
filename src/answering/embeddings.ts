/** The documents' vectors from an embedding model: unit vectors, eight bits a number and one scale a document. */
export interface Embeddings {
  /** Name of the model: the vectors of two models have nothing to do with each other. */
  model: string
  dimensions: number
  values: Int8Array
  scales: Float32Array
}

/** Texts of documents and of known questions with their unit vectors, as one model gave them. */
export interface EmbeddedTexts {
  model: string
  vectors: ReadonlyMap<string, Float32Array>
}

/** Packs the vectors of the documents. @returns undefined when one is missing, or of another length than the others. */
export function packEmbeddings(texts: readonly string[], { model, vectors }: EmbeddedTexts): Embeddings | undefined {
  const found = texts.flatMap((text) => vectors.get(text) ?? [])
  const dimensions = found[0]?.length ?? 0
  if (dimensions === 0 || found.length < texts.length || found.some(({ length }) => length !== dimensions)) {
    return undefined
  }
  const values = new Int8Array(found.length * dimensions)
  const scales = Float32Array.from(found, (vector, document) => {
    const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1
    vector.forEach((value, i) => {
      values[document * dimensions + i] = Math.round(value / scale)
    })
    return scale
  })
  return { model, dimensions, values, scales }
}

/** Cosine of a question's unit vector with that of a document. */
export function compareEmbedding(
  { values, scales, dimensions }: Embeddings,
  question: Float32Array,
  document: number,
): number {
  let sum = 0
  const at = document * dimensions
  for (let i = 0; i < dimensions; i++) sum += (question[i] as number) * (values[at + i] as number)
  return sum * (scales[document] as number)
}
