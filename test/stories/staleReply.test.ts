import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../world/desk.ts'
import { openAnswered } from '../world/handoffs.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let desk: Desk
beforeAll(async () => {
  world = await createWorld()
  desk = await world.addAgent()
})
afterAll(() => world.close())

describe('an agent’s words that were written before the citizen said more', () => {
  it('are refused once, and stored when they are sent with the newest position', async () => {
    const { id, citizen } = await openAnswered(world, desk)
    const seen = (await desk.read(id)).messages.at(-1)?.position ?? 0
    await citizen.post('等等，我说错了，是居住证')
    const refused = await desk.sayHavingSeen(id, '身份证在派出所补办。', seen)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'reply_stale', newMessages: 1, lastPosition: seen + 1 },
    })
    expect((await citizen.messages()).at(-1)?.text).toContain('居住证')
    expect((await desk.sayHavingSeen(id, '居住证在社区办理。', seen + 1)).status).toBe(201)
  })

  it('are not refused for the agent’s own words, nor for notices, nor without a position', async () => {
    const { id, citizen } = await openAnswered(world, desk)
    const seen = (await desk.read(id)).messages.at(-1)?.position ?? 0
    await desk.say(id, '第一句')
    await desk.call(`/handoffs/${id}/pause`, { text: '请补充照片' })
    expect((await desk.sayHavingSeen(id, '第二句', seen)).status).toBe(201)
    await citizen.post('好的')
    expect((await desk.say(id, '第三句')).status).toBe(201)
  })

  it('sent twice under one id are one message, whatever was said between', async () => {
    const { id, citizen } = await openAnswered(world, desk)
    const seenPosition = (await desk.read(id)).messages.at(-1)?.position ?? 0
    const body = { clientMessageId: 'twice', text: '请带身份证来。', seenPosition }
    const first = await desk.call<object>(`/handoffs/${id}/messages`, body)
    await citizen.post('好的')
    expect(await desk.call<object>(`/handoffs/${id}/messages`, body)).toEqual(first)
  })
})
