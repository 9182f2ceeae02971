import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import { listEvents } from '../../src/storage/events.ts'
import { listStages } from '../../src/storage/handoffStages.ts'
import { listOffers } from '../../src/storage/offers.ts'
import { send } from '../world/citizen.ts'
import type { Desk } from '../world/desk.ts'
import { beat, offersOf } from '../world/duty.ts'
import { type Opened, openAnswered, openHandoff } from '../world/handoffs.ts'
import { tuesdayMorning } from '../world/time.ts'
import { createWorld, type World } from '../world/world.ts'

/* Where the end of a handoff, or its joining with another, meets the offers that run for it. */

let world: World
let agent: Desk
let colleague: Desk
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.time.now = new Date(tuesdayMorning)
  agent = await world.addAgent()
  colleague = await world.addAgent()
})

const sweep = () => tick({ ...world.context, now: world.time.now })
const statesOf = async ({ id }: Opened) => (await listOffers(world.deps.db, id)).map(({ state }) => state)
const mergeInto = (main: Opened, { id }: Opened) =>
  agent.call(`/handoffs/${id}/merge`, { mainId: main.id, reason: '同一件事' })
const asCitizen = async ({ citizen }: Opened, what: string, body: object = {}) => {
  const { number, lookupCode: code } = (await citizen.state()).handoff ?? {}
  return send(world.fetch, `/api/v1/cases/${number}/${what}`, { method: 'POST', body: { code, ...body } })
}

describe('a duplicate that nobody had taken', () => {
  it('goes to who has the main one, and is offered to nobody any more', async () => {
    const main = await openAnswered(world, agent)
    await beat(colleague)
    const duplicate = await openHandoff(world, agent)
    expect((await offersOf(colleague)).map(({ id }) => id)).toEqual([duplicate.id])
    expect((await mergeInto(main, duplicate)).status).toBe(200)
    expect(await offersOf(colleague)).toEqual([])
    expect(await statesOf(duplicate)).toEqual(['withdrawn'])
    expect((await agent.read(duplicate.id)).handler?.id).toBe(agent.staff.id)
    await colleague.call('/presence', { state: 'offline' })
  })

  it('ends with a main one that nobody had either, and is put to somebody when its citizen disputes that', async () => {
    const main = await openHandoff(world, agent)
    const duplicate = await openHandoff(world, agent)
    await mergeInto(main, duplicate)
    await agent.claim(await agent.read(main.id))
    await agent.say(main.id, '您好')
    await agent.call(`/handoffs/${main.id}/resolve`, { result: '已修好。' })
    await asCitizen(main, 'confirm')
    await sweep()
    expect(await agent.read(duplicate.id)).toMatchObject({ state: 'closed', handler: null })
    await beat(colleague)
    expect((await asCitizen(duplicate, 'reopen', { reason: '我这里没有修好' })).status).toBe(200)
    await sweep()
    expect((await offersOf(colleague)).map(({ id }) => id)).toContain(duplicate.id)
    await colleague.call('/presence', { state: 'offline' })
  })

  it('says why it was parted again', async () => {
    const main = await openAnswered(world, agent)
    const duplicate = await openHandoff(world, agent)
    await mergeInto(main, duplicate)
    await agent.call(`/handoffs/${duplicate.id}/unmerge`, { reason: '不是同一户，电话13800138000' })
    const ended = (await listEvents(world.deps.db, duplicate.id)).find(({ kind }) => kind === 'merge_ended')
    expect(ended?.data['reason']).toContain('不是同一户')
    expect(ended?.data['reason']).not.toContain('13800138000')
  })
})

it('a request that was taken back wakes nobody later', async () => {
  const opened = await openHandoff(world, agent)
  await asCitizen(opened, 'withdraw')
  expect((await listStages(world.deps.db, [opened.id])).map(({ nextRungAt }) => nextRungAt)).not.toContainEqual(
    expect.any(Date),
  )
  world.time.advance(10 * 24 * 60)
  await sweep()
  expect((await agent.read(opened.id)).escalations).toEqual([])
})
