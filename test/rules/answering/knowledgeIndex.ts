import { buildIndex } from '../../../src/answering/buildIndex.ts'
import { readKnowledgeFolder } from '../../../src/channels/knowledgeFolder.ts'
import { readLanguage } from '../../world/language.ts'

const { entries } = await readKnowledgeFolder('knowledge')

/** The sample knowledge as the service has it. */
export const knowledgeIndex = buildIndex(entries, await readLanguage())
