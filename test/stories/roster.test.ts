import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/domain/contract.ts'
import type { RosterLine, Uncovered } from '../../src/domain/rosterContract.ts'
import type { Desk } from '../world/desk.ts'
import { answerSwap, askSwap, ownRoster, plan, rosterOf, shanghai, timesOf } from '../world/roster.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let keeper: Desk
let anna: Desk
let bo: Desk
let chen: Desk
let stranger: Desk
beforeAll(async () => {
  world = await createWorld()
  keeper = await world.addAgent({ departmentId: 'tax', roles: ['supervisor'] })
  anna = await world.addAgent({ departmentId: 'tax' })
  bo = await world.addAgent({ departmentId: 'tax' })
  chen = await world.addAgent({ departmentId: 'tax' })
  stranger = await world.addAgent({ departmentId: 'education' })
})
afterAll(() => world.close())

const nameOf = (id: string | undefined) =>
  [keeper, anna, bo, chen]
    .findIndex(({ staff }) => staff.id === id)
    .toString()
    .replace(/\d/, (n) => 'kabc'[Number(n)] ?? n)

async function dutyOn(day: string): Promise<string[]> {
  const { duty } = await rosterOf(anna, { from: day })
  return duty.map(
    (one) =>
      `${one.role} ${nameOf(one.staffId)}${one.standsInFor ? `(${nameOf(one.standsInFor)})` : ''} ${timesOf(one)}`,
  )
}

async function gapsOn(day: string): Promise<string[]> {
  const { gaps } = await rosterOf(anna, { from: day })
  return gaps.map((gap) => `${gap.role} ${timesOf(gap)}`)
}

interface Reported extends Problem {
  absence: { id: string; reason: string | null }
  uncovered: Uncovered[]
}

function away(by: Desk, { who, substitute, at }: { who: Desk; substitute?: Desk; at: [string, string] }) {
  const [startsAt, endsAt] = at.map(shanghai)
  const substituteId = substitute?.staff.id ?? null
  return by.call<Reported>('/roster/absences', {
    staffId: who.staff.id,
    substituteId,
    startsAt,
    endsAt,
    reason: '病假',
  })
}

describe('the roster of a line', () => {
  it('is read by the department and by supervisors, and changed by who keeps it', async () => {
    const lines = async (desk: Desk) => (await desk.call<{ lines: RosterLine[] }>('/roster/lines')).body.lines
    expect((await lines(anna)).map(({ id, canChange }) => [id, canChange])).toEqual([
      ['tax-chat', false],
      ['tax-phone', false],
    ])
    expect((await lines(keeper)).filter(({ canChange }) => canChange).map(({ id }) => id)).toEqual([
      'tax-chat',
      'tax-phone',
    ])
    const ofOthers = await stranger.call('/roster?lineId=tax-chat&from=2026-11-25&to=2026-11-25')
    expect(ofOthers.status).toBe(404)
    expect((await plan(anna, { who: anna, at: '2026-11-25 09:00-12:00' })).body.code).toBe('not_allowed')
    expect((await plan(keeper, { who: stranger, at: '2026-11-25 09:00-12:00' })).body.code).toBe('roster_person')
    const tooLong = await anna.call<Problem>('/roster?lineId=tax-chat&from=2026-11-01&to=2027-01-02')
    expect(tooLong).toMatchObject({ status: 422, body: { code: 'roster_range', limit: 62 } })
  })

  it('shows what is planned and what is left empty', async () => {
    expect(await gapsOn('2026-11-25')).toEqual(['A 09:00-12:00', 'B 09:00-12:00', 'A 13:30-17:30', 'B 13:30-17:30'])
    const { body, status } = await plan(keeper, { who: anna, at: '2026-11-25 08:50-17:30' })
    expect(status).toBe(201)
    await plan(keeper, { who: bo, role: 'B', at: '2026-11-25 09:00-16:00' })
    await plan(keeper, { who: keeper, role: 'leader', at: '2026-11-25 09:00-17:30' })
    expect(await gapsOn('2026-11-25')).toEqual(['B 16:00-17:30'])
    const clash = await plan(keeper, { who: anna, role: 'B', lineId: 'tax-phone', at: '2026-11-25 17:00-18:00' })
    expect(clash).toMatchObject({ status: 409, body: { code: 'shift_clash', at: '2026-11-25 08:50' } })
    expect((await keeper.remove(`/roster/shifts/${body.shift.id}`)).status).toBe(200)
    expect((await keeper.remove(`/roster/shifts/${body.shift.id}`)).status).toBe(404)
    expect(await dutyOn('2026-11-25')).toEqual(['B b 09:00-16:00', 'leader k 09:00-17:30'])
  })

  it('lets one of fifty keepers at once put a person on a seat', async () => {
    const asked = Array.from({ length: 50 }, (_, n) =>
      plan(keeper, { who: anna, role: n % 2 ? 'A' : 'B', at: '2026-11-26 09:00-17:30' }),
    )
    const answers = (await Promise.all(asked)).map(({ status }) => status)
    expect(answers.filter((status) => status === 201)).toHaveLength(1)
    expect(answers.filter((status) => status === 409)).toHaveLength(49)
  })
})

