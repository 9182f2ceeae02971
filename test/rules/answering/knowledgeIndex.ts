import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIndex } from '../../../src/answering/buildIndex.ts'
import { parseEntryFile } from '../../../src/domain/entryFile.ts'

const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url))

const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort()
  .flatMap((file) => {
    const parsed = parseEntryFile(file, readFileSync(join(folder, file), 'utf8'))
    return 'entry' in parsed ? [parsed.entry] : []
  })

/** The index of the sample knowledge as it is released. */
export const knowledgeIndex = buildIndex(entries)
