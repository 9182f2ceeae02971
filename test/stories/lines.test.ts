import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOnDuty } from '../../src/actions/duty/listOnDuty.ts'
import { seed } from '../../src/actions/editor/seed.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import { newId } from '../../src/context.ts'
import { absences, shifts } from '../../src/storage/dutySchema.ts'
import { findChatLine, insertClosure, listLines, updateLine } from '../../src/storage/lines.ts'
import type { Desk } from '../world/desk.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let a: Desk
let b: Desk
let c: Desk
beforeAll(async () => {
  world = await createWorld()
  a = await world.addAgent({ departmentId: 'tax' })
  b = await world.addAgent({ departmentId: 'tax' })
  c = await world.addAgent({ departmentId: 'tax' })
})
afterAll(() => world.close())

const tax = 'tax-chat'

/** What a citizen of the tax office is told about its desk at a time of Shanghai. */
async function deskAt(time: string) {
  world.time.now = new Date(`${time}:00+08:00`)
  const response = await world.fetch('/api/v1/conversations', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ departmentId: 'tax' }),
  })
  const { desk } = (await response.json()) as { desk: { isOpen: boolean; opensAt?: string; hours: string } }
  return desk
}

const shanghai = (time: string) => new Date(`${time}:00+08:00`).toISOString()

describe('the hours of a chat line', () => {
  it.each([
    ['2026-11-24T09:00', true, undefined],
    ['2026-11-24T12:00', false, '2026-11-24T13:30'],
    ['2026-11-24T17:30', false, '2026-11-25T09:00'],
    // The make-up Saturday after the National Day holiday is worked; the holiday is not.
    ['2026-10-10T10:00', true, undefined],
    ['2026-10-01T10:00', false, '2026-10-08T09:00'],
    ['2026-09-30T17:50', false, '2026-10-08T09:00'],
  ])('at %s: open %s', async (time, isOpen, opensAt) => {
    const desk = await deskAt(time)
    expect(desk.isOpen).toBe(isOpen)
    expect(desk.opensAt).toBe(opensAt && shanghai(opensAt))
  })

  it('close for a day, and what is opened meanwhile is due after it', async () => {
    world.time.now = new Date('2026-11-26T10:00:00+08:00')
    const closure = { id: newId(world.context), day: '2026-11-27', reason: '系统升级', createdAt: world.time.now }
    await insertClosure(world.deps.db, { ...closure, lineId: tax })
    expect((await deskAt('2026-11-27T10:00')).opensAt).toBe(shanghai('2026-11-30T09:00'))
    const citizen = await world.openConversation({ departmentId: 'tax' })
    const { body } = await citizen.handOver()
    expect(body.state).toBe('following_up')
    expect(new Date(body.dueAt) > new Date('2026-11-30T09:00:00+08:00')).toBe(true)
  })

  it('differ on days off, where a line has hours for them', async () => {
    await updateLine(world.deps.db, { id: tax, set: { dayOffHours: ['10:00-11:00'], changedAt: world.time.now } })
    const desk = await deskAt('2026-11-28T10:30')
    expect(desk).toMatchObject({ isOpen: true, hours: '10:00-11:00' })
  })

  it('stay as an administrator left them when the files are read again', async () => {
    await seed(world.context, { ...(await readKnowledgeFolder('knowledge')), note: 'again' })
    expect((await findChatLine(world.deps.db, 'tax'))?.dayOffHours).toEqual(['10:00-11:00'])
    const lines = await listLines(world.deps.db, { isPublishedOnly: true })
    expect(lines.filter(({ line }) => line.departmentId === 'tax').map(({ line }) => line.kind)).toEqual([
      'chat',
      'phone',
    ])
  })
})

describe('who is on duty', () => {
  const startsAt = new Date('2026-12-01T09:00:00+08:00')
  const endsAt = new Date('2026-12-01T17:30:00+08:00')
  const at = new Date('2026-12-01T10:00:00+08:00')
  const noon = new Date('2026-12-01T12:00:00+08:00')
  const on = (at: Date) => listOnDuty(world.context, { departmentId: 'tax', at })

  it('is whoever has a shift, the A-role first, until its end', async () => {
    const shift = { lineId: tax, startsAt, endsAt, createdAt: startsAt }
    await world.deps.db.insert(shifts).values([
      { ...shift, id: 'shift-b', staffId: b.staff.id, role: 'B' },
      { ...shift, id: 'shift-a', staffId: a.staff.id, role: 'A' },
    ])
    expect(await on(at)).toEqual([
      { staffId: a.staff.id, role: 'A', lineId: tax, endsAt },
      { staffId: b.staff.id, role: 'B', lineId: tax, endsAt },
    ])
    expect(await on(endsAt)).toEqual([])
    expect(await listOnDuty(world.context, { departmentId: 'education', at })).toEqual([])
  })

  it('is the substitute until the absence ends, and nobody where the substitute is away too', async () => {
    const absence = { startsAt, reason: '培训', createdAt: startsAt }
    const [away] = [{ ...absence, id: 'away-a', staffId: a.staff.id, substituteId: c.staff.id, endsAt: noon }]
    await world.deps.db.insert(absences).values(away)
    const substitute = { staffId: c.staff.id, role: 'A', lineId: tax, standsInFor: a.staff.id, endsAt: noon }
    expect(await on(at)).toContainEqual(substitute)
    expect(await on(noon)).toContainEqual({ staffId: a.staff.id, role: 'A', lineId: tax, endsAt })
    await world.deps.db
      .insert(absences)
      .values({ ...absence, id: 'away-c', staffId: c.staff.id, substituteId: a.staff.id, endsAt: noon })
    expect((await on(at)).map(({ role }) => role)).toEqual(['B'])
  })
})
