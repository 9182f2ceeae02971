import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStream } from '../world/stream.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

describe('the stream of a conversation', () => {
  it('brings what an agent says while it is open, and resumes after the last message seen', async () => {
    const citizen = await world.openConversation()
    const agent = await world.addAgent()
    await citizen.ask('身份证丢了怎么补办')
    const stream = await openStream(world.fetch, `${citizen.path}/stream`, {
      headers: { ...citizen.headers, 'Last-Event-ID': '1' },
    })
    expect((await stream.next('message')).data).toMatchObject({ position: 2, author: 'assistant' })
    expect((await stream.next('state')).data).toMatchObject({ lastPosition: 2 })
    const { body } = await citizen.handOver()
    expect((await stream.next('message')).data).toMatchObject({ position: 3, notice: { code: 'handoff_opened' } })
    expect((await stream.next('state')).data).toMatchObject({ handoff: { number: body.number, state: 'waiting' } })
    const row = (await agent.list('waiting')).find(({ number }) => number === body.number)
    if (!row) throw new Error('not waiting')
    await agent.claim(row)
    await agent.say(row.id, '您好，请讲')
    expect((await stream.next('message')).data).toMatchObject({ position: 4, notice: { code: 'agent_joined' } })
    const said = await stream.next('message')
    expect(said).toMatchObject({ id: '5', data: { author: 'agent', text: '您好，请讲' } })
    stream.close()
    const resumed = await openStream(world.fetch, `${citizen.path}/stream`, {
      headers: { ...citizen.headers, 'Last-Event-ID': '4' },
    })
    expect((await resumed.next('message')).data).toMatchObject({ position: 5 })
    resumed.close()
  })

  it('wakes the desk when something is asked for', async () => {
    const agent = await world.addAgent()
    const stream = await openStream(world.fetch, '/api/v1/desk/stream', { headers: { cookie: agent.cookie } })
    await stream.started()
    const citizen = await world.openConversation()
    await citizen.handOver()
    expect((await stream.next('changed')).event).toBe('changed')
    stream.close()
  })

  it('refuses a stranger', async () => {
    const citizen = await world.openConversation()
    const refused = await world.fetch(`${citizen.path}/stream`, { headers: { Authorization: 'Bearer no' } })
    expect(refused.status).toBe(401)
  })
})
