import { randomBytes } from 'node:crypto'
import { serve } from '@hono/node-server'
import { eq, sql } from 'drizzle-orm'
import { Hono } from 'hono'
import MiniSearch from 'minisearch'
import { seed } from '../../src/actions/editor/seed.ts'
import { buildIndex } from '../../src/answering/buildIndex.ts'
import { decide } from '../../src/answering/decide.ts'
import { buildLexicon } from '../../src/answering/lexicon.ts'
import { foldText, tokenize } from '../../src/answering/text.ts'
import { createApp } from '../../src/app.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import { openNodeChannels } from '../../src/channels/nodeChannels.ts'
import { readConfig } from '../../src/config.ts'
import { createDeps, createShared, systemContext } from '../../src/deps.ts'
import type { ConversationOpened } from '../../src/domain/contract.ts'
import type { Entry } from '../../src/domain/entry.ts'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import { readVectorFile } from '../../src/openNode.ts'
import { createLocalRealtime } from '../../src/realtime/local.ts'
import { messages } from '../../src/storage/conversationSchema.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { openPostgres } from '../../src/storage/openPostgres.ts'
import { freshPostgresUrl } from '../world/postgresUrl.ts'
import { startServer } from '../world/startPostgres.ts'
import { load, type Measured, summarise } from './measure.ts'

const calls = 3000
const callers = 16

/**
 * The hot path whole (POST a message: check, decide, store question, reply and decision in PostgreSQL) beside bare Hono
 * with one drizzle insert on the same server; then the decision alone beside a bare MiniSearch search with the same
 * tokens over the same texts.
 */
export async function benchAnswer(): Promise<void> {
  const server = await startServer()
  try {
    const knowledge = await readKnowledgeFolder('knowledge')
    await benchPost(server.url, knowledge)
    await benchDecision(knowledge)
  } finally {
    await server.stop()
  }
}

async function benchPost(server: string, knowledge: Knowledge): Promise<void> {
  const { db, close } = openPostgres(await freshPostgresUrl(server))
  await migrate(db)
  const config = readConfig({ LIANXIN_SECRET: randomBytes(32).toString('hex') })
  const shared = createShared(config, {
    db: () => db,
    readVectors: readVectorFile,
    openChannels: openNodeChannels,
    log: () => {},
  })
  const deps = createDeps(config, {
    shared,
    db,
    realtime: createLocalRealtime(),
    assets: { panel: '', css: '', readDesk: async () => '' },
  })
  await seed(systemContext(deps), { ...knowledge, note: 'bench' })
  const app = createApp(() => deps)
  const questions = knowledge.entries.flatMap((entry) => entry.testQuestions)
  const ours = await listen(app.fetch)
  const talks = await Promise.all(Array.from({ length: calls / 50 }, () => open(ours.base)))
  const post = async (caller: number, call: number) => {
    const number = call * callers + caller
    const talk = talks[number % talks.length] as ConversationOpened
    const response = await fetch(`${ours.base}/api/v1/conversations/${talk.conversationId}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${talk.token}` },
      body: JSON.stringify({ clientMessageId: `m${number}`, text: questions[number % questions.length] }),
    })
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
    await response.arrayBuffer()
  }
  // Both are warmed up, then measured in turns, so that neither has the quieter minute.
  const bare = await bareInsert(db, talks[0] as ConversationOpened)
  await load({ callers, calls: 320 }, (caller, call) => post(caller, call + 100_000))
  await load({ callers, calls: 320 }, bare.post)
  const rounds: { ours: Measured; bare: Measured }[] = []
  for (let round = 0; round < 3; round++) {
    await db.execute(sql`update ${messages} set created_at = created_at - interval '1 hour'`)
    const mine = await load({ callers, calls: calls / 3 }, (caller, call) => post(caller, call + round * 1_000 + 1))
    rounds.push({ ours: mine, bare: await load({ callers, calls: calls / 3 }, bare.post) })
  }
  const middle = rounds.toSorted(
    (a, b) => a.ours.p50 / a.bare.p50 - b.ours.p50 / b.bare.p50,
  )[1] as (typeof rounds)[number]
  print('answer.post', middle.ours, 'bare Hono with one drizzle insert', middle.bare, {
    throughput: middle.ours.requestsPerSecond / middle.bare.requestsPerSecond,
  })
  ours.stop()
  bare.stop()
  await close()
}

async function open(base: string): Promise<ConversationOpened> {
  const response = await fetch(`${base}/api/v1/conversations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  return (await response.json()) as ConversationOpened
}

async function bareInsert(db: ReturnType<typeof openPostgres>['db'], { conversationId }: ConversationOpened) {
  const app = new Hono()
  let position = 1_000_000
  app.post('/messages', async (c) => {
    const { text } = await c.req.json()
    const row = { conversationId, position: position++, author: 'citizen' as const, text, createdAt: new Date() }
    await db.insert(messages).values(row)
    return c.json({ message: row }, 201)
  })
  const { base, stop } = await listen(app.fetch)
  const post = async () => {
    const body = JSON.stringify({ text: '身份证丢了怎么补办' })
    const response = await fetch(`${base}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
    await response.arrayBuffer()
  }
  await db.delete(messages).where(eq(messages.conversationId, conversationId))
  return { post, stop }
}

function listen(handler: Parameters<typeof serve>[0]['fetch']): Promise<{ base: string; stop: () => void }> {
  return new Promise((done) => {
    const server = serve({ fetch: handler, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      done({ base: `http://127.0.0.1:${port}`, stop: () => server.close() }),
    )
  })
}

async function benchDecision({ entries, thesaurus }: Knowledge): Promise<void> {
  const language = { lexicon: buildLexicon(thesaurus), vectors: await readVectorFile() }
  const questions = entries.flatMap((entry) => entry.testQuestions)
  const search = bareSearch(entries)
  const built = performance.now()
  const index = buildIndex(entries, language)
  const buildMilliseconds = performance.now() - built
  const time = (work: (text: string) => void) => {
    for (const text of questions) work(text)
    const times: number[] = []
    const started = performance.now()
    for (let round = 0; round < 5; round++) {
      for (const text of questions) {
        const begun = performance.now()
        work(text)
        times.push(performance.now() - begun)
      }
    }
    return summarise(times, (performance.now() - started) / 1000)
  }
  const bare = time((text) => void search.search(foldText(text)))
  const ours = time((text) => void decide(index, { text, locale: 'zh-CN', day: '2026-11-24' }))
  print('answer.decide', ours, 'bare MiniSearch with the same tokens', bare, {
    buildMilliseconds: Math.round(buildMilliseconds),
    entries: entries.length,
  })
}

function print(bench: string, ours: Measured, baseline: string, bare: Measured, more: Record<string, number>): void {
  const ratio = (a: number, b: number) => Math.round((a / b) * 100) / 100
  console.log(
    JSON.stringify({
      bench,
      ours,
      baseline,
      bare,
      ratioP50: ratio(ours.p50, bare.p50),
      ratioP99: ratio(ours.p99, bare.p99),
      ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, Math.round(value * 100) / 100])),
    }),
  )
}

function bareSearch(entries: Entry[]): MiniSearch {
  const search = new MiniSearch({ fields: ['text'], tokenize, processTerm: (term) => term })
  search.addAll(
    entries.flatMap((entry) =>
      [entry.title, ...entry.phrasings, entry.answer].map((text, n) => ({
        id: `${entry.id} ${entry.locale} ${n}`,
        text: foldText(text),
      })),
    ),
  )
  return search
}
