import type { Context, LoadedRelease } from '../../context.ts'

/**
 * The embedding of a question, where the release has embeddings of the same model. Call it outside any transaction.
 * @returns undefined also when the server fails: the question is then decided without.
 */
export async function embedQuestion(
  { embeddings }: Pick<Context, 'embeddings'>,
  { text, release }: { text: string; release: LoadedRelease },
): Promise<Float32Array | undefined> {
  const known = release.index.retrieval.embeddings
  if (!embeddings || known?.model !== embeddings.model) return undefined
  const embedding = await embeddings.embedQuestion(text)
  return embedding?.length === known.dimensions ? embedding : undefined
}
