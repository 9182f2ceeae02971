import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import { systemContext } from '../../src/deps.ts'
import type { Problem } from '../../src/domain/contract.ts'
import type { PatternView } from '../../src/domain/rosterContract.ts'
import type { Desk } from '../world/desk.ts'
import { answerSwap, askSwap, rosterOf } from '../world/roster.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let keeper: Desk
let bo: Desk
let chen: Desk
beforeAll(async () => {
  world = await createWorld()
  keeper = await world.addAgent({ departmentId: 'tax', roles: ['supervisor'] })
  bo = await world.addAgent({ departmentId: 'tax' })
  chen = await world.addAgent({ departmentId: 'tax' })
})
afterAll(() => world.close())

describe('a pattern', () => {
  const add = (wish: object) =>
    keeper.call<{ pattern: PatternView; shiftCount: number } & Problem>('/roster/patterns', {
      ...{ lineId: 'tax-chat', staffId: chen.staff.id, role: 'A', intervals: ['09:00-12:00', '13:30-17:30'] },
      ...{ validFrom: '2026-12-21', ...wish },
    })

  it('makes shifts eight weeks ahead and no further, for every working day but those on which the line is closed', async () => {
    await keeper.call('/closures', { lineId: 'tax-chat', from: '2026-12-23', reason: '检修' })
    const { body } = await add({})
    // 21 December to 19 January: 20 weekdays and 1 January off, 4 January worked, the 23rd closed; two shifts a day.
    const days = new Set(
      (await rosterOf(keeper, { from: '2026-12-21', to: '2027-01-31' })).shifts.map(({ startsAt }) =>
        startsAt.slice(0, 10),
      ),
    )
    expect(body.pattern.madeUpTo).toBe('2027-01-19')
    expect(body.shiftCount).toBe(days.size * 2)
    expect([...days].at(-1)).toBe('2027-01-19')
    for (const day of ['2026-12-23', '2026-12-26', '2027-01-01']) expect(days.has(day), day).toBe(false)
    const clash = await add({ role: 'B', weekdays: [1] })
    expect(clash).toMatchObject({ status: 409, body: { code: 'shift_clash', at: '2026-12-21 09:00' } })
  })

  it('is made further by the tick, once whoever ticks, and leaves what was cancelled by hand alone', async () => {
    const before = await rosterOf(keeper, { from: '2026-12-21', to: '2027-01-31' })
    await keeper.remove(`/roster/shifts/${before.shifts[0]?.id}`)
    world.time.advance(2 * 24 * 60)
    const context = { ...world.context, now: world.time.now }
    const ticked = await Promise.all([tick(context), tick(context), tick(context)])
    expect(ticked.reduce((sum, { shifts }) => sum + shifts, 0)).toBe(4)
    const after = await rosterOf(keeper, { from: '2026-12-21', to: '2027-01-31' })
    expect(after.shifts).toHaveLength(before.shifts.length - 1 + 4)
    expect(await tick(context)).toMatchObject({ shifts: 0 })
  })

  it('takes its coming shifts with it when it ends, but not those that somebody took over', async () => {
    const { shifts, patterns } = await rosterOf(keeper, { from: '2026-12-24' })
    const { body } = await askSwap(chen, { shiftId: shifts[0]?.id, to: bo })
    expect((await answerSwap(bo, body.swap.id, 'accept')).status).toBe(200)
    const ended = await keeper.remove<{ cancelled: number }>(`/roster/patterns/${patterns[0]?.id}`)
    expect(ended.body.cancelled).toBeGreaterThan(30)
    const left = await rosterOf(keeper, { from: '2026-12-21', to: '2027-01-31' })
    expect(left.shifts.map(({ id }) => id)).toEqual([shifts[0]?.id])
    expect(left.patterns).toEqual([])
  })

  it.each([
    [{ intervals: ['12:00-09:00'] }, 'hours_invalid'],
    [{ validTo: '2026-12-20' }, 'pattern_days'],
    [{ validFrom: '2028-12-21' }, 'pattern_days'],
    [{ weekdays: [8] }, 'body_invalid'],
  ])('with %j is refused: %s', async (wish, code) => {
    expect((await add(wish)).body.code).toBe(code)
  })
})

describe('an official year that comes after the shifts were made', () => {
  it('gives the make-up day its shifts and takes those of the day off away', async () => {
    const added = await keeper.call<{ pattern: PatternView }>('/roster/patterns', {
      ...{ lineId: 'tax-chat', staffId: chen.staff.id, role: 'A', intervals: ['09:00-12:00'], validFrom: '2027-01-01' },
    })
    const daysOfPattern = async () => {
      const { shifts } = await rosterOf(keeper, { from: '2027-01-01', to: '2027-01-12' })
      return shifts
        .filter(({ patternId }) => patternId === added.body.pattern.id)
        .map(({ startsAt }) => startsAt.slice(8, 10))
    }
    expect(await daysOfPattern()).toEqual(['04', '05', '06', '07', '08', '11', '12'])
    const daysOff = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-02-05', '2027-02-06', '2027-02-07']
    const later = ['2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-04-05', '2027-05-01', '2027-05-02']
    const rest = ['2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03']
    const source = '国务院办公厅关于2027年部分节假日安排的通知'
    const official = {
      status: 'official',
      source,
      daysOff: [...daysOff, ...later, ...rest],
      makeupWorkdays: ['2027-01-09'],
    }
    const upload = { year: 2027, content: JSON.stringify({ years: { 2027: official } }) }
    const administrator = await world.addAgent({ roles: ['administrator'] })
    const { body } = await administrator.call<{ hash: string } & Problem>('/calendar/preview', upload)
    const applied = await administrator.call<Problem>('/calendar/apply', { ...upload, hash: body.hash })
    expect(applied.status).toBe(201)
    await tick({ ...systemContext(world.deps), now: world.time.now })
    expect(await daysOfPattern()).toEqual(['05', '06', '07', '08', '09', '11', '12'])
    expect(await tick({ ...systemContext(world.deps), now: world.time.now })).toMatchObject({ shifts: 0 })
  })
})
