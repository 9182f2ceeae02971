import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import { systemContext } from '../../src/deps.ts'
import type { Desk } from '../world/desk.ts'
import { openAnswered, openHandoff } from '../world/handoffs.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let agent: Desk
let clerk: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
  clerk = await world.addAgent({ departmentId: 'tax' })
})
afterAll(() => world.close())

const at = (local: string) => new Date(`${local}+08:00`)
const iso = (local: string) => at(local).toISOString()

describe('on the eve of a holiday', () => {
  it.each([
    // Wednesday before National Day; the desk opens on Thursday the 8th, and Saturday the 10th is made up.
    ['2026-09-30T17:50', '2026-10-08T14:30', '2026-10-10T23:59:59'],
    // Friday before Mid-Autumn week: Sunday the 20th is made up for National Day.
    ['2026-09-18T17:50', '2026-09-20T14:30', '2026-09-22T23:59:59'],
  ])('%s: called back by %s, a result by %s', async (now, contact, result) => {
    world.time.now = at(now)
    const citizen = await world.openConversation({ departmentId: 'tax' })
    const { body } = await citizen.handOver()
    expect(body).toMatchObject({ state: 'following_up', dueAt: iso(contact) })
    const row = (await clerk.list('all')).find(({ number }) => number === body.number)
    const { dueTimes } = await clerk.read(row?.id ?? '')
    expect(dueTimes).toMatchObject([
      { stage: 'firstContact', dueAt: iso(contact), isProvisional: false },
      { stage: 'result', dueAt: iso(result), isProvisional: false },
    ])
  })

  it('a make-up Saturday is a day of the desk like any other', async () => {
    world.time.now = at('2026-10-10T10:00')
    const { id } = await openHandoff(world, agent)
    expect((await agent.read(id)).dueTimes.map(({ stage, dueAt }) => [stage, dueAt])).toEqual([
      ['pickup', iso('2026-10-10T10:00:15')],
      ['firstReply', iso('2026-10-10T10:03')],
      ['firstContact', iso('2026-10-12T23:59:59')],
      ['result', iso('2026-10-14T23:59:59')],
    ])
  })
})

describe('a year of which no calendar is known', () => {
  it('refuses nobody on 31 December: the dates are given, and marked as provisional for citizen and desk', async () => {
    world.time.now = at('2027-12-31T10:00')
    const { id, citizen, track } = await openAnswered(world, agent)
    expect((await agent.read(id)).dueTimes).toMatchObject([
      { stage: 'pickup', isProvisional: false },
      { stage: 'firstReply', isProvisional: false },
      { stage: 'firstContact', dueAt: iso('2028-01-03T23:59:59'), isProvisional: true },
      { stage: 'result', dueAt: iso('2028-01-05T23:59:59'), isProvisional: true },
    ])
    expect(await track()).toMatchObject({ isProvisional: true })
    expect(world.log).toContainEqual(
      expect.objectContaining({ level: 'warn', event: 'due_time_provisional', handoffId: id }),
    )
    // The clock can stand over the turn of the year, and the case can end and be opened again.
    expect((await agent.call(`/handoffs/${id}/pause`, { text: '请补充材料' })).status).toBe(201)
    world.time.now = at('2028-01-07T10:00')
    await tick({ ...systemContext(world.deps), now: world.time.now })
    expect((await citizen.messages()).at(-1)?.notice?.code).toBe('clock_resumed')
    expect((await agent.call(`/handoffs/${id}/resolve`, { result: '已办好。' })).status).toBe(200)
  })

  it('refuses nobody in its midst either: desk status, hours and a night of waiting', async () => {
    world.time.now = at('2028-09-29T17:50')
    const citizen = await world.openConversation({ departmentId: 'tax' })
    // Friday before National Day; of that year only the days fixed by law are known: the 4th is the first day worked.
    expect(citizen.opened.desk).toMatchObject({ isOpen: false, opensAt: iso('2028-10-04T09:00') })
    const { status, body } = await citizen.handOver()
    expect(status).toBe(201)
    expect(body).toMatchObject({ state: 'following_up', dueAt: iso('2028-10-04T14:30') })
  })
})
