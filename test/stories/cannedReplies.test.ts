import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedReplies } from '../../src/actions/desk/seedReplies.ts'
import { type CannedReply, type CannedUse, fillCanned, listGaps } from '../../src/domain/cannedReply.ts'
import { locales } from '../../src/domain/locale.ts'
import { starterReplies } from '../../src/domain/starterReplies.ts'
import { listEvents } from '../../src/storage/events.ts'
import type { Desk } from '../world/desk.ts'
import { openAnswered } from '../world/handoffs.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let agent: Desk
let colleague: Desk
let tax: Desk
let supervisor: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
  colleague = await world.addAgent()
  tax = await world.addAgent({ departmentId: 'tax' })
  supervisor = await world.addAgent({ roles: ['supervisor'] })
})
afterAll(() => world.close())

const list = async (desk: Desk) => (await desk.call<{ replies: CannedReply[] }>('/canned-replies')).body.replies
const titles = async (desk: Desk) => (await list(desk)).map(({ title }) => title)
const add = (desk: Desk, words: object) =>
  desk.call<{ reply: CannedReply }>('/canned-replies', {
    scope: 'personal',
    locale: 'zh-CN',
    title: '问候',
    text: '您好',
    ...words,
  })
const change = (desk: Desk, { id, version }: CannedReply, words: object) =>
  desk.call<{ reply: CannedReply }>(`/canned-replies/${id}`, {
    version,
    locale: 'zh-CN',
    title: '问候',
    text: '您好',
    ...words,
  })
const use = (desk: Desk, id: string, cannedId: string) =>
  desk.call<CannedUse>(`/handoffs/${id}/canned-replies/${cannedId}/use`, {})

describe('canned replies', () => {
  it('are seen by whom they are for', async () => {
    await add(agent, { title: '我的' })
    await add(supervisor, { scope: 'department', title: '总台的' })
    await add(supervisor, { scope: 'shared', title: '大家的' })
    expect(await titles(agent)).toEqual(expect.arrayContaining(['我的', '总台的', '大家的']))
    expect(await titles(colleague)).not.toContain('我的')
    expect(await titles(tax)).toEqual(['大家的'])
  })

  it('are written by whom they belong to; a stranger does not even find a personal one', async () => {
    expect((await add(agent, { scope: 'shared' })).body.code).toBe('not_allowed')
    expect((await add(agent, { scope: 'department' })).body.code).toBe('not_allowed')
    const mine = (await add(agent, { title: '私房' })).body.reply
    expect((await change(colleague, mine, {})).body.code).toBe('not_found')
    expect((await change(supervisor, mine, {})).body.code).toBe('not_found')
    const shared = (await add(supervisor, { scope: 'shared', title: '公用' })).body.reply
    expect((await list(agent)).find(({ id }) => id === shared.id)?.isEditable).toBe(false)
    expect((await change(agent, shared, { title: '改了' })).body.code).toBe('not_allowed')
    expect((await agent.remove<object>(`/canned-replies/${shared.id}?version=1`)).body.code).toBe('not_allowed')
  })

  it('edited by two at once keep the first and refuse the second', async () => {
    const { reply } = (await add(supervisor, { scope: 'shared', title: '冲突' })).body
    const other = await world.addAgent({ roles: ['administrator'] })
    const answers = await Promise.all([change(supervisor, reply, { text: '甲' }), change(other, reply, { text: '乙' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('version_stale')
    expect((await agent.remove(`/canned-replies/${reply.id}?version=1`)).status).toBe(403)
    expect((await other.remove(`/canned-replies/${reply.id}?version=1`)).status).toBe(409)
    expect((await other.remove(`/canned-replies/${reply.id}?version=2`)).status).toBe(200)
    expect(await titles(agent)).not.toContain('冲突')
  })

  it('refuse a gap that nothing can fill', async () => {
    expect((await add(agent, { text: '{phone} 号' })).body).toMatchObject({ code: 'variable_unknown', name: 'phone' })
  })

  it('are filled from the handoff, and come first once used', async () => {
    const { id, number } = await openAnswered(world, agent)
    const { reply } = (await add(agent, { title: '最后', text: '{number} {department} {serviceNumber} {dueAt}' })).body
    world.time.advance(1)
    const { body } = await use(agent, id, reply.id)
    expect(body.values).toEqual({
      number,
      department: (await agent.read(id)).departmentName,
      serviceNumber: agent.staff.serviceNumber,
      dueAt: expect.stringMatching(/^2026-11-2/),
    })
    expect((await titles(agent))[0]).toBe('最后')
    expect((await use(colleague, id, reply.id)).body.code).toBe('handoff_not_yours')
    expect((await titles(colleague))[0]).not.toBe('最后')
  })

  it('give the citizen’s name only where it was given and asked for, and that look is logged', async () => {
    const looks = async (id: string) =>
      (await listEvents(world.deps.db, id)).filter(({ kind }) => kind === 'contact_revealed')
    const { reply } = (await add(agent, { text: '{citizenName}，您好' })).body
    const plain = (await add(agent, { text: '您好' })).body.reply
    const nameless = await openAnswered(world, agent)
    const unfilled = (await use(agent, nameless.id, reply.id)).body
    expect(listGaps(fillCanned(unfilled.text, unfilled.values))).toEqual(['citizenName'])
    const citizen = await world.openConversation()
    const { body } = await citizen.handOver({ contact: { name: '李雷', phone: '13812345678' } })
    const row = (await agent.list('waiting')).find(({ number }) => number === body.number)
    if (!row) throw new Error('not waiting')
    await agent.claim(row)
    expect(JSON.stringify((await use(agent, row.id, plain.id)).body)).not.toContain('李雷')
    expect(await looks(row.id)).toHaveLength(0)
    const { text, values } = (await use(agent, row.id, reply.id)).body
    expect(fillCanned(text, values)).toBe('李雷，您好')
    expect(await looks(row.id)).toHaveLength(1)
  })

  it('with an open gap are refused on their way to the citizen', async () => {
    const { id, citizen } = await openAnswered(world, agent)
    const before = (await citizen.messages()).length
    const refused = await agent.say(id, '{citizenName}，您的编号是{number}')
    expect(refused).toMatchObject({ status: 422, body: { code: 'text_unfilled', gaps: '{citizenName} {number}' } })
    const promise = await agent.call<object>(`/handoffs/${id}/promises`, {
      text: '最迟{dueAt}',
      dueAt: '2026-11-25T01:00:00Z',
    })
    expect(promise.body.code).toBe('text_unfilled')
    expect(await citizen.messages()).toHaveLength(before)
    expect((await agent.say(id, '花括号{x}可以说')).status).toBe(201)
  })
})

describe('the shipped canned replies', () => {
  it('are there in every language, once, with gaps that can be filled; deleted ones stay away', async () => {
    await seedReplies(world.context)
    const shipped = (await list(supervisor)).filter(({ id }) => id.startsWith('starter-'))
    expect(shipped).toHaveLength(starterReplies.length * locales.length)
    const [first] = shipped
    if (!first) throw new Error('none shipped')
    await supervisor.remove(`/canned-replies/${first.id}?version=${first.version}`)
    await seedReplies(world.context)
    expect((await list(supervisor)).filter(({ id }) => id.startsWith('starter-'))).toHaveLength(shipped.length - 1)
  })
})
