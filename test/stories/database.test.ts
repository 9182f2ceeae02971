import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, inject, it } from 'vitest'
import { seed } from '../../src/actions/editor/seed.ts'
import { createApp } from '../../src/app.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import { openNodeChannels } from '../../src/channels/nodeChannels.ts'
import { readConfig } from '../../src/config.ts'
import { createDeps, createShared, systemContext } from '../../src/deps.ts'
import { firstStart } from '../../src/firstStart.ts'
import { createLocalRealtime } from '../../src/realtime/local.ts'
import { type Db, rowsOf } from '../../src/storage/db.ts'
import { migrate, migratePostgres } from '../../src/storage/migrate.ts'
import { migrations } from '../../src/storage/migrations.gen.ts'
import { FolderInUse, openEmbedded } from '../../src/storage/openEmbedded.ts'
import { openPostgres } from '../../src/storage/openPostgres.ts'
import { Citizen, send } from '../world/citizen.ts'
import { readVectors } from '../world/language.ts'
import { freshPostgresUrl } from '../world/postgresUrl.ts'

const secret = 'a secret of the tests, long enough to be taken'
const assets = { panel: '', css: '', readDesk: async () => '' }

const onPostgres = () => {
  it('is migrated and seeded once by five instances that start at the same moment', async () => {
    const url = await freshPostgresUrl(inject('postgresUrl'))
    await Promise.all(Array.from({ length: 5 }, () => migratePostgres(url)))
    const pools = Array.from({ length: 5 }, () => openPostgres(url, { connections: 3 }))
    const knowledge = await readKnowledgeFolder('knowledge')
    const config = readConfig({ LIANXIN_SECRET: secret })
    const contexts = pools.map(({ db }) => {
      const shared = createShared(config, { db: () => db, readVectors, openChannels: openNodeChannels, log: () => {} })
      return systemContext(createDeps(config, { shared, db, realtime: createLocalRealtime(), assets }))
    })
    const seeded = await Promise.all(contexts.map((context) => seed(context, { ...knowledge, note: 'race' })))
    expect(seeded.map(({ release }) => release)).toEqual([1, 1, 1, 1, 1])
    expect(seeded.filter(({ isNew }) => isNew)).toHaveLength(1)
    const logins = await Promise.all(contexts.map((context) => firstStart(context)))
    expect(logins.filter((login) => login)).toHaveLength(1)
    const db = pools[0]?.db as Db
    const [applied] = rowsOf<{ n: string }>(
      await db.execute(sql`select count(*)::text n from drizzle.__drizzle_migrations`),
    )
    expect(applied?.n).toBe(String(migrations.length))
    await expect(db.execute(sql`update releases set note = 'x'`)).rejects.toThrow()
    await Promise.all(pools.map(({ close }) => close()))
  }, 120_000)

  it('goes away in the middle: the FAQ answers from memory, says so with numbers, and nothing half is stored', async () => {
    const url = await freshPostgresUrl(inject('postgresUrl'))
    const { db, close } = openPostgres(url, { connections: 3 })
    await migrate(db)
    const config = readConfig({ LIANXIN_SECRET: secret })
    const log: Record<string, unknown>[] = []
    const shared = createShared(config, {
      db: () => db,
      readVectors,
      openChannels: openNodeChannels,
      log: (record) => log.push(record),
    })
    const deps = createDeps(config, { shared, db, realtime: createLocalRealtime(), assets })
    await seed(systemContext(deps), { ...(await readKnowledgeFolder('knowledge')), note: 'fault' })
    const app = createApp(() => deps)
    const fetch = async (path: string, init?: RequestInit) => app.request(path, init)
    const citizen = await Citizen.open(fetch, {})
    await citizen.ask('身份证丢了怎么补办')

    // No new connection is let in, and those that there are end in the middle of their work.
    const name = new URL(url).pathname.slice(1)
    const admin = openPostgres(inject('postgresUrl'), { connections: 1 })
    await admin.db.execute(sql.raw(`alter database ${name} with allow_connections false`))
    await admin.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`)
    const lost = await citizen.post('身份证丢了怎么补办', 'during-the-fault')
    expect(lost.status).toBe(503)
    expect(lost.body).toMatchObject({
      code: 'storage_unavailable',
      reply: { kind: 'answer', entry: { id: 'id-card-replace' } },
    })
    expect(lost.body.hotlines?.map(({ number }) => number)).toContain('12345')
    const opened = await send(fetch, '/api/v1/conversations', { method: 'POST', body: {} })
    expect(opened).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } })
    const answer = await send<{ reply: object }>(fetch, '/api/v1/answers', {
      method: 'POST',
      body: { text: '身份证丢了怎么补办' },
    })
    expect(answer).toMatchObject({ status: 200, body: { reply: { entry: { id: 'id-card-replace' } } } })
    const form = new URLSearchParams({ text: '身份证丢了怎么补办' })
    const page = await fetch('/', { method: 'POST', body: form, headers: { accept: 'text/html' } })
    expect(page.status).toBe(503)
    const html = await page.text()
    expect(html).toContain('身份证丢失')
    expect(html).toContain('tel:12345')
    expect((await fetch('/readyz')).status).toBe(503)
    expect((await fetch('/healthz')).status).toBe(200)
    expect(JSON.stringify(log)).not.toContain('身份证丢了')

    await admin.db.execute(sql.raw(`alter database ${name} with allow_connections true`))
    // As every client does: the same message again until it is taken. The pool may need a moment to come back.
    let again = await citizen.post('身份证丢了怎么补办', 'during-the-fault')
    for (let i = 0; i < 20 && again.status === 503; i++) {
      await new Promise((done) => setTimeout(done, 250))
      again = await citizen.post('身份证丢了怎么补办', 'during-the-fault')
    }
    expect(again.status).toBe(201)
    expect((await citizen.messages()).map(({ position }) => position)).toEqual([1, 2, 3, 4])
    await close()
    await admin.close()
  })
}

const onEmbedded = () => {
  it('refuses a second process on its folder, and takes the folder of one that was killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-lock-'))
    const first = await openEmbedded(folder)
    await migrate(first.db)
    await expect(openEmbedded(folder)).rejects.toThrow(FolderInUse)
    const inChild = `import('./src/storage/openEmbedded.ts').then((m) => m.openEmbedded(${JSON.stringify(folder)})).then(() => process.exit(0), (e) => { console.log(e.name); process.exit(3) })`
    const run = () => execFileSync(process.execPath, ['--import', 'tsx', '-e', inChild], { encoding: 'utf8' })
    expect(run).toThrow(/status 3|Command failed/)
    await first.close()
    // The child exits without closing anything, as a killed process would.
    run()
    const second = await openEmbedded(folder)
    expect(rowsOf(await second.db.execute(sql`select 1 from releases`))).toEqual([])
    const [setting] = rowsOf<{ fsync: string }>(await second.db.execute(sql`show fsync`))
    expect(setting?.fsync).toBe('on')
    await second.close()
    rmSync(folder, { recursive: true, force: true })
  }, 90_000)

  it('has the migrations that the folder of migrations holds', async () => {
    const { readMigrationFiles } = await import('drizzle-orm/migrator')
    expect(migrations).toEqual(readMigrationFiles({ migrationsFolder: './src/storage/migrations' }))
  })
}

if (inject('database') === 'postgres') describe('PostgreSQL', onPostgres)
else describe('the embedded database', onEmbedded)