describe('an absence', () => {
  it('is stood in for, and says what is left without anybody', async () => {
    await plan(keeper, { who: anna, at: '2026-11-30 09:00-17:30' })
    await plan(keeper, { who: bo, role: 'B', at: '2026-11-30 09:00-17:30' })
    const { body, status } = await away(anna, {
      who: anna,
      substitute: chen,
      at: ['2026-11-30T09:00', '2026-11-30T12:00'],
    })
    expect(status).toBe(201)
    expect(body.uncovered).toEqual([])
    expect(await dutyOn('2026-11-30')).toEqual(['A c(a) 09:00-12:00', 'A a 12:00-17:30', 'B b 09:00-17:30'])
    const next = await away(chen, { who: chen, at: ['2026-11-30T10:00', '2026-11-30T18:00'] })
    expect(next.body.uncovered.map((part) => `${part.role} ${timesOf(part)}`)).toEqual(['A 10:00-12:00'])
    expect(await gapsOn('2026-11-30')).toEqual(['A 10:00-12:00'])
    expect((await ownRoster(chen, '2026-11-30')).duty.map(timesOf)).toEqual(['09:00-10:00'])
    const seen = (await rosterOf(bo, { from: '2026-11-30' })).absences
    expect(seen.map(({ reason, canEnd }) => [reason, canEnd])).toEqual([
      [null, false],
      [null, false],
    ])
    expect((await rosterOf(keeper, { from: '2026-11-30' })).absences.map(({ reason }) => reason)).toEqual([
      '病假',
      '病假',
    ])
  })

  it('leaves the B-role empty where B stands in for A', async () => {
    await plan(keeper, { who: anna, at: '2026-12-01 09:00-12:00' })
    await plan(keeper, { who: bo, role: 'B', at: '2026-12-01 09:00-12:00' })
    await away(keeper, { who: anna, substitute: bo, at: ['2026-12-01T00:00', '2026-12-01T11:00'] })
    expect((await gapsOn('2026-12-01')).slice(0, 1)).toEqual(['B 09:00-11:00'])
  })

  it('of which two people at once make a circle is noted once', async () => {
    const at: [string, string] = ['2026-12-02T00:00', '2026-12-03T00:00']
    const answers = await Promise.all([
      away(anna, { who: anna, substitute: bo, at }),
      away(bo, { who: bo, substitute: anna, at: ['2026-12-02T12:00', '2026-12-04T00:00'] }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('stand_in_circle')
  })

  it('is refused where it overlaps an earlier one, or is somebody else’s; and is called off', async () => {
    const at: [string, string] = ['2026-12-08T00:00', '2026-12-09T00:00']
    expect((await away(anna, { who: chen, at })).body.code).toBe('not_allowed')
    const { body } = await away(anna, { who: anna, at })
    expect((await away(anna, { who: anna, at })).body.code).toBe('absence_overlap')
    expect((await bo.remove(`/roster/absences/${body.absence.id}`)).status).toBe(404)
    expect((await anna.remove(`/roster/absences/${body.absence.id}`)).status).toBe(200)
    expect((await away(anna, { who: anna, substitute: anna, at })).body.code).toBe('stand_in_circle')
    expect((await away(anna, { who: anna, substitute: stranger, at })).body.code).toBe('roster_person')
    expect((await away(anna, { who: anna, at: ['2026-11-01T00:00', '2026-11-02T00:00'] })).body.code).toBe(
      'absence_span',
    )
  })
})

describe('a swap', () => {
  const at = '2026-12-10 09:00-12:00'

  it('is between the two who are concerned, and moves both shifts or none', async () => {
    const mine = (await plan(keeper, { who: anna, at })).body.shift
    const theirs = (await plan(keeper, { who: bo, role: 'B', at: '2026-12-11 09:00-12:00' })).body.shift
    expect((await askSwap(bo, { shiftId: mine.id, to: chen })).body.code).toBe('swap_shift')
    const { body } = await askSwap(anna, { shiftId: mine.id, returnShiftId: theirs.id, to: bo })
    expect((await askSwap(anna, { shiftId: mine.id, to: chen })).body.code).toBe('swap_exists')
    expect((await answerSwap(chen, body.swap.id, 'accept')).status).toBe(404)
    expect((await answerSwap(anna, body.swap.id, 'accept')).status).toBe(404)
    expect((await ownRoster(bo, '2026-12-10')).swaps.map(({ id }) => id)).toEqual([body.swap.id])
    const answers = await Promise.all(
      ['accept', 'decline', 'accept', 'decline'].map((how) => answerSwap(bo, body.swap.id, how)),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
  })

  it('never puts somebody on two seats, nor moves what has begun', async () => {
    const mine = (await plan(keeper, { who: anna, at: '2026-12-15 09:00-12:00' })).body.shift
    await plan(keeper, { who: bo, role: 'B', at: '2026-12-15 11:00-13:00' })
    expect((await askSwap(anna, { shiftId: mine.id, to: bo })).body.code).toBe('shift_clash')
    const { body } = await askSwap(anna, { shiftId: mine.id, to: chen })
    await plan(keeper, { who: chen, role: 'B', at: '2026-12-15 09:00-10:00' })
    expect((await answerSwap(chen, body.swap.id, 'accept')).body.code).toBe('shift_clash')
    expect((await answerSwap(anna, body.swap.id, 'drop')).body.state).toBe('dropped')
    world.time.now = new Date(shanghai('2026-12-15T10:00'))
    expect((await askSwap(anna, { shiftId: mine.id, to: keeper })).body.code).toBe('roster_past')
  })
})
