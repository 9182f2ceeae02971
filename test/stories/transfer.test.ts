import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import type { PendingDecisions, TransferOptions } from '../../src/domain/clockContract.ts'
import type { Desk } from '../world/desk.ts'
import { answer, offer, openAnswered, ruleFor } from '../world/handoffs.ts'
import { tuesdayMorning } from '../world/time.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let office: Desk
let tax: Desk
let housing: Desk
let justice: Desk
let supervisor: Desk

beforeAll(async () => {
  world = await createWorld()
  office = await world.addAgent()
  tax = await world.addAgent({ departmentId: 'tax' })
  housing = await world.addAgent({ departmentId: 'housing' })
  justice = await world.addAgent({ departmentId: 'justice' })
  supervisor = await world.addAgent({ roles: ['supervisor'] })
})
afterEach(() => {
  world.time.now = new Date(tuesdayMorning)
})
afterAll(() => world.close())

const pending = async (desk: Desk) => (await desk.call<PendingDecisions>('/pending')).body
const sweep = () => tick({ ...world.context, now: world.time.now })

describe('a transfer', () => {
  it('is offered with a reason, accepted with a basis, and told to the citizen, whose clock never changes', async () => {
    const { id, due, track, citizen, kinds } = await openAnswered(world, office)
    const before = await due(office)
    const offered = await offer(office, { id, to: 'tax' })
    expect(offered.status).toBe(201)
    expect(offered.body.handoff).toMatchObject({ handler: { id: office.staff.id }, departmentId: 'government-office' })
    expect(offered.body.handoff.transfers).toMatchObject([
      {
        state: 'offered',
        reasonText: '不属于本部门职责',
        toDepartment: { id: 'tax', name: '税务局' },
        // Four working hours with the lunch break of the tax office: 10:00-12:00 and 13:30-15:30.
        answerDueAt: '2026-11-24T07:30:00.000Z',
      },
    ])
    expect((await pending(tax)).transfers.map(({ handoffId }) => handoffId)).toContain(id)
    expect((await track()).handler.departmentName).toContain('12345')
    world.time.advance(30)
    const accepted = await answer(tax, { id, how: 'accept' })
    expect(accepted.body.handoff).toMatchObject({
      handler: { id: tax.staff.id },
      owner: { id: office.staff.id },
      departmentId: 'tax',
      state: 'claimed',
    })
    expect(await due(office)).toEqual(before)
    expect(await track()).toMatchObject({
      owner: { name: office.staff.serviceNumber },
      handler: { departmentName: '税务局', name: tax.staff.serviceNumber },
    })
    expect((await track()).timeline.at(-1)).toMatchObject({ code: 'transferred', params: { department: '税务局' } })
    expect((await citizen.messages()).at(-1)?.notice).toMatchObject({
      code: 'handoff_transferred',
      params: { department: '税务局' },
    })
    expect(await kinds()).toEqual(['opened', 'claimed', 'first_reply', 'transfer_offered', 'transferred'])
    expect((await office.say(id, '我还在')).body.code).toBe('handoff_not_yours')
    expect((await tax.say(id, '您好')).status).toBe(201)
  })

  it('declined stays where it is, and the decliner no longer sees it', async () => {
    const { id } = await openAnswered(world, office)
    await offer(office, { id, to: 'tax' })
    expect((await offer(office, { id, to: 'housing' })).body.code).toBe('transfer_exists')
    expect((await answer(housing, { id, how: 'accept' })).body.code).toBe('not_found')
    expect((await tax.call<object>(`/handoffs/${id}/claim`, { version: 1 })).body.code).toBe('not_found')
    expect((await answer(tax, { id, how: 'decline' })).status).toBe(200)
    expect(await office.read(id)).toMatchObject({ handler: { id: office.staff.id }, departmentId: 'government-office' })
    expect((await answer(tax, { id, how: 'accept' })).body.code).toBe('not_found')
    expect((await tax.call<object>(`/handoffs/${id}/contact`, { reason: '回电' })).body.code).toBe('not_found')
  })

  it('answered by nobody is accepted by silence, seen by a read before any sweep', async () => {
    const { id, track, kinds, due } = await openAnswered(world, office)
    const before = await due(office)
    await offer(office, { id, to: 'tax' })
    world.time.now = new Date('2026-11-24T15:29:59+08:00')
    expect((await track()).handler.departmentName).toContain('12345')
    world.time.now = new Date('2026-11-24T15:30:00+08:00')
    expect((await track()).handler).toEqual({ departmentName: '税务局' })
    expect(await sweep()).toMatchObject({ silence: 0 })
    expect((await kinds()).filter((kind) => kind === 'transferred')).toHaveLength(1)
    expect((await answer(tax, { id, how: 'decline' })).body.code).toBe('transfer_state')
    const row = (await tax.list('waiting')).find((one) => one.id === id)
    expect(row).toMatchObject({ departmentId: 'tax', handler: null, owner: { id: office.staff.id } })
    expect(row && (await tax.claim(row)).body.handoff.owner?.id).toBe(office.staff.id)
    expect(await due(office)).toEqual(before)
  })

  it('accepted by silence is seen by the sweep too, once with two at the same moment', async () => {
    const { id, kinds } = await openAnswered(world, office)
    await offer(office, { id, to: 'tax' })
    world.time.now = new Date('2026-11-24T15:31:00+08:00')
    const swept = await Promise.all([sweep(), sweep()])
    expect(swept.reduce((sum, { silence }) => sum + silence, 0)).toBe(1)
    expect((await kinds()).filter((kind) => kind === 'transferred')).toHaveLength(1)
    expect((await office.read(id)).transfers).toMatchObject([{ state: 'accepted_by_silence' }])
  })

  it('of an accept and a decline at the same moment one counts', async () => {
    const other = await world.addAgent({ departmentId: 'tax' })
    const { id } = await openAnswered(world, office)
    await offer(office, { id, to: 'tax' })
    const answers = await Promise.all([answer(tax, { id, how: 'accept' }), answer(other, { id, how: 'decline' })])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('goes only to another department in which somebody works, and ends with the handoff', async () => {
    const { id, kinds } = await openAnswered(world, office)
    expect((await offer(office, { id, to: 'health' })).body.code).toBe('transfer_target')
    expect((await offer(office, { id, to: 'government-office' })).body.code).toBe('transfer_target')
    const { paths } = (await (await world.fetch('/api/v1/openapi.json')).json()) as { paths: object }
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(
        ['transfers', 'transfers/accept', 'transfers/decline', 'ruling', 'extensions', 'extensions/decision', 'pause']
          .map((path) => `/api/v1/desk/handoffs/{id}/${path}`)
          .concat(['/api/v1/desk/handoffs/{id}/category', '/api/v1/desk/pending', '/api/v1/desk/transfer-options']),
      ),
    )
    const options = (await office.call<TransferOptions>('/transfer-options')).body
    expect(options.departments.map((one) => one.id)).toEqual(['government-office', 'housing', 'justice', 'tax'])
    expect(options.reasons).toContainEqual({ code: 'other_region', text: '不在本部门管辖区域' })
    await offer(office, { id, to: 'tax' })
    await office.call(`/handoffs/${id}/resolve`, { result: '已办好。' })
    expect((await kinds()).slice(-2)).toEqual(['transfer_dropped', 'resolved'])
    expect((await answer(tax, { id, how: 'accept' })).body.code).toBe('not_found')
  })
})

describe('a ruling', () => {
  it('ends A→B→A, is a supervisor’s, and binds', async () => {
    const { id, track, due, citizen } = await openAnswered(world, office)
    const before = await due(office)
    await offer(office, { id, to: 'tax' })
    await answer(tax, { id, how: 'accept' })
    const back = await offer(tax, { id, to: 'government-office' })
    expect(back.body.handoff.transfers.at(-1)).toMatchObject({ state: 'disputed', dispute: 'returned' })
    expect((await answer(office, { id, how: 'decline' })).body.code).toBe('transfer_state')
    expect((await pending(supervisor)).rulings.map(({ handoffId }) => handoffId)).toContain(id)
    expect((await pending(office)).rulings).toEqual([])
    expect((await ruleFor(tax, { id, departmentId: 'housing' })).body.code).toBe('not_allowed')
    const ruled = await ruleFor(supervisor, { id, departmentId: 'housing' })
    expect(ruled.body.handoff).toMatchObject({ departmentId: 'housing', handler: null, isRuled: true })
    expect((await ruleFor(supervisor, { id, departmentId: 'tax' })).body.code).toBe('transfer_state')
    expect((await answer(housing, { id, how: 'decline' })).body.code).toBe('handoff_ruled')
    const row = (await housing.list('waiting')).find((one) => one.id === id)
    if (!row) throw new Error('the ruled handoff is not in the queue')
    await housing.claim(row)
    expect((await offer(housing, { id, to: 'tax' })).body.code).toBe('handoff_ruled')
    expect(await due(office)).toEqual(before)
    expect(await track()).toMatchObject({
      owner: { name: office.staff.serviceNumber },
      handler: { name: housing.staff.serviceNumber },
    })
    expect((await citizen.messages()).map(({ notice }) => notice?.code)).toContain('handoff_ruled')
  })

  it('is asked for by the third hop', async () => {
    const { id } = await openAnswered(world, office)
    await offer(office, { id, to: 'tax' })
    await answer(tax, { id, how: 'accept' })
    await offer(tax, { id, to: 'housing' })
    await answer(housing, { id, how: 'accept' })
    const third = await offer(housing, { id, to: 'justice' })
    expect(third.body.handoff.transfers.at(-1)).toMatchObject({ state: 'disputed', dispute: 'three_hops' })
    expect((await pending(justice)).transfers.map(({ handoffId }) => handoffId)).not.toContain(id)
  })

  it('is asked for by the second decline, and may leave it where it is, with its handler', async () => {
    const { id, kinds } = await openAnswered(world, office)
    for (const desk of [tax, housing]) {
      await offer(office, { id, to: desk.staff.departmentId })
      await answer(desk, { id, how: 'decline' })
      world.time.advance(1)
    }
    expect((await office.read(id)).transfers.map(({ state }) => state)).toEqual(['declined', 'disputed'])
    const ruled = await ruleFor(supervisor, { id, departmentId: 'government-office' })
    expect(ruled.body.handoff).toMatchObject({ state: 'claimed', handler: { id: office.staff.id }, isRuled: true })
    expect((await offer(office, { id, to: 'justice' })).body.code).toBe('handoff_ruled')
    expect((await kinds()).slice(3)).toEqual([
      'transfer_offered',
      'transfer_declined',
      'transfer_offered',
      'transfer_declined',
      'transfer_disputed',
      'ruled',
    ])
  })
})
