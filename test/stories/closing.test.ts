import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import type { PendingDecisions } from '../../src/domain/clockContract.ts'
import type { HandoffDetail } from '../../src/domain/contract.ts'
import type { Answer } from '../world/citizen.ts'
import type { Desk } from '../world/desk.ts'
import { answer, type Opened, offer, onCasePage, openAnswered } from '../world/handoffs.ts'
import { tuesdayMorning } from '../world/time.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let agent: Desk
let colleague: Desk
let supervisor: Desk
let tax: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
  colleague = await world.addAgent()
  supervisor = await world.addAgent({ roles: ['supervisor'] })
  tax = await world.addAgent({ departmentId: 'tax' })
})
afterEach(() => {
  world.time.now = new Date(tuesdayMorning)
})
afterAll(() => world.close())

const sweep = () => tick({ ...world.context, now: world.time.now })
const at = (local: string) => {
  world.time.now = new Date(`${local}+08:00`)
}
type Changed = Promise<Answer<{ handoff: HandoffDetail }>>
const act = (desk: Desk, id: string, path: string, body: object): Changed => desk.call(`/handoffs/${id}/${path}`, body)
const resolve = (id: string) => act(agent, id, 'resolve', { result: '已办好' })

const say = (opened: Opened, path: string, body: object = {}) => onCasePage(world, opened, { path, body })

describe('the citizen answers', () => {
  it('confirms twice, which counts once', async () => {
    const opened = await openAnswered(world, agent)
    expect((await say(opened, 'confirm')).body.code).toBe('handoff_state')
    await resolve(opened.id)
    const both = await Promise.all([say(opened, 'confirm'), say(opened, 'confirm')])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both[0]?.body).toMatchObject({ state: 'closed', closing: { reason: 'confirmed', canConfirm: false } })
    expect((await opened.kinds()).filter((kind) => kind === 'closed')).toHaveLength(1)
  })

  it('disputes a closing, which somebody else than the handler reviews; the clock is the old one', async () => {
    const opened = await openAnswered(world, agent)
    const { id } = opened
    const before = await opened.due(supervisor)
    await resolve(id)
    expect((await say(opened, 'reopen')).body.code).toBe('text_empty')
    const disputed = await say(opened, 'reopen', { reason: '路灯还是不亮' })
    expect(disputed.body).toMatchObject({ state: 'following_up', number: opened.number })
    expect((await opened.due(supervisor))['result']).toBe(before['result'])
    const [review] = (await supervisor.read(id)).reviews
    expect(review).toMatchObject({ kind: 'dispute', text: '路灯还是不亮', canDecide: true, isLate: false })
    expect((await agent.read(id)).reviews[0]?.canDecide).toBe(false)
    const decision = { outcome: 'upheld', basis: '现场核实', reply: '已重新派人' }
    expect((await act(agent, id, `reviews/${review?.id}`, decision)).body.code).toBe('own_work')
    expect((await act(colleague, id, `reviews/${review?.id}`, decision)).status).toBe(200)
    expect((await act(supervisor, id, `reviews/${review?.id}`, decision)).body.code).toBe('review_state')
    expect((await opened.track()).closing.reviews).toMatchObject([{ outcome: 'upheld', reply: '已重新派人' }])
    expect((await opened.citizen.messages()).at(-1)?.notice?.code).toBe('dispute_upheld')
  })

  it('disputes months later: same number, and late at once instead of a new limit', async () => {
    const opened = await openAnswered(world, agent)
    await resolve(opened.id)
    await say(opened, 'confirm')
    at('2027-03-01T10:00:00')
    const disputed = await say(opened, 'reopen', { reason: '又坏了' })
    expect(disputed.body).toMatchObject({ state: 'following_up', dueAt: '2026-11-27T15:59:59.000Z', isLate: true })
  })

  it('confirms and disputes from two tabs: the dispute is never lost', async () => {
    const opened = await openAnswered(world, agent)
    await resolve(opened.id)
    const [, disputed] = await Promise.all([say(opened, 'confirm'), say(opened, 'reopen', { reason: '没好' })])
    expect(disputed?.status).toBe(200)
    expect((await opened.track()).state).toBe('following_up')
  })

  it('who says nothing is asked, and closes as no answer: neither solved nor satisfied; may still answer', async () => {
    const opened = await openAnswered(world, agent)
    await resolve(opened.id)
    at('2026-11-28T12:00:00')
    expect(await sweep()).toMatchObject({ asking: 1, closing: 0 })
    expect((await opened.citizen.messages()).at(-1)?.notice?.code).toBe('closing_asked')
    at('2026-12-02T00:00:00')
    expect(await sweep()).toMatchObject({ asking: 0, closing: 1 })
    const closed = await opened.track()
    expect(closed.closing).toMatchObject({ reason: 'no_answer', canConfirm: true, canRate: true })
    expect(closed.closing.score).toBeUndefined()
    expect((await say(opened, 'confirm')).body.closing.reason).toBe('confirmed')
  })

  it('who left a phone number is not closed before somebody has called', async () => {
    const opened = await openAnswered(world, agent)
    await opened.citizen.handOver({ contact: { phone: '13800138000' } })
    await resolve(opened.id)
    at('2026-12-03T10:00:00')
    await sweep()
    expect((await opened.track()).state).toBe('resolved')
    const callback = (await agent.read(opened.id)).dueTimes.find(({ stage }) => stage === 'callback')
    expect(callback?.isLate).toBe(true)
    const solved = { outcome: 'reached', note: '电话13800138000说好了', answer: 'solved' }
    expect((await act(agent, opened.id, 'calls', solved)).body.code).toBe('own_work')
    expect((await act(colleague, opened.id, 'calls', solved)).status).toBe(201)
    expect((await opened.track()).closing.reason).toBe('confirmed')
  })
})

