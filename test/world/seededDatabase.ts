import { seed } from '../../src/actions/editor/seed.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { openSystem } from './openSystem.ts'
import { freshPostgresUrl } from './postgresUrl.ts'

/**
 * Makes a database with all migrations and the sample knowledge released. Others begin as copies of it, which takes a
 * tenth of the time: the index is built once a run. @returns its name on the server.
 */
export async function makeSeeded(server: string): Promise<string> {
  const url = await freshPostgresUrl(server)
  const { context, db, close } = openSystem(url, { connections: 2 })
  await migrate(db)
  await seed(context, { ...(await readKnowledgeFolder('knowledge')), note: 'world' })
  await close()
  return new URL(url).pathname.slice(1)
}
