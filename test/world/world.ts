import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { inject } from 'vitest'
import { seed } from '../../src/actions/editor/seed.ts'
import { addStaff } from '../../src/actions/staff/addStaff.ts'
import { createApp } from '../../src/app.ts'
import type { Assistant } from '../../src/assistant/port.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import { openNodeChannels } from '../../src/channels/nodeChannels.ts'
import { readConfig } from '../../src/config.ts'
import type { Context, Deps } from '../../src/context.ts'
import { createDeps, createShared, systemContext } from '../../src/deps.ts'
import type { Role } from '../../src/domain/contract.ts'
import { createLocalRealtime } from '../../src/realtime/local.ts'
import { createPostgresRealtime } from '../../src/realtime/postgres.ts'
import type { Db } from '../../src/storage/db.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { openPostgres } from '../../src/storage/openPostgres.ts'
import { Citizen } from './citizen.ts'
import { Desk } from './desk.ts'
import { readVectors } from './language.ts'
import { freshPostgresUrl } from './postgresUrl.ts'
import { tuesdayMorning } from './time.ts'

/** A whole system in one process: the real application over a real database, with a clock that tests set. */
export interface World {
  deps: Deps
  context: Context
  /** The clock: set it, or move it on. */
  time: { now: Date; advance(minutes: number): void }
  log: Record<string, unknown>[]
  fetch(path: string, init?: RequestInit): Promise<Response>
  openConversation(options?: { locale?: string; mode?: string; departmentId?: string }): Promise<Citizen>
  addAgent(options?: { username?: string; departmentId?: string; roles?: Role[] }): Promise<Desk>
  close(): Promise<void>
}

const knowledge = readKnowledgeFolder('knowledge')

/** Makes a fresh world on the database of the running project (embedded or PostgreSQL). */
export async function createWorld(
  options: { assistant?: Assistant; environment?: Record<string, string> } = {},
): Promise<World> {
  // A release with embeddings is one of its own: such a world begins without any.
  const isSeeded = options.environment?.['EMBEDDINGS_URL'] === undefined
  const { db, close, realtime, keep } = await openDatabase({ isSeeded })
  const log: Record<string, unknown>[] = []
  const time = {
    now: new Date(tuesdayMorning),
    advance(minutes: number) {
      time.now = new Date(time.now.getTime() + minutes * 60_000)
    },
  }
  const config = readConfig({
    LIANXIN_SECRET: 'a secret of the tests, long enough to be taken',
    ...options.environment,
  })
  const shared = createShared(config, {
    db: () => db,
    readVectors,
    openChannels: openNodeChannels,
    clock: () => time.now,
    log: (record) => log.push(record),
  })
  if (options.assistant) shared.assistant = options.assistant
  const deps = createDeps(config, {
    shared,
    db,
    realtime,
    assets: { panel: '/assets/panel.js', css: '/assets/site.css', readDesk: async () => '' },
  })
  const context = systemContext(deps)
  await seed(context, { ...(await knowledge), note: 'world' })
  await keep?.()
  const app = createApp(() => deps)
  const fetch = async (path: string, init?: RequestInit) => app.request(path, init)
  let agents = 0
  return {
    deps,
    context,
    time,
    log,
    fetch,
    close,
    openConversation: (wishes = {}) => Citizen.open(fetch, wishes),
    async addAgent({ username, departmentId = 'government-office', roles = ['agent' as const] } = {}) {
      agents += 1
      const name = username ?? `agent${agents}`
      await addStaff(
        { ...context, now: time.now },
        { username: name, name: `坐席${agents}`, password: 'correct horse', departmentId, roles },
      )
      return Desk.signIn(fetch, { username: name, password: 'correct horse' })
    },
  }
}

interface OpenDatabase {
  db: Db
  realtime: Deps['realtime']
  close: () => Promise<void>
  /** Keeps what was seeded for the next world of this process. */
  keep?: () => Promise<void>
}

async function openDatabase({ isSeeded }: { isSeeded: boolean }): Promise<OpenDatabase> {
  return inject('database') === 'postgres' ? freshPostgres(isSeeded) : sharedEmbedded(isSeeded)
}

/** Each world has a database of its own on the test server. */
async function freshPostgres(isSeeded: boolean): Promise<OpenDatabase> {
  const template = isSeeded ? inject('seededDatabase') : undefined
  const url = await freshPostgresUrl(inject('postgresUrl'), template)
  const { db, client, close } = openPostgres(url, { connections: 10 })
  await migrate(db)
  return { db, realtime: createPostgresRealtime(client, () => {}), close }
}

let embedded: Promise<PGlite> | undefined
let isKept = false

/** What a seed writes, in the order in which it can be written. */
const seededTables = ['departments', 'lines', 'entries', 'releases']

/**
 * The embedded database is heavy to start: all worlds of a process share one and begin with empty tables, but for the
 * sample knowledge, which lies in a schema of its own once it was seeded.
 */
async function sharedEmbedded(isSeeded: boolean): Promise<OpenDatabase> {
  embedded ??= PGlite.create()
  const client = await embedded
  const db = drizzle({ client }) as unknown as Db
  await client.exec('drop schema public cascade; create schema public; drop schema if exists drizzle cascade')
  await migrate(db)
  const forAll = (sql: (table: string) => string) => client.exec(seededTables.map(sql).join(';'))
  if (isSeeded && isKept) await forAll((table) => `insert into ${table} select * from kept.${table}`)
  const keep = async () => {
    if (!isSeeded || isKept) return
    await client.exec('create schema kept')
    await forAll((table) => `create table kept.${table} as table ${table}`)
    isKept = true
  }
  return { db, realtime: createLocalRealtime(), close: async () => {}, keep }
}
