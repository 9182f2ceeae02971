import { compareEmbedding } from './embeddings.ts'
import type { Retrieval } from './retrieval.ts'
import { answerCosineWeight, BestThree } from './views.ts'

/** How near each class is to a question by the embedding model; 0 for a class that points elsewhere. */
export interface EmbeddingView {
  blends: Float32Array
  bests: Float32Array
}

/** @returns undefined where the base has no embeddings, the question has none, or it is of another length. */
export function viewEmbedding(
  { embeddings, ids, classOfDocument, isAnswer }: Retrieval,
  question: Float32Array | undefined,
): EmbeddingView | undefined {
  if (!embeddings || question?.length !== embeddings.dimensions) return undefined
  const best = new BestThree(ids.length)
  classOfDocument.forEach((c, document) => {
    const cosine =
      compareEmbedding(embeddings, question, document) * (isAnswer[document] === 1 ? answerCosineWeight : 1)
    if (cosine > 0) best.add(c, cosine)
  })
  return { blends: Float32Array.from(ids, (_, c) => best.blend(c)), bests: best.first }
}
