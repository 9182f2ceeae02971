import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import { createApp } from '../../src/app.ts'
import { openNodeChannels } from '../../src/channels/nodeChannels.ts'
import { createDeps, createShared, systemContext } from '../../src/deps.ts'
import type { CalendarPreview, CalendarView } from '../../src/domain/calendarContract.ts'
import type { Problem } from '../../src/domain/contract.ts'
import { listEvents } from '../../src/storage/events.ts'
import { Citizen } from '../world/citizen.ts'
import type { Desk } from '../world/desk.ts'
import { openAnswered } from '../world/handoffs.ts'
import { readVectors } from '../world/language.ts'
import { createWorld, type World } from '../world/world.ts'

const iso = (local: string) => new Date(`${local}+08:00`).toISOString()
const days = (month: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `2027-${month}-${String(from + index).padStart(2, '0')}`)

/** As a notice might read that bridges the new year: Monday 4 January off, made up on Saturday the 9th. */
const daysOff = [
  ...days('01', 1, 4),
  ...days('02', 5, 11),
  '2027-04-05',
  ...days('05', 1, 5),
  '2027-06-09',
  '2027-09-15',
  ...days('10', 1, 7),
]
const makeupWorkdays = ['2027-01-09', '2027-02-20', '2027-10-09']
const source = '国务院办公厅关于2027年部分节假日安排的通知'
const file = (changes: Record<string, unknown> = {}) => ({
  year: 2027,
  content: JSON.stringify({ years: { 2027: { status: 'official', source, daysOff, makeupWorkdays, ...changes } } }),
})

let world: World
let agent: Desk
let administrator: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
  administrator = await world.addAgent({ roles: ['administrator'] })
  world.time.now = new Date('2026-12-31T10:00+08:00')
})
afterAll(() => world.close())

const preview = <T = CalendarPreview>(upload: object) => administrator.call<T>('/calendar/preview', upload)
const apply = <T = CalendarView>(upload: object) => administrator.call<T>('/calendar/apply', upload)

/** Another process on the same database, that nobody wakes. */
function startSecondInstance() {
  const { config, db, realtime, assets } = world.deps
  const shared = createShared(config, {
    db: () => db,
    readVectors,
    openChannels: openNodeChannels,
    clock: () => world.time.now,
    log: () => {},
  })
  const deps = createDeps(config, { shared, db, realtime, assets })
  const app = createApp(() => deps)
  return async (path: string, init?: RequestInit) => app.request(path, init)
}

describe('a calendar year with mistakes', () => {
  it.each([
    [file({ makeupWorkdays: ['2027-01-12'] }), '2027-01-12'],
    [file({ daysOff: [...daysOff, '2028-01-01'] }), '2028-01-01'],
    [file({ daysOff: daysOff.filter((day) => day !== '2027-06-09') }), '2027-06-09'],
    [file({ daysOff: [...daysOff, '2027-01-01'] }), '2027-01-01'],
    [file({ source: '' }), '依据'],
    [{ year: 2027, content: 'date,kind\n2027-01-01,maybe', source }, 'CSV'],
    [{ year: 2027, content: '{' }, 'JSON'],
  ])('is refused with its place', async (upload, place) => {
    for (const answer of [await preview<Problem>(upload), await apply<Problem>({ ...upload, hash: 'any' })]) {
      expect(answer.status).toBe(422)
      expect(answer.body).toMatchObject({ code: 'calendar_invalid', problems: expect.stringContaining(place) })
    }
    expect((await administrator.call<CalendarView>('/calendar')).body.version).toBe(0)
  })

  it('is read and written by administrators only', async () => {
    expect((await agent.call('/calendar')).status).toBe(403)
    expect((await agent.call('/calendar/preview', file())).status).toBe(403)
    expect((await agent.call('/calendar/apply', { ...file(), hash: 'any' })).status).toBe(403)
    const nobody = await world.fetch('/api/v1/desk/calendar')
    expect(nobody.status).toBe(401)
  })
})