describe('a rating', () => {
  it('is given once, and a bad one is looked into by somebody else; late is seen', async () => {
    const opened = await openAnswered(world, agent)
    expect((await say(opened, 'rating', { score: 5 })).body.code).toBe('handoff_state')
    await resolve(opened.id)
    const both = await Promise.all([1, 5].map((score) => say(opened, 'rating', { score, comment: '态度差' })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const again = await openAnswered(world, agent)
    await resolve(again.id)
    await say(again, 'rating', { score: 2, comment: '太慢' })
    const [review] = (await supervisor.read(again.id)).reviews
    expect(review).toMatchObject({ kind: 'bad_rating', score: 2, dueAt: '2026-12-15T15:59:59.000Z' })
    at('2026-12-16T10:00:00')
    const pending = (await supervisor.call<PendingDecisions>('/pending')).body.reviews
    expect(pending.find(({ id }) => id === review?.id)).toMatchObject({ isLate: true })
    expect((await again.track()).timeline.map(({ code }) => code)).toContain('review_overdue')
    const decision = { outcome: 'upheld', basis: '核实', reply: '向您道歉' }
    await act(supervisor, again.id, `reviews/${review?.id}`, decision)
    expect((await again.track()).closing.reviews).toMatchObject([{ isLate: true, reply: '向您道歉' }])
  })
})

describe('calls', () => {
  it('three on one day do not suffice; on three days the handoff may close as unreachable', async () => {
    const opened = await openAnswered(world, agent)
    const { id } = opened
    const miss = () => act(agent, id, 'calls', { outcome: 'not_reached', note: '无人接听' })
    for (const _ of [1, 2, 3]) await miss()
    const early = await act(agent, id, 'unreachable', { result: '联系不上' })
    expect(early.body).toMatchObject({ code: 'calls_too_few', days: 1, needed: 3 })
    at('2026-11-25T10:00:00')
    await miss()
    at('2026-11-26T10:00:00')
    expect((await miss()).body.handoff).toMatchObject({ failedCallDays: 3, canCloseUnreachable: true })
    expect((await act(agent, id, 'unreachable', { result: '联系不上' })).status).toBe(200)
    expect((await opened.track()).closing).toMatchObject({ reason: 'unreachable', canConfirm: true })
  })

  it('one that reached the citizen is a first contact, and its note is masked in the log', async () => {
    const citizen = await world.openConversation()
    const { number } = (await citizen.handOver()).body
    const row = (await agent.list('waiting')).find((one) => one.number === number)
    const { body } = await act(agent, row?.id ?? '', 'calls', { outcome: 'reached', note: '打13800138000说明' })
    expect(body.handoff.dueTimes.find(({ stage }) => stage === 'firstContact')?.doneAt).toBeDefined()
    expect(JSON.stringify(body.handoff.timeline)).not.toContain('13800138000')
  })
})

describe('duplicates', () => {
  it('get the result of the main one under their own number, and close with it', async () => {
    const main = await openAnswered(world, agent)
    const other = await openAnswered(world, colleague)
    const before = await other.due(supervisor)
    const merged = await act(agent, other.id, 'merge', { mainId: main.id, reason: '同一路灯' })
    expect(merged.body.handoff.mergedInto?.number).toBe(main.number)
    expect(await other.due(supervisor)).toEqual(before)
    // Neither into itself, nor in a ring, nor into one that is merged.
    const third = await openAnswered(world, agent)
    const refused = await Promise.all([
      act(agent, main.id, 'merge', { mainId: other.id, reason: '反' }),
      act(agent, third.id, 'merge', { mainId: other.id, reason: '链' }),
      act(agent, third.id, 'merge', { mainId: third.id, reason: '自己' }),
    ])
    expect(refused.map(({ body }) => body.code)).toEqual(['merge_target', 'merge_target', 'merge_target'])
    expect((await act(agent, other.id, 'resolve', { result: '单独' })).body.code).toBe('handoff_merged')
    await act(agent, main.id, 'resolve', { result: '已修好，报修人电话13800138000' })
    await sweep()
    const seen = await other.track()
    expect(seen).toMatchObject({ state: 'resolved', number: other.number })
    expect(seen.result).toContain('已修好')
    expect(JSON.stringify([seen, await other.citizen.messages()])).not.toMatch(new RegExp(`13800138000|${main.number}`))
    await say(main, 'confirm')
    await sweep()
    expect((await other.track()).closing.reason).toBe('duplicate')
    expect((await say(other, 'reopen', { reason: '我这盏没修' })).body.state).toBe('following_up')
  })

  it('go their own way when the main one is taken back', async () => {
    const main = await openAnswered(world, agent)
    const other = await openAnswered(world, agent)
    await act(agent, other.id, 'merge', { mainId: main.id, reason: '同一件' })
    expect((await other.track()).mainProgress?.map(({ code }) => code)).toEqual(['claimed'])
    // Whoever has the main one now works on both.
    await offer(agent, { id: main.id, to: 'tax' })
    await answer(tax, { id: main.id, how: 'accept' })
    const [seen, owned] = [await other.track(), await main.track()]
    expect(seen.handler).toEqual({ departmentName: '税务局', name: tax.staff.serviceNumber })
    expect(seen.handler).toEqual(owned.handler)
    await say(main, 'withdraw')
    expect((await agent.read(other.id)).mergedInto).toBeUndefined()
    expect((await resolve(other.id)).status).toBe(200)
  })
})

describe('a co-handler', () => {
  it('has a task and a time within the limit; late is seen by supervisors; the lead waits or takes it back', async () => {
    const opened = await openAnswered(world, agent)
    const { id } = opened
    const wish = { departmentId: 'tax', task: '核对发票' }
    const late = await act(agent, id, 'parts', { ...wish, dueAt: '2026-11-28T10:00:00+08:00' })
    expect(late.body.code).toBe('due_time_invalid')
    const added = await act(agent, id, 'parts', { ...wish, dueAt: '2026-11-25T10:00:00+08:00' })
    const part = added.body.handoff.parts[0]
    expect((await act(agent, id, 'parts', { ...wish, dueAt: '2026-11-25T10:00:00+08:00' })).body.code).toBe(
      'part_exists',
    )
    expect((await opened.track()).coHandlers).toMatchObject([{ isDone: false, isLate: false }])
    expect((await tax.read(id)).parts[0]?.task).toBe('核对发票')
    expect((await act(tax, id, `parts/${part?.id}/notes`, { text: '在查' })).status).toBe(201)
    expect((await resolve(id)).body.code).toBe('parts_open')
    at('2026-11-25T11:00:00')
    const pending = (await supervisor.call<PendingDecisions>('/pending')).body.parts
    expect(pending.find((one) => one.id === part?.id)).toMatchObject({ isLate: true, lateSeconds: 3600 })
    expect((await act(agent, id, `parts/${part?.id}/done`, { result: '代做' })).body.code).toBe('not_found')
    const done = await act(tax, id, `parts/${part?.id}/done`, { result: '发票属实' })
    expect(done.body.handoff.parts[0]).toMatchObject({ isLate: true, result: '发票属实' })
    expect(await opened.kinds()).toEqual(expect.arrayContaining(['co_handler_overdue', 'co_handler_done']))
    expect((await resolve(id)).status).toBe(200)
  })
})

describe('the case page without JavaScript', () => {
  it('takes a dispute, a rating and a confirmation from plain forms', async () => {
    const opened = await openAnswered(world, agent)
    await resolve(opened.id)
    const { handoff } = await opened.citizen.state()
    const post = async (fields: Record<string, string>) => {
      const form = { number: opened.number, code: handoff?.lookupCode ?? '', ...fields }
      const response = await world.fetch('/case', { method: 'POST', body: new URLSearchParams(form) })
      return { status: response.status, html: await response.text() }
    }
    expect((await post({})).html).toContain('非常不满意')
    expect((await post({ action: 'rating' })).html).toContain('请先选一个满意程度')
    expect((await post({ action: 'rating', score: '4' })).html).toContain('您的评价：满意')
    expect((await post({ action: 'confirm' })).html).toContain('您确认已解决')
    expect((await post({ action: 'reopen', reason: '还没好' })).html).toContain('办结复核')
  })
})
