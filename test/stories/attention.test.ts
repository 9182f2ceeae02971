import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HandoffDetail } from '../../src/domain/contract.ts'
import type { DeskCounts, ViewingView } from '../../src/domain/deskContract.ts'
import type { Desk } from '../world/desk.ts'
import { openAnswered, openHandoff } from '../world/handoffs.ts'
import { openStream } from '../world/stream.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let agent: Desk
let colleague: Desk
let stranger: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
  colleague = await world.addAgent()
  stranger = await world.addAgent({ departmentId: 'tax' })
})
afterAll(() => world.close())

const seenBy = async (desk: Desk) =>
  (await desk.call<{ viewings: ViewingView[] }>('/viewings')).body.viewings.map(
    ({ handoffId, state, staff }) => [handoffId, staff.id, state] as const,
  )
const look = (desk: Desk, { id }: { id: string }, state = 'viewing') => desk.call(`/handoffs/${id}/viewing`, { state })

describe('who has a handoff open', () => {
  it('is told to others who may see it, with what they do, until they close it or fall silent', async () => {
    const opened = await openHandoff(world, agent)
    const { id } = opened
    expect((await look(agent, opened)).status).toBe(200)
    expect(await seenBy(colleague)).toEqual([[id, agent.staff.id, 'viewing']])
    expect(await seenBy(agent)).toEqual([])
    expect(await seenBy(stranger)).toEqual([])
    expect((await look(stranger, opened)).body.code).toBe('not_found')
    await look(agent, opened, 'replying')
    expect(await seenBy(colleague)).toEqual([[id, agent.staff.id, 'replying']])
    await agent.remove(`/handoffs/${id}/viewing`)
    expect(await seenBy(colleague)).toEqual([])
    await look(agent, opened)
    world.time.advance(29 / 60)
    expect(await seenBy(colleague)).toHaveLength(1)
    world.time.advance(2 / 60)
    expect(await seenBy(colleague)).toEqual([])
  })

  it('wakes other desks when it is news and not at every sign of life, apart from what else has changed', async () => {
    const opened = await openHandoff(world, agent)
    const stream = await openStream(world.fetch, '/api/v1/desk/stream', { headers: { cookie: colleague.cookie } })
    await stream.started()
    await look(agent, opened)
    expect((await stream.next('viewed')).event).toBe('viewed')
    for (let beat = 0; beat < 3; beat++) await look(agent, opened)
    await look(agent, opened, 'replying')
    await stream.next('viewed')
    await agent.remove(`/handoffs/${opened.id}/viewing`)
    await stream.next('viewed')
    await agent.remove(`/handoffs/${opened.id}/viewing`)
    // Had a beat or the second leaving been told, it would come before this.
    await openHandoff(world, agent)
    expect((await stream.next()).event).toBe('changed')
    stream.close()
  })
})

describe('unread until answered', () => {
  const unread = async (id: string) => (await agent.list('mine')).find((row) => row.id === id)?.unread
  const mark = (desk: Desk, id: string, isRead: boolean) =>
    desk.call<{ handoff: HandoffDetail }>(`/handoffs/${id}/read-mark`, { isRead })
  const counted = async () => (await agent.call<{ counts: DeskCounts }>('/counts')).body.counts.unread

  it('is what the citizen says; the handler marks it read or unread, and the next words of either count more', async () => {
    const { id, citizen } = await openAnswered(world, agent)
    await citizen.post('还要带什么')
    expect([await unread(id), await counted()]).toEqual([1, 1])
    expect((await mark(agent, id, true)).body.handoff.unread).toBe(0)
    expect([await unread(id), await counted()]).toEqual([0, 0])
    await citizen.post('在吗')
    expect(await unread(id)).toBe(1)
    await agent.say(id, '带身份证')
    expect(await unread(id)).toBe(0)
    expect((await mark(agent, id, false)).body.handoff.unread).toBe(1)
    expect(await counted()).toBe(1)
    await agent.say(id, '再补充一句')
    expect([await unread(id), await counted()]).toEqual([0, 0])
  })

  it('is marked by the handler alone, and a mark says nothing to who has it next', async () => {
    const { id, citizen } = await openAnswered(world, agent)
    await citizen.post('还要带什么')
    expect((await mark(colleague, id, true)).body.code).toBe('handoff_not_yours')
    await mark(agent, id, true)
    await world.deps.db.execute(sql`update handoffs set handler_id = ${colleague.staff.id} where id = ${id}`)
    expect((await colleague.read(id)).unread).toBe(1)
  })
})

describe('the order of a list', () => {
  it('is the one that was asked for', async () => {
    const desk = await world.addAgent({ departmentId: 'housing' })
    const open = async (mode?: string) => {
      world.time.advance(1)
      const citizen = await world.openConversation({ departmentId: 'housing', ...(mode ? { mode } : {}) })
      return (await citizen.handOver()).body.number
    }
    const first = await open()
    const second = await open()
    const elder = await open('elder')
    const numbers = async (query: string) => (await desk.list(`waiting${query}`)).map(({ number }) => number)
    expect(await numbers('')).toEqual([elder, first, second])
    expect(await numbers('&sort=due')).toEqual([first, second, elder])
    expect(await numbers('&sort=newest')).toEqual([elder, second, first])
    expect(await numbers('&sort=waited')).toEqual([first, second, elder])
    expect((await desk.call('/handoffs?view=waiting&sort=odd')).status).toBe(400)
  })
})

describe('a session', () => {
  it('says how long it lasts, is not extended by asking, and is by the person', async () => {
    const left = async () => (await agent.call<{ endsInSeconds: number }>('/session')).body.endsInSeconds
    await world.deps.db.execute(sql`update auth_sessions set expires_at = now() + interval '100 seconds'`)
    expect(await left()).toBeLessThanOrEqual(100)
    const response = await world.fetch('/api/v1/desk/session/extension', {
      method: 'POST',
      headers: { cookie: agent.cookie },
    })
    expect(response.headers.getSetCookie().join()).toContain('Max-Age=43200')
    expect(await left()).toBeGreaterThan(43_000)
    expect(await (await world.fetch('/api/v1/desk/session/extension', { method: 'POST' })).json()).toMatchObject({
      code: 'not_signed_in',
    })
  })
})
