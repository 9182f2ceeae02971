import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import type { MissLedger, MissView } from '../../src/domain/clockContract.ts'
import { listOffers } from '../../src/storage/offers.ts'
import { send } from '../world/citizen.ts'
import type { Desk } from '../world/desk.ts'
import { beat, offersOf, pass, putOnDuty } from '../world/duty.ts'
import { type Opened, openHandoff } from '../world/handoffs.ts'
import { tuesdayMorning } from '../world/time.ts'
import { createWorld, type World } from '../world/world.ts'

/** Each story has a department of its own, so that one world serves them all. */
const departments = [
  'education',
  'civil-affairs',
  'tax',
  'public-security',
  'human-resources',
  'medical-insurance',
  'housing-fund',
  'market-regulation',
]
let world: World
let supervisor: Desk
let departmentId = ''
let stories = 0
let a: Desk
let b: Desk
let leader: Desk
beforeAll(async () => {
  world = await createWorld()
  supervisor = await world.addAgent({ roles: ['supervisor'] })
})
afterAll(() => world.close())
beforeEach(async () => {
  world.time.now = new Date(tuesdayMorning)
  departmentId = departments[stories++ % departments.length] ?? ''
  await world.deps.db.execute(
    sql`update handoffs set state = 'withdrawn', next_offer_at = null where state <> 'withdrawn'`,
  )
  await world.deps.db.execute(sql`update shifts set cancelled_at = created_at`)
  await world.deps.db.execute(sql`update presences set state = 'offline'`)
  a = await world.addAgent({ departmentId })
  b = await world.addAgent({ departmentId })
  leader = await world.addAgent({ departmentId })
  await putOnDuty(world, { desk: a, role: 'A' })
  await putOnDuty(world, { desk: b, role: 'B' })
  await putOnDuty(world, { desk: leader, role: 'leader' })
})

const open = (): Promise<Opened> => openHandoff(world, supervisor, { departmentId })
const idsFor = async (desk: Desk) => (await offersOf(desk)).map(({ id }) => id)
const missesOf = async ({ number }: Opened) =>
  (await supervisor.call<{ misses: MissView[] }>('/misses')).body.misses
    .filter((miss) => miss.number === number)
    .map(({ tier, reason, staff }) => [tier, reason, staff?.id ?? null])
    .toReversed()
const take = async (desk: Desk, { id }: Opened) => {
  const { version } = await desk.read(id)
  return desk.claim({ id, version })
}

