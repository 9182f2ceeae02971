import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HandoffDetail } from '../../src/domain/contract.ts'
import { listEvents } from '../../src/storage/events.ts'
import type { Desk } from '../world/desk.ts'
import { answer, offer, openAnswered } from '../world/handoffs.ts'
import { openStream } from '../world/stream.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let office: Desk
let tax: Desk
let housing: Desk
beforeAll(async () => {
  world = await createWorld()
  office = await world.addAgent()
  tax = await world.addAgent({ departmentId: 'tax' })
  housing = await world.addAgent({ departmentId: 'housing' })
})
afterAll(() => world.close())

const write = (desk: Desk, id: string, text: string, clientNoteId = 'n1') =>
  desk.call<{ handoff: HandoffDetail }>(`/handoffs/${id}/notes`, { clientNoteId, text })

describe('a note', () => {
  it('never reaches the citizen: not the messages, the state, the case, the page or the stream', async () => {
    const { citizen, id, track } = await openAnswered(world, office)
    const stream = await openStream(world.fetch, `${citizen.path}/stream`, { headers: citizen.headers })
    await stream.next('state')
    const before = await citizen.state()
    const { status, body } = await write(office, id, '内部讨论：暗号青花瓷')
    expect(status).toBe(201)
    expect(body.handoff.notes).toMatchObject([
      { text: '内部讨论：暗号青花瓷', author: { serviceNumber: office.staff.serviceNumber } },
    ])
    expect(await citizen.state()).toEqual(before)
    await office.say(id, '请您稍等')
    const seen: unknown[] = []
    for (let last = ''; last !== '请您稍等'; ) {
      const { data } = await stream.next('message')
      seen.push(data)
      last = (data as { text: string }).text
    }
    stream.close()
    const page = await world.fetch('/', { headers: { cookie: `lianxin_token=${citizen.opened.token}` } })
    const all = [seen, await citizen.messages(), await citizen.state(), await track(), await page.text()]
    expect(JSON.stringify(all)).not.toContain('青花瓷')
    expect((await citizen.messages()).at(-1)).toMatchObject({ text: '请您稍等' })
  })

  it('is there once however often it is sent, and masked in the log that can never be changed', async () => {
    const { id } = await openAnswered(world, office)
    await Promise.all([1, 2, 3].map(() => write(office, id, '手机 13812345678 打不通')))
    expect((await office.read(id)).notes).toHaveLength(1)
    const noted = (await listEvents(world.deps.db, id)).filter(({ kind }) => kind === 'noted')
    expect(noted).toHaveLength(1)
    expect(JSON.stringify(noted)).not.toContain('13812345678')
  })

  it('goes with the handoff to the next department, and nobody else sees it', async () => {
    const { id } = await openAnswered(world, office)
    await write(office, id, '材料已核对')
    expect((await write(housing, id, '偷看')).body.code).toBe('not_found')
    await offer(office, { id, to: 'tax' })
    await answer(tax, { id, how: 'accept' })
    world.time.advance(1)
    await write(tax, id, '已收到')
    expect((await tax.read(id)).notes.map(({ text }) => text)).toEqual(['材料已核对', '已收到'])
    expect((await office.read(id)).notes).toHaveLength(2)
    expect((await housing.call(`/handoffs/${id}`)).status).toBe(404)
  })

  it('is refused when empty or too long', async () => {
    const { id } = await openAnswered(world, office)
    expect((await write(office, id, '  ')).body.code).toBe('text_empty')
    expect((await write(office, id, '字'.repeat(2001))).body.code).toBe('text_too_long')
  })
})
