import { buildLexicon } from '../../src/answering/lexicon.ts'
import type { Language } from '../../src/answering/retrieval.ts'
import type { WordVectors } from '../../src/answering/wordVectors.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import { readVectorFile } from '../../src/openNode.ts'

let vectors: Promise<WordVectors> | undefined

/** The word vectors of the project, read once a process: they are large. */
export function readVectors(): Promise<WordVectors> {
  vectors ??= readVectorFile()
  return vectors
}

/** Thesaurus and word vectors as the service has them. */
export async function readLanguage(): Promise<Language> {
  const { thesaurus } = await readKnowledgeFolder('knowledge')
  return { lexicon: buildLexicon(thesaurus), vectors: await readVectors() }
}