describe('an opened handoff', () => {
  it('is put to the A-role at once; in silence it goes to the B-role, who takes it and owns it', async () => {
    for (const desk of [a, b, leader]) await beat(desk)
    const opened = await open()
    expect(await idsFor(a)).toEqual([opened.id])
    expect(await idsFor(b)).toEqual([])
    const due = await opened.due(supervisor)
    await pass(world, { seconds: 25, there: [a, b, leader] })
    expect(await idsFor(a)).toEqual([])
    expect(await idsFor(b)).toEqual([opened.id])
    expect((await take(b, opened)).body.handoff).toMatchObject({ state: 'claimed', owner: { id: b.staff.id } })
    expect(await missesOf(opened)).toEqual([['A', 'rostered_but_offline', a.staff.id]])
    expect(await opened.kinds()).toEqual(expect.arrayContaining(['offered', 'offer_expired', 'claimed']))
    expect(await opened.due(supervisor)).toEqual(due)
  })

  it('passes over who is offline, and goes on to leader, department and pool, each with its reason', async () => {
    const colleague = await world.addAgent({ departmentId })
    await beat(leader)
    const opened = await open()
    expect(await idsFor(leader)).toEqual([opened.id])
    await leader.call(`/handoffs/${opened.id}/offer/decline`, { reason: '正在会上' })
    expect(await idsFor(leader)).toEqual([])
    expect((await missesOf(opened)).toSorted()).toEqual(
      [
        ['A', 'rostered_but_offline', null],
        ['B', 'rostered_but_offline', null],
        ['leader', 'all_busy', leader.staff.id],
        ['department', 'no_staff_on_roster', null],
        [null, 'routing_loop', null],
      ].toSorted(),
    )
    // Everybody who was there has been asked: who refused is left in peace for a minute, who comes is asked at once.
    await beat(leader, 'away')
    await beat(leader)
    expect(await idsFor(leader)).toEqual([])
    await beat(colleague)
    expect(await idsFor(colleague)).toEqual([opened.id])
    await colleague.call(`/handoffs/${opened.id}/offer/decline`, { reason: '正在会上' })
    await beat(colleague, 'away')
    await beat(colleague)
    expect(await idsFor(colleague)).toEqual([])
    await pass(world, { seconds: 65, there: [colleague, leader] })
    expect([...(await idsFor(colleague)), ...(await idsFor(leader))]).toEqual([opened.id])
  })

  it('that a fault of ours keeps from being offered is a miss, is not lost, and holds up nobody', async () => {
    await beat(a)
    const { db } = world.deps
    await db.execute(
      sql`create function refuse() returns trigger language plpgsql as 'begin raise exception ''a fault''; end'`,
    )
    await db.execute(sql`create trigger refusal before insert on offers for each row execute function refuse()`)
    const opened = await open()
    expect(await missesOf(opened)).toEqual([[null, 'system_error', null]])
    await pass(world, { seconds: 10, there: [a] })
    expect(await missesOf(opened)).toEqual([[null, 'system_error', null]])
    expect(world.log).toContainEqual(expect.objectContaining({ event: 'tick_failed', handoffId: opened.id }))
    await db.execute(sql`drop function refuse cascade`)
    await pass(world, { seconds: 5, there: [a] })
    expect(await idsFor(a)).toEqual([opened.id])
  })

  it('of another department is offered to the pool when nobody of its own is there', async () => {
    const general = await world.addAgent()
    await beat(general)
    const { number } = await open()
    const [row, ...others] = await offersOf(general)
    expect([row?.number, row?.departmentId, others]).toEqual([number, departmentId, []])
    if (!row) throw new Error('nothing is offered')
    const { handoff } = (await general.claim(row)).body
    expect(handoff).toMatchObject({ state: 'claimed', departmentId, handler: { id: general.staff.id } })
  })

  it('with nobody there becomes a call-back with a time, never later than was promised', async () => {
    const opened = await open()
    const promised = (await opened.track()).dueAt
    await pass(world, { seconds: 620 })
    const track = await opened.track()
    expect(track).toMatchObject({ state: 'following_up' })
    expect(track.dueAt <= promised).toBe(true)
    expect(track.timeline.map(({ code }) => code)).toContain('callback_promised')
    expect(await missesOf(opened)).toContainEqual([null, 'rostered_but_offline', null])
    await beat(b)
    await pass(world, { seconds: 60, there: [b] })
    expect((await listOffers(world.deps.db, opened.id)).map(({ staffId }) => staffId)).toEqual([b.staff.id])
  })

  it('that is taken back before anybody came is a miss, and nobody is asked any more', async () => {
    await beat(a)
    const opened = await open()
    const { number, lookupCode: code } = (await opened.citizen.state()).handoff ?? {}
    await send(world.fetch, `/api/v1/cases/${number}/withdraw`, { method: 'POST', body: { code } })
    expect(await idsFor(a)).toEqual([])
    expect(await missesOf(opened)).toEqual([[null, 'abandoned', null]])
    await pass(world, { seconds: 60, there: [a, b] })
    expect((await listOffers(world.deps.db, opened.id)).map(({ state }) => state)).toEqual(['withdrawn'])
  })

  it('in the night asks nobody but who is on the roster', async () => {
    world.time.now = new Date('2026-11-24T22:00:00+08:00')
    const colleague = await world.addAgent({ departmentId })
    await beat(colleague)
    const opened = await open()
    expect(await idsFor(colleague)).toEqual([])
    expect(await missesOf(opened)).toEqual([[null, 'after_hours', null]])
    const { counts, departments } = (await supervisor.call<MissLedger>(`/misses?departmentId=${departmentId}`)).body
    expect(counts).toContainEqual({ reason: 'after_hours', contacts: 1, steps: 0 })
    expect(departments.map(({ id }) => id)).toContain(departmentId)
    const ofOther = (await supervisor.call<MissLedger>('/misses?departmentId=government-office')).body
    expect(ofOther.misses.filter(({ number }) => number === opened.number)).toEqual([])
    const busy = (await supervisor.call<MissLedger>('/misses?reason=all_busy')).body
    expect(busy.misses.filter(({ reason }) => reason !== 'all_busy')).toEqual([])
    expect(busy.counts).toContainEqual({ reason: 'after_hours', contacts: 1, steps: 0 })
    world.time.now = new Date('2026-11-25T09:01:00+08:00')
    await pass(world, { seconds: 10, there: [colleague] })
    expect(await idsFor(colleague)).toEqual([opened.id])
  })
})

