import { execFileSync } from 'node:child_process'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import { startTicking } from '../../src/startTicking.ts'
import type { Desk } from '../world/desk.ts'
import { openAnswered, openHandoff } from '../world/handoffs.ts'
import { freshPostgresUrl } from '../world/postgresUrl.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let agent: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
})
afterAll(() => world.close())

describe('the tick', () => {
  it('runs by itself until it is stopped', async () => {
    const { id } = await openAnswered(world, agent)
    await agent.call(`/handoffs/${id}/resolve`, { result: '已办好。' })
    world.time.advance(8 * 24 * 60)
    const stop = startTicking(world.deps, { work: tick, restMilliseconds: 20 })
    await expect.poll(async () => (await agent.read(id)).state, { timeout: 10_000 }).toBe('closed')
    await stop()
    world.time.advance(-8 * 24 * 60)
  })

  it('goes on after a handoff that it cannot work on, and says which', async () => {
    const broken = await openHandoff(world, agent)
    const sound = await openHandoff(world, agent)
    await world.deps.db.execute(sql`update handoffs set preset = 'gone' where id = ${broken.id}`)
    world.time.advance(2)
    await tick({ ...world.context, now: world.time.now })
    expect((await agent.read(sound.id)).escalations).not.toEqual([])
    expect(world.log).toContainEqual(expect.objectContaining({ event: 'tick_failed', handoffId: broken.id }))
    await world.deps.db.execute(sql`update handoffs set preset = 'cn-national-like' where id = ${broken.id}`)
    world.time.advance(-2)
  })

  it('passes over what somebody else has locked, instead of waiting', async () => {
    if (inject('database') !== 'postgres') return
    const { id, citizen } = await openHandoff(world, agent)
    world.time.advance(2)
    const context = { ...world.context, now: world.time.now }
    await world.deps.db.transaction(async (db) => {
      const locked = citizen.opened.conversationId
      await db.execute(sql`select 1 from conversations where id = ${locked} for update`)
      await tick(context)
      expect((await agent.read(id)).escalations).toEqual([])
    })
    await tick(context)
    expect((await agent.read(id)).escalations).not.toEqual([])
    world.time.advance(-2)
  })

  it('of two instances shares what is due, and a citizen writes meanwhile', async () => {
    const waiting = []
    for (let n = 0; n < 10; n++) waiting.push(await openHandoff(world, agent))
    world.time.advance(2)
    const context = { ...world.context, now: world.time.now }
    const writing = waiting.slice(6).map(({ citizen }) => citizen.post('还在吗'))
    await Promise.all([tick(context), tick(context), ...writing])
    // What was locked by a citizen's message at that moment comes with the next.
    await tick(context)
    for (const { id } of waiting) {
      const told = (await agent.read(id)).escalations.map(({ stage, rung }) => `${stage} ${rung}`)
      expect(told).toContain('pickup handler')
      expect(new Set(told).size).toBe(told.length)
    }
    expect((await Promise.all([tick(context), tick(context)])).map(({ rung }) => rung)).toEqual([0, 0])
    world.time.advance(-2)
  })
})

describe('lianxin audit', () => {
  it('prints what it checked', async () => {
    if (inject('database') !== 'postgres') return
    const DATABASE_URL = await freshPostgresUrl(inject('postgresUrl'))
    const args = ['--import', 'tsx', 'src/cli.ts', 'audit', '--json']
    const env = { ...process.env, DATABASE_URL, LIANXIN_SECRET: 'a secret of the tests, long enough to be taken' }
    const printed = execFileSync(process.execPath, args, { env, encoding: 'utf8' })
    expect(JSON.parse(printed)).toEqual({ handoffs: 0, events: 0, anchors: 0 })
  }, 60_000)
})