describe('an official year, uploaded in December', () => {
  it('moves provisional due times later, tells the citizen, and reaches an instance that nobody woke', async () => {
    const second = startSecondInstance()
    const { id, citizen, track, due } = await openAnswered(world, agent)
    const told = await due(agent)
    expect(told).toMatchObject({ firstContact: iso('2027-01-04T23:59:59'), result: iso('2027-01-06T23:59:59') })
    const { body: before } = await administrator.call<CalendarView>('/calendar')
    expect(before).toMatchObject({ version: 0, needed: [2027] })
    expect(before.years).toContainEqual(expect.objectContaining({ year: 2027, status: 'provisional', version: 0 }))

    // What rests on the second instance's calendar is provisional until the notice is known there.
    const early = await Citizen.open(second, {})
    expect((await early.handOver()).status).toBe(201)

    const { body: seen } = await preview(file())
    expect(seen).toMatchObject({ year: 2027, source, makeupDays: 3 })
    const moved = seen.moves.filter(({ handoffId }) => handoffId === id)
    expect(moved).toContainEqual(
      expect.objectContaining({ stage: 'result', from: told['result'], to: iso('2027-01-07T23:59:59') }),
    )
    expect(seen.count).toBe(seen.moves.length)
    expect(await due(agent)).toEqual(told)

    // The preview holds for this file only, and only once.
    const stale = await apply<Problem>({ ...file({ source: `${source}（更正）` }), hash: seen.hash })
    expect([stale.status, stale.body.code]).toEqual([409, 'calendar_stale'])
    const { hash } = seen
    const answers = await Promise.all([apply({ ...file(), hash }), apply({ ...file(), hash })])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await administrator.call<CalendarView>('/calendar')).body).toMatchObject({ version: 1, needed: [] })
    expect((await apply({ ...file(), hash })).status).toBe(409)

    await tick({ ...systemContext(world.deps), now: world.time.now })
    expect((await agent.read(id)).dueTimes).toContainEqual(
      expect.objectContaining({ stage: 'result', dueAt: iso('2027-01-07T23:59:59'), isProvisional: false }),
    )
    const notices = (await citizen.messages()).filter(({ notice }) => notice?.code === 'due_recomputed')
    expect(notices).toHaveLength(1)
    expect(await track()).toMatchObject({ dueAt: notices[0]?.notice?.params['dueAt'], isProvisional: false })
    const events = (await listEvents(world.deps.db, id)).filter(({ kind }) => kind === 'recomputed')
    expect(events.map(({ data }) => data['stage']).sort()).toEqual(moved.map(({ stage }) => stage).sort())

    world.time.advance(1)
    const dueThere = async () => {
      const { body } = await (await Citizen.open(second, {})).handOver()
      const row = (await agent.list('waiting')).find(({ number }) => number === body.number)
      return (await agent.read(row?.id ?? '')).dueTimes.filter(({ isProvisional }) => isProvisional).length
    }
    await expect.poll(dueThere, { timeout: 10_000 }).toBe(0)
  })

  it('takes no date back when a correction would make it earlier, and keeps every version', async () => {
    const { id, due } = await openAnswered(world, agent)
    const told = await due(agent)
    const corrected = file({ daysOff: daysOff.filter((day) => day !== '2027-01-04'), makeupWorkdays: [] })
    const { body } = await preview(corrected)
    expect(body.count).toBe(0)
    expect((await apply({ ...corrected, hash: body.hash })).body).toMatchObject({ version: 2 })
    expect(await due(agent)).toEqual(told)
    expect((await listEvents(world.deps.db, id)).map(({ kind }) => kind)).not.toContain('recomputed')
    await expect(world.deps.db.execute(sql`update calendar_years set year = 2028`)).rejects.toThrow()
    await expect(world.deps.db.execute(sql`delete from calendar_years`)).rejects.toThrow()
  })
})
