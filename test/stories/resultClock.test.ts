import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import type { PendingDecisions } from '../../src/domain/clockContract.ts'
import type { HandoffDetail } from '../../src/domain/contract.ts'
import type { Desk } from '../world/desk.ts'
import { openAnswered } from '../world/handoffs.ts'
import { tuesdayMorning } from '../world/time.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let agent: Desk
let supervisor: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
  supervisor = await world.addAgent({ roles: ['agent', 'supervisor'] })
})
afterEach(() => {
  world.time.now = new Date(tuesdayMorning)
})
afterAll(() => world.close())

const sweep = () => tick({ ...world.context, now: world.time.now })
const post = (desk: Desk, path: string, body: object) =>
  desk.call<{ handoff: HandoffDetail }>(`/handoffs/${path}`, body)
const ask = (id: string, days: number, desk = agent) => post(desk, `${id}/extensions`, { days, reason: '需要外地核实' })
const decide = (id: string, isApproved: boolean, desk = supervisor) =>
  post(desk, `${id}/extensions/decision`, { isApproved, reason: '情况属实' })
const friday = '2026-11-27T15:59:59.000Z'

describe('an extension', () => {
  it('is asked for, approved by another person, told to the citizen, and counted from the opening', async () => {
    const { id, due, track, citizen } = await openAnswered(world, agent)
    expect((await ask(id, 4)).body).toMatchObject({ code: 'extension_days', max: 3 })
    world.time.advance(24 * 60)
    expect((await ask(id, 2)).status).toBe(201)
    expect((await ask(id, 1)).body.code).toBe('extension_waits')
    expect((await due(agent))['result']).toBe(friday)
    const { body } = await supervisor.call<PendingDecisions>('/pending')
    expect(body.extensions.map(({ handoffId }) => handoffId)).toContain(id)
    expect((await decide(id, true, agent)).body.code).toBe('not_allowed')
    world.time.advance(24 * 60)
    await decide(id, true)
    // Three and two working days after Tuesday, whenever it was asked for: Tuesday of the next week.
    expect((await due(agent))['result']).toBe('2026-12-01T15:59:59.000Z')
    expect((await citizen.messages()).at(-1)?.notice).toMatchObject({
      code: 'extension_approved',
      params: { reason: '需要外地核实', dueAt: '2026-12-01T15:59:59.000Z' },
    })
    expect((await track()).timeline.at(-1)).toMatchObject({ code: 'extended', params: { reason: '需要外地核实' } })
    expect((await track()).dueAt).toBe('2026-12-01T15:59:59.000Z')
    expect((await decide(id, true)).body.code).toBe('extension_state')
    expect(await agent.read(id)).toMatchObject({ extensionDays: 0, extensions: [{ state: 'approved' }] })
    expect((await ask(id, 1)).body.code).toBe('extension_used')
  })

  it('refused changes nothing and may be asked for again; nobody decides their own', async () => {
    const { id, due, citizen } = await openAnswered(world, supervisor)
    const told = (await citizen.messages()).length
    await ask(id, 1, supervisor)
    expect((await decide(id, true)).body.code).toBe('same_person')
    const other = await world.addAgent({ roles: ['supervisor'] })
    await decide(id, false, other)
    expect((await due(supervisor))['result']).toBe(friday)
    expect(await citizen.messages()).toHaveLength(told)
    expect((await ask(id, 1, supervisor)).status).toBe(201)
  })

  it('comes too late once the limit has passed', async () => {
    const { id } = await openAnswered(world, agent)
    await ask(id, 1)
    world.time.now = new Date('2026-11-28T00:00:00+08:00')
    expect((await decide(id, true)).body.code).toBe('extension_late')
    expect((await decide(id, false)).status).toBe(200)
    expect((await ask(id, 1)).body.code).toBe('extension_late')
  })
})