describe('room', () => {
  it('one elder citizen takes the whole person, and comes first', async () => {
    await beat(a)
    const first = await world.openConversation({ departmentId })
    await first.handOver()
    const elder = await world.openConversation({ departmentId, mode: 'elder' })
    await elder.handOver()
    // The A-role has one already: the elder one waits for a person without any.
    expect((await offersOf(a)).map(({ isElderFirst }) => isElderFirst)).toEqual([false])
    await beat(b)
    expect((await offersOf(b)).map(({ isElderFirst }) => isElderFirst)).toEqual([true])
    await open()
    expect(await offersOf(b)).toHaveLength(1)
    expect(await offersOf(a)).toHaveLength(2)
  })

  it('a person gets no more than their limit', async () => {
    await beat(a)
    for (let n = 0; n < 5; n++) await open()
    expect(await offersOf(a)).toHaveLength(3)
  })
})

describe('whoever has a conversation', () => {
  it('loses it when the laptop closes while the citizen waits; the time is kept and the owner stays', async () => {
    for (const desk of [a, b]) await beat(desk)
    const opened = await open()
    await take(a, opened)
    await a.say(opened.id, '您好')
    const due = await opened.due(supervisor)
    await opened.citizen.post('还在吗')
    await pass(world, { seconds: 40, there: [b] })
    expect((await supervisor.read(opened.id)).handler?.id).toBe(a.staff.id)
    await pass(world, { seconds: 10, there: [b] })
    expect(await idsFor(b)).toEqual([opened.id])
    expect(await supervisor.read(opened.id)).toMatchObject({
      handler: null,
      owner: { id: a.staff.id },
      state: 'waiting',
    })
    expect((await opened.track()).timeline.at(-1)?.code).toBe('agent_left')
    await take(b, opened)
    expect(await opened.due(supervisor)).toEqual(due)
    expect(await opened.kinds()).toContain('lost')
  })

  it('keeps it while the console beats, and when the citizen has the last word of an agent', async () => {
    for (const desk of [a, b]) await beat(desk)
    const opened = await open()
    await take(a, opened)
    await a.say(opened.id, '请稍等，我查一下。')
    await pass(world, { seconds: 120, there: [b] })
    expect((await supervisor.read(opened.id)).handler?.id).toBe(a.staff.id)
  })

  it('loses it by saying nothing within the limit of the first reply, and is not asked again at once', async () => {
    for (const desk of [a, b]) await beat(desk)
    const opened = await open()
    await take(a, opened)
    await pass(world, { seconds: 185, there: [a, b] })
    expect(await idsFor(a)).toEqual([])
    expect(await idsFor(b)).toEqual([opened.id])
  })
})

describe('races', () => {
  it('two instances that tick at the same moment pass an offer on once', async () => {
    for (const desk of [a, b, leader]) await beat(desk)
    const opened = await open()
    world.time.advance(21 / 60)
    for (const desk of [a, b, leader]) await beat(desk)
    const context = { ...world.context, now: world.time.now }
    await Promise.all([tick(context), tick(context), tick(context)])
    const offers = await listOffers(world.deps.db, opened.id)
    expect(offers.map(({ staffId, state }) => [staffId, state])).toEqual([
      [a.staff.id, 'expired'],
      [b.staff.id, 'offered'],
    ])
  })

  it('a claim and a decline of the same offer: one of them counts', async () => {
    for (const desk of [a, b]) await beat(desk)
    const opened = await open()
    const { version } = await a.read(opened.id)
    const [claimed, declined] = await Promise.all([
      a.claim({ id: opened.id, version }),
      a.call(`/handoffs/${opened.id}/offer/decline`, { reason: '有事' }),
    ])
    const { handler } = await supervisor.read(opened.id)
    if (claimed.status === 200) expect(handler?.id).toBe(a.staff.id)
    else expect([claimed.body.code, declined.status, handler]).toEqual(['not_found', 200, null])
    expect((await listOffers(world.deps.db, opened.id)).filter(({ state }) => state === 'accepted')).toHaveLength(
      claimed.status === 200 && declined.status !== 200 ? 1 : 0,
    )
  })
})
