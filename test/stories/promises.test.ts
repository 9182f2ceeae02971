import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { HandoffDetail } from '../../src/domain/contract.ts'
import type { Desk } from '../world/desk.ts'
import { type Opened, openAnswered } from '../world/handoffs.ts'
import { tuesdayMorning } from '../world/time.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let agent: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
})
beforeEach(() => {
  world.time.now = new Date(tuesdayMorning)
})
afterAll(() => world.close())

const noon = '2026-11-25T04:00:00.000Z'
const keep = (id: string, promiseId: string, desk = agent) =>
  desk.call<{ handoff: HandoffDetail }>(`/handoffs/${id}/promises/${promiseId}/kept`, {})

/** A promise for noon of the next day, made an hour after the opening. */
async function promised(): Promise<Opened & { promiseId: string }> {
  const opened = await openAnswered(world, agent)
  world.time.advance(60)
  await agent.call(`/handoffs/${opened.id}/promises`, { text: '明天中午前告诉您', dueAt: noon })
  const [promise] = (await agent.read(opened.id)).promises
  if (!promise) throw new Error('nothing was promised')
  return { ...opened, promiseId: promise.id }
}

it('is kept when the citizen has heard since, with the time of the last word, and the next date is the result again', async () => {
  const { id, promiseId, track, citizen } = await promised()
  world.time.advance(1)
  expect((await keep(id, promiseId)).body.code).toBe('promise_unspoken')
  await citizen.post('谢谢')
  expect((await keep(id, promiseId)).body.code).toBe('promise_unspoken')
  expect((await track()).dueAt).toBe(noon)
  await agent.say(id, '不客气')
  // A courtesy does not end a promise by itself.
  expect((await track()).dueAt).toBe(noon)
  world.time.now = new Date('2026-11-25T10:30:00+08:00')
  await agent.say(id, '材料已核对，可以办理。')
  world.time.advance(4 * 60)
  const { status, body } = await keep(id, promiseId)
  expect(status).toBe(200)
  expect(body.handoff.promises).toMatchObject([{ keptAt: '2026-11-25T02:30:00.000Z' }])
  expect((await track()).dueAt).toBe('2026-11-27T15:59:59.000Z')
  expect((await track()).promise).toBeUndefined()
  expect((await track()).timeline.at(-1)?.code).toBe('promise_kept')
  expect((await keep(id, promiseId)).body.code).toBe('promise_state')
})

it('answered late stays late, by a call too; only who handles it marks it', async () => {
  const { id, promiseId } = await promised()
  const colleague = await world.addAgent()
  world.time.now = new Date('2026-11-25T14:00:00+08:00')
  await agent.call(`/handoffs/${id}/calls`, { outcome: 'not_reached', note: '无人接听' })
  expect((await keep(id, promiseId)).body.code).toBe('promise_unspoken')
  await agent.call(`/handoffs/${id}/calls`, { outcome: 'reached', note: '已电话答复' })
  expect((await keep(id, promiseId, colleague)).body.code).toBe('handoff_not_yours')
  expect((await keep(id, 'another')).body.code).toBe('not_found')
  const { body } = await keep(id, promiseId)
  expect(body.handoff.promises).toMatchObject([{ dueAt: noon, keptAt: '2026-11-25T06:00:00.000Z' }])
})
