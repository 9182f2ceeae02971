import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../world/desk.ts'
import { answer, offer, openAnswered } from '../world/handoffs.ts'
import { tuesdayMorning } from '../world/time.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let agent: Desk
let tax: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
  tax = await world.addAgent({ departmentId: 'tax' })
})
afterEach(() => {
  world.time.now = new Date(tuesdayMorning)
})
afterAll(() => world.close())

const put = (desk: Desk, id: string, until: string) => desk.call(`/handoffs/${id}/snooze`, { until })
const ids = async (view: string, desk = agent) => (await desk.list(view)).map(({ id }) => id)

describe('a handoff put aside', () => {
  it('leaves the own list, stays in that of all, and comes back at its time; no due time moves', async () => {
    const { id, due } = await openAnswered(world, agent)
    const before = await due(agent)
    expect((await put(agent, id, '2026-11-24T15:00:00+08:00')).status).toBe(200)
    expect(await ids('mine')).not.toContain(id)
    expect(await ids('later')).toContain(id)
    expect(await ids('all')).toContain(id)
    expect(await due(agent)).toEqual(before)
    world.time.now = new Date('2026-11-24T15:00:00+08:00')
    expect(await ids('mine')).toContain(id)
    expect(await ids('later')).not.toContain(id)
  })

  it('comes back when the citizen writes, also after a reply of the agent', async () => {
    const { id, citizen } = await openAnswered(world, agent)
    await put(agent, id, '2026-11-24T15:00:00+08:00')
    await agent.say(id, '正在查')
    expect(await ids('later')).toContain(id)
    await citizen.post('还有一件事')
    expect(await ids('mine')).toContain(id)
  })

  it('cannot be put aside past its due time, in the past, when late, or by another person', async () => {
    const { id } = await openAnswered(world, agent)
    const { nextDue } = await agent.read(id)
    const latest = nextDue?.dueAt ?? ''
    const after = new Date(Date.parse(latest) + 1000).toISOString()
    expect((await put(agent, id, after)).body).toMatchObject({ code: 'due_time_invalid', latest })
    expect((await put(agent, id, '2026-11-24T09:00:00+08:00')).body.code).toBe('due_time_invalid')
    const colleague = await world.addAgent()
    expect((await put(colleague, id, latest)).body.code).toBe('handoff_not_yours')
    expect((await put(agent, id, latest)).status).toBe(200)
    world.time.now = new Date(after)
    expect((await put(agent, id, '2027-01-01T00:00:00Z')).body.code).toBe('snooze_late')
    expect((await agent.list('mine')).find((row) => row.id === id)?.nextDue?.isLate).toBe(true)
  })

  it('is in sight of the next handler at once, and of the same one who takes it back', async () => {
    const { id } = await openAnswered(world, agent)
    await put(agent, id, '2026-11-24T15:00:00+08:00')
    await agent.remove(`/handoffs/${id}/snooze`)
    expect(await ids('mine')).toContain(id)
    await put(agent, id, '2026-11-24T15:00:00+08:00')
    await offer(agent, { id, to: 'tax' })
    await answer(tax, { id, how: 'accept' })
    expect(await ids('mine', tax)).toContain(id)
    expect(await ids('later')).not.toContain(id)
  })
})