describe('a pause', () => {
  const pause = (id: string) => post(agent, `${id}/pause`, { text: '请补充身份证照片' })

  it('is ended by any message of the citizen, once a handoff, and gives the days back', async () => {
    const { id, due, citizen, track } = await openAnswered(world, agent)
    await citizen.post('在吗')
    expect((await pause(id)).body.code).toBe('pause_not_waiting')
    await agent.say(id, '请补充身份证照片')
    const paused = await pause(id)
    expect(paused.status).toBe(201)
    // Three working days at most.
    expect(paused.body.handoff.pause).toMatchObject({ endsAt: friday })
    expect((await citizen.messages()).at(-1)?.notice?.code).toBe('clock_paused')
    expect((await track()).pause).toEqual({ text: '请补充身份证照片', endsAt: friday })
    expect((await due(agent))['result']).toBe(friday)
    world.time.advance(2 * 24 * 60)
    await citizen.post('发给您了')
    expect((await due(agent))['result']).toBe('2026-12-01T15:59:59.000Z')
    const heard = await citizen.messages()
    expect(heard.slice(-2)).toMatchObject([{ text: '发给您了' }, { notice: { code: 'clock_resumed' } }])
    expect(heard.map(({ position }) => position)).toEqual(heard.map((_, index) => index + 1))
    expect((await track()).timeline.slice(-2).map(({ code }) => code)).toEqual(['paused', 'resumed'])
    await agent.say(id, '还差一张')
    expect((await pause(id)).body.code).toBe('pause_used')
  })

  it('ends at its bound, whether a read or a sweep sees it, and is not late while it lasts', async () => {
    const { id, due, kinds } = await openAnswered(world, agent)
    const swept = await openAnswered(world, agent)
    await pause(id)
    await pause(swept.id)
    world.time.now = new Date('2026-11-27T23:59:58+08:00')
    expect((await agent.read(id)).dueTimes.at(-1)).toMatchObject({ stage: 'result', isLate: false })
    world.time.now = new Date('2026-11-30T10:00:00+08:00')
    expect((await due(agent))['result']).toBe('2026-12-02T15:59:59.000Z')
    expect(await sweep()).toMatchObject({ pause: 1 })
    expect((await swept.due(agent))['result']).toBe('2026-12-02T15:59:59.000Z')
    expect((await kinds()).filter((kind) => kind === 'resumed')).toHaveLength(1)
  })

  it('is ended by a question that the assistant answers, and by contact data, without a gap between positions', async () => {
    const asking = await openAnswered(world, agent)
    const adding = await openAnswered(world, agent)
    for (const { id } of [asking, adding]) {
      await agent.call(`/handoffs/${id}/promises`, { text: '周四答复', dueAt: '2026-11-26T08:00:00Z' })
      expect((await pause(id)).status).toBe(201)
    }
    world.time.advance(24 * 60)
    expect((await asking.citizen.ask('身份证丢了怎么补办')).kind).toBe('answer')
    const heard = await asking.citizen.messages()
    expect(heard.slice(-3).map(({ author, notice }) => notice?.code ?? author)).toEqual([
      'citizen',
      'assistant',
      'clock_resumed',
    ])
    expect(heard.map(({ position }) => position)).toEqual(heard.map((_, index) => index + 1))
    await adding.citizen.handOver({ contact: { phone: '13800138000' } })
    expect((await adding.citizen.messages()).at(-1)?.notice?.code).toBe('clock_resumed')
    expect((await adding.due(agent))['result']).toBe('2026-11-30T15:59:59.000Z')
  })

  it('is over when the handoff is resolved', async () => {
    const { id, kinds } = await openAnswered(world, agent)
    await pause(id)
    await agent.call(`/handoffs/${id}/resolve`, { result: '已办好。' })
    expect((await kinds()).slice(-2)).toEqual(['resumed', 'resolved'])
  })
})

describe('the kind of a request', () => {
  it('moves the due time of the result, and never takes a promise back', async () => {
    const { id, due, citizen } = await openAnswered(world, agent)
    const set = (category: string) => post(agent, `${id}/category`, { category })
    expect((await set('report')).body.handoff.category).toBe('report')
    expect((await due(agent))['result']).toBe('2026-12-15T15:59:59.000Z')
    expect((await citizen.messages()).at(-1)?.notice?.code).toBe('category_changed')
    const told = (await citizen.messages()).length
    await set('consult')
    expect((await due(agent))['result']).toBe('2026-12-15T15:59:59.000Z')
    expect(await citizen.messages()).toHaveLength(told)
    expect((await set('praise')).status).toBe(400)
  })

  it('does not make timely what is late', async () => {
    const { id, due, kinds, citizen } = await openAnswered(world, agent)
    const told = (await citizen.messages()).length
    world.time.now = new Date('2026-11-28T10:00:00+08:00')
    const { body } = await post(agent, `${id}/category`, { category: 'complaint' })
    expect(body.handoff.category).toBe('complaint')
    expect((await due(agent))['result']).toBe(friday)
    expect(body.handoff.dueTimes.find(({ stage }) => stage === 'result')).toMatchObject({ isLate: true })
    expect(await citizen.messages()).toHaveLength(told)
    await agent.call(`/handoffs/${id}/resolve`, { result: '已办好。' })
    expect(await kinds()).toContain('done_late')
  })
})
