import { seed } from '../../src/actions/editor/seed.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import { openNodeChannels } from '../../src/channels/nodeChannels.ts'
import { readConfig } from '../../src/config.ts'
import { createDeps, createShared, systemContext } from '../../src/deps.ts'
import { createLocalRealtime } from '../../src/realtime/local.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { openPostgres } from '../../src/storage/openPostgres.ts'
import { readVectors } from './language.ts'
import { freshPostgresUrl } from './postgresUrl.ts'
import { tuesdayMorning } from './time.ts'

/**
 * Makes a database with all migrations and the sample knowledge released. Others begin as copies of it, which takes a
 * tenth of the time: the index is built once a run. @returns its name on the server.
 */
export async function makeSeeded(server: string): Promise<string> {
  const url = await freshPostgresUrl(server)
  const { db, close } = openPostgres(url, { connections: 2 })
  await migrate(db)
  const config = readConfig({ LIANXIN_SECRET: 'a secret of the tests, long enough to be taken' })
  const shared = createShared(config, {
    db: () => db,
    readVectors,
    openChannels: openNodeChannels,
    clock: () => tuesdayMorning,
    log: () => {},
  })
  const assets = { panel: '', css: '', readDesk: async () => '' }
  const deps = createDeps(config, { shared, db, realtime: createLocalRealtime(), assets })
  await seed(systemContext(deps), { ...(await readKnowledgeFolder('knowledge')), note: 'world' })
  await close()
  return new URL(url).pathname.slice(1)
}
