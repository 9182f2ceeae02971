import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { explainDecision } from '../../src/actions/desk/explainDecision.ts'
import { seed } from '../../src/actions/editor/seed.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import type { Reply } from '../../src/domain/message.ts'
import { findDecision } from '../../src/storage/decisions.ts'
import { type EmbeddingsServer, reply, startEmbeddingsServer } from '../world/embeddingsServer.ts'
import { createWorld, type World } from '../world/world.ts'

/** Asked in words that no entry has, and what it means. */
const riddle = '俺那小方牌弄没影了咋整'
const meaning = '身份证丢了怎么补办'
const phone = '13800138000'

let world: World
let server: EmbeddingsServer
let plain: World['deps']['embeddings']
let release: Awaited<ReturnType<World['deps']['release']>>
let sentAtRelease: EmbeddingsServer['seen']

beforeAll(async () => {
  server = await startEmbeddingsServer({ [riddle]: meaning })
  world = await createWorld({ environment: { EMBEDDINGS_URL: server.url, EMBEDDINGS_API_KEY: 'a key' } })
  sentAtRelease = [...server.seen]
  release = await world.deps.release()
  plain = world.deps.embeddings
})
afterAll(async () => {
  await world.close()
  await server.close()
})
beforeEach(() => {
  server.behave()
  server.seen.length = 0
  world.log.length = 0
})
afterEach(() => {
  world.deps.embeddings = plain
})

const ask = async (text: string): Promise<Reply> => (await world.openConversation()).ask(text)

/** What the service says without the server. */
async function askPlainly(text: string): Promise<Reply> {
  world.deps.embeddings = undefined
  const reply = await ask(text)
  world.deps.embeddings = plain
  return reply
}

const offered = ({ entry, options }: Reply) => [entry?.id, ...options.map(({ entryId }) => entryId)]
const failures = () => world.log.filter(({ event }) => event === 'embeddings_failed')

describe('a release with embeddings', () => {
  it('sends all texts once, in batches, with model and key', () => {
    const sent = sentAtRelease.flatMap(({ input }) => input)
    expect(Math.max(...sentAtRelease.map(({ input }) => input.length))).toBe(64)
    expect(new Set(sent).size / sent.length).toBeGreaterThan(0.99)
    expect(sentAtRelease[0]).toMatchObject({ model: 'bge-m3', headers: { authorization: 'Bearer a key' } })
  })

  it('keeps them in the snapshot, with a calibration of their own', () => {
    const { retrieval, adjustment, embeddedAdjustment } = release.index
    expect(retrieval.embeddings).toMatchObject({ model: 'bge-m3', dimensions: 256 })
    expect(retrieval.embeddings?.values.length).toBe(retrieval.classOfDocument.length * 256)
    expect(embeddedAdjustment?.weights).not.toEqual(adjustment.weights)
    expect(embeddedAdjustment?.expected?.questions).toBe(adjustment.expected?.questions)
  })

  it('is not made again from the same files', async () => {
    const again = await seed(world.context, { ...(await readKnowledgeFolder('knowledge')), note: 'again' })
    expect(again).toMatchObject({ release: 1, isNew: false })
    expect(server.seen).toEqual([])
  })
})

describe('a question in other words', () => {
  it('is found, and not without', async () => {
    const wanted = (await askPlainly(meaning)).entry?.id
    expect(wanted).toBeDefined()
    expect(offered(await askPlainly(riddle))).not.toContain(wanted)
    const found = await ask(riddle)
    expect(offered(found)).toContain(wanted)
    console.log(`in other words: ${found.status}, confidence ${found.confidence.toFixed(2)}`)
  })

  it('is explained with its figures, and decided again the same way', async () => {
    const citizen = await world.openConversation()
    await citizen.ask(riddle)
    const { conversationId } = citizen.opened
    const stored = await findDecision(world.deps.db, { conversationId, questionPosition: 1 })
    expect(stored?.features.embedding).toBeCloseTo(1, 1)
    expect(stored?.thresholds?.answerFrom).toBe(release.index.embeddedAdjustment?.answerFrom)
    const explained = await explainDecision(world.context, { conversationId, position: 1, locale: 'en' })
    expect(explained.replay).toMatchObject({ isSame: true })
  })

  it('leaves masked, and not at all with a secrecy marking', async () => {
    await ask(`${meaning}，电话${phone}`)
    expect(server.seen).toHaveLength(1)
    expect(JSON.stringify(server.seen)).not.toContain(phone)
    await ask('这份机密★文件怎么归档')
    expect(server.seen).toHaveLength(1)
  })
})

describe('an embeddings server that', () => {
  const vector = Array.from({ length: 256 }, () => 1)
  it.each<[string, Parameters<EmbeddingsServer['behave']>[0]]>([
    ['breaks', (response) => reply(response, {}, 500)],
    ['cuts the connection', (response) => response.destroy()],
    ['is slow', () => {}],
    ['sends no JSON', (response) => response.end('<html>')],
    ['sends another form', (response) => reply(response, { data: [{ index: 0, embedding: 'abc' }] })],
    ['sends nothing', (response) => reply(response, { data: [] })],
    ['sends another index', (response) => reply(response, { data: [{ index: 3, embedding: vector }] })],
    ['sends a vector without direction', (response) => reply(response, { data: [{ index: 0, embedding: [0, 0] }] })],
  ])('%s leaves the plain answer and one line of the log', async (_name, behaviour) => {
    for (const text of [riddle, meaning]) {
      const expected = await askPlainly(text)
      server.behave(behaviour)
      world.log.length = 0
      const started = performance.now()
      expect(await ask(text)).toEqual(expected)
      expect(performance.now() - started).toBeLessThan(3_000)
      expect(failures()).toHaveLength(1)
      expect(JSON.stringify(world.log)).not.toContain(text)
    }
  })

  it('sends vectors of another length leaves the plain answer', async () => {
    const expected = await askPlainly(riddle)
    server.behave((response) => reply(response, { data: [{ index: 0, embedding: [1, 2, 3] }] }))
    expect(await ask(riddle)).toEqual(expected)
  })

  it('has another model than the release is not asked', async () => {
    const expected = await askPlainly(riddle)
    world.deps.embeddings = plain && { ...plain, model: 'another' }
    expect(await ask(riddle)).toEqual(expected)
    expect(server.seen).toEqual([])
  })
})
