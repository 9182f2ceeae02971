import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import type { CaseView } from '../../src/domain/contract.ts'
import { rungs } from '../../src/domain/ladder.ts'
import { listEvents } from '../../src/storage/events.ts'
import { type Citizen, send } from '../world/citizen.ts'
import type { Desk } from '../world/desk.ts'
import { openAnswered, openHandoff } from '../world/handoffs.ts'
import { tuesdayMorning } from '../world/time.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let agent: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
})
afterEach(() => {
  world.time.now = new Date(tuesdayMorning)
})
afterAll(() => world.close())

const sweep = () => tick({ ...world.context, now: world.time.now })
const lateEvents = async (id: string) =>
  (await listEvents(world.deps.db, id))
    .filter(({ kind }) => kind === 'done_late')
    .map(({ data }) => [data['stage'], data['lateSeconds']])

describe('a late first reply', () => {
  it.each([true, false])('is an event that says how late, with a sweep before it: %s', async (isSweptFirst) => {
    const { id, track } = await openHandoff(world, agent)
    world.time.advance(5)
    if (isSweptFirst) await sweep()
    const { version } = await agent.read(id)
    await agent.claim({ id, version })
    await agent.say(id, '抱歉久等')
    await sweep()
    expect(await lateEvents(id)).toEqual([
      ['pickup', '285'],
      ['firstReply', '120'],
    ])
    expect((await agent.read(id)).dueTimes.find(({ stage }) => stage === 'firstReply')).toMatchObject({
      isLate: true,
      lateSeconds: 120,
    })
    // Seconds belong to the desk: the citizen's timeline has dates only.
    expect((await track()).timeline.map(({ code }) => code)).toEqual(['opened', 'claimed', 'first_reply'])
  })

  it('is told to the citizen where it was a promise to them', async () => {
    const { id, track } = await openHandoff(world, agent)
    world.time.now = new Date('2026-11-26T10:00:00+08:00')
    await sweep()
    const { version } = await agent.read(id)
    await agent.claim({ id, version })
    await agent.say(id, '抱歉久等')
    expect((await track()).timeline.map(({ code }) => code)).toEqual([
      'opened',
      'callback_promised',
      'overdue',
      'claimed',
      'first_reply',
      'done_late',
    ])
    world.time.now = new Date('2026-11-28T00:01:00+08:00')
    await agent.call(`/handoffs/${id}/resolve`, { result: '已办好。' })
    expect((await lateEvents(id)).at(-1)).toEqual(['result', '61'])
    expect((await track()).timeline.at(-1)).toMatchObject({ code: 'done_late', params: { stage: 'result' } })
  })
})

describe('the ladder', () => {
  it('warns before the due time and then climbs, each rung once, with two sweeps at the same moment', async () => {
    const { id, kinds } = await openAnswered(world, agent)
    const fired = async () =>
      (await agent.read(id)).escalations.filter(({ stage }) => stage === 'result').map(({ rung }) => rung)
    // From Tuesday 10:00 to Friday 23:59:59 are 86 hours; three quarters of them end on Friday at 2:30.
    world.time.now = new Date('2026-11-27T02:29:00+08:00')
    await Promise.all([sweep(), sweep()])
    expect(await fired()).toEqual([])
    world.time.now = new Date('2026-11-27T02:31:00+08:00')
    await Promise.all([sweep(), sweep()])
    expect(await fired()).toEqual(['warning'])
    world.time.now = new Date('2026-11-28T00:01:00+08:00')
    await Promise.all([sweep(), sweep()])
    expect(await fired()).toEqual(['warning', 'handler'])
    world.time.now = new Date('2026-12-02T00:00:00+08:00')
    await Promise.all([sweep(), sweep()])
    await sweep()
    expect(await fired()).toEqual([...rungs])
    expect((await kinds()).slice(3)).toEqual(['due_soon', ...Array(5).fill('escalated')])
    const owner = (await listEvents(world.deps.db, id)).find(({ data }) => data['rung'] === 'owner')
    expect(owner?.data['staffId']).toBe(agent.staff.id)
  })

  it('of a queue in seconds leaves people time to act, and stops when somebody has picked up', async () => {
    const { id } = await openHandoff(world, agent)
    world.time.advance(1.1)
    await sweep()
    const picked = (await agent.read(id)).escalations.filter(({ stage }) => stage === 'pickup')
    // The warning came too late to be one: 45 seconds after its due time only the handler's rung is reached.
    expect(picked.map(({ rung }) => rung)).toEqual(['handler'])
    const { version } = await agent.read(id)
    await agent.claim({ id, version })
    world.time.advance(60)
    await sweep()
    const after = (await agent.read(id)).escalations.filter(({ stage }) => stage === 'pickup')
    expect(after).toEqual(picked)
  })

  it('is climbed anew by nobody who was extended, and rests while the clock stands', async () => {
    const { id } = await openAnswered(world, agent)
    await agent.call(`/handoffs/${id}/pause`, { text: '请补充材料' })
    world.time.now = new Date('2026-11-27T20:00:00+08:00')
    await sweep()
    expect((await agent.read(id)).escalations).toEqual([])
  })
})

describe('closing', () => {
  it('comes after the confirmation period, and the citizen may dispute it before and after', async () => {
    const { id, track, citizen } = await openAnswered(world, agent)
    await agent.call(`/handoffs/${id}/resolve`, { result: '已办好。' })
    world.time.now = new Date('2026-12-01T23:59:00+08:00')
    expect(await sweep()).toMatchObject({ closing: 0 })
    world.time.now = new Date('2026-12-02T00:00:00+08:00')
    const swept = await Promise.all([sweep(), sweep()])
    expect(swept.reduce((sum, { closing }) => sum + closing, 0)).toBe(1)
    expect(await track()).toMatchObject({ state: 'closed', canReopen: true })
    expect((await track()).timeline.at(-1)?.code).toBe('closed_no_answer')
    expect(await reopen(citizen)).toMatchObject({ state: 'following_up', dueAt: '2026-11-27T15:59:59.000Z' })
    // Overdue since Friday: the ladder goes on where it stood.
    await sweep()
    expect((await agent.read(id)).escalations.map(({ rung }) => rung)).toContain('handler')
  })
})

async function reopen(citizen: Citizen): Promise<CaseView> {
  const { handoff } = await citizen.state()
  const body = { code: handoff?.lookupCode, reason: '没有解决' }
  const path = `/api/v1/cases/${handoff?.number}/reopen`
  return (await send<CaseView>(world.fetch, path, { method: 'POST', body })).body
}
