import { openNodeChannels } from '../../src/channels/nodeChannels.ts'
import { readConfig } from '../../src/config.ts'
import type { Context } from '../../src/context.ts'
import { createDeps, createShared, systemContext } from '../../src/deps.ts'
import { createLocalRealtime } from '../../src/realtime/local.ts'
import type { Db } from '../../src/storage/db.ts'
import { openPostgres, type PostgresClient } from '../../src/storage/openPostgres.ts'
import { readVectors } from './language.ts'
import { tuesdayMorning } from './time.ts'

/** A system on a PostgreSQL without a server or a test runner, on which actions are called directly. */
export interface System {
  context: Context
  db: Db
  client: PostgresClient
  log: Record<string, unknown>[]
  close: () => Promise<void>
}

/** Opens a system on a database; its clock stands on a Tuesday morning unless it is given. */
export function openSystem(
  url: string,
  { connections = 10, clock = () => tuesdayMorning }: { connections?: number; clock?: () => Date } = {},
): System {
  const { db, client, close } = openPostgres(url, { connections })
  const log: Record<string, unknown>[] = []
  const config = readConfig({ LIANXIN_SECRET: 'a secret of the tests, long enough to be taken' })
  const shared = createShared(config, {
    db: () => db,
    readVectors,
    openChannels: openNodeChannels,
    clock,
    log: (record) => log.push(record),
  })
  const assets = { panel: '', css: '', readDesk: async () => '' }
  const deps = createDeps(config, { shared, db, realtime: createLocalRealtime(), assets })
  return { context: systemContext(deps), db, client, log, close }
}
