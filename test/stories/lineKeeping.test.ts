import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/domain/contract.ts'
import type { DeskLine, LineView } from '../../src/domain/lines.ts'
import type { Desk } from '../world/desk.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let administrator: Desk
let supervisor: Desk
let agent: Desk
beforeAll(async () => {
  world = await createWorld()
  administrator = await world.addAgent({ roles: ['administrator'] })
  supervisor = await world.addAgent({ departmentId: 'tax', roles: ['supervisor'] })
  agent = await world.addAgent({ departmentId: 'tax' })
})
afterAll(() => world.close())

const shanghai = (time: string) => new Date(`${time}:00+08:00`)

async function published(id: string, locale = 'zh-CN'): Promise<LineView | undefined> {
  const response = await world.fetch(`/api/v1/lines?locale=${locale}`)
  return ((await response.json()) as { lines: LineView[] }).lines.find((line) => line.id === id)
}

async function kept(desk: Desk, id: string): Promise<DeskLine | undefined> {
  return (await desk.call<{ lines: DeskLine[] }>('/lines')).body.lines.find((line) => line.id === id)
}

async function change(desk: Desk, id: string, wishes: object) {
  const { changedAt = null } = (await kept(administrator, id)) ?? {}
  return desk.call<{ line: DeskLine } & Problem>(`/lines/${id}`, { changedAt, ...wishes })
}

const close = (desk: Desk, closure: object) => desk.call<{ ids: string[] } & Problem>('/closures', closure)

describe('the published lines', () => {
  it.each([
    ['2026-11-24T11:59', true, undefined],
    ['2026-11-24T12:00', false, '2026-11-24T13:30'],
    ['2026-10-10T10:00', true, undefined],
    ['2026-10-01T10:00', false, '2026-10-08T09:00'],
  ])('at %s: open %s', async (time, isOpen, opensAt) => {
    world.time.now = shanghai(time)
    const line = await published('tax-chat', 'en')
    expect(line).toMatchObject({ isOpen, departmentName: 'Tax Service', waiting: 0, closures: [] })
    expect(line?.opensAt).toBe(opensAt && shanghai(opensAt).toISOString())
    expect(line).not.toHaveProperty('checkedAt')
    expect(line).not.toHaveProperty('expectedWaitSeconds')
  })

  it('say how many wait, and how long it takes once five were picked up', async () => {
    world.time.now = shanghai('2026-11-24T10:00')
    for (let i = 1; i <= 5; i++) {
      const citizen = await world.openConversation({ departmentId: 'tax' })
      await citizen.handOver()
      expect(await published('tax-chat')).toMatchObject({ waiting: 1 })
      expect(await published('tax-chat')).not.toHaveProperty('expectedWaitSeconds')
      world.time.advance(2)
      for (const row of await agent.list('waiting')) await agent.claim(row)
    }
    expect(await published('tax-chat')).toMatchObject({ waiting: 0, expectedWaitSeconds: 120 })
    expect(await published('tax-phone')).not.toHaveProperty('waiting')
  })
})

describe('a closure', () => {
  beforeAll(() => {
    world.time.now = shanghai('2026-11-26T09:30')
  })

  it('closes the desk, joins its days for citizens, and moves what is opened after it only', async () => {
    const before = await (await world.openConversation({ departmentId: 'tax' })).handOver()
    const { status, body } = await close(supervisor, {
      ...{ lineId: 'tax-chat', from: '2026-11-26', to: '2026-11-27' },
      reason: '系统升级',
    })
    expect(status).toBe(201)
    expect(body.ids).toHaveLength(2)
    const { number, lookupCode, dueAt } = before.body
    const tracked = await world.fetch(`/api/v1/cases/${number}?code=${lookupCode}`)
    expect(await tracked.json()).toMatchObject({ number, dueAt })
    expect(await published('tax-chat')).toMatchObject({
      isOpen: false,
      opensAt: shanghai('2026-11-30T09:00').toISOString(),
      closures: [{ from: '2026-11-26', to: '2026-11-27', reason: '系统升级' }],
    })
    expect((await published('tax-phone'))?.closures).toEqual([])
    const after = await (await world.openConversation({ departmentId: 'tax' })).handOver()
    expect(after.body.state).toBe('following_up')
    expect(new Date(after.body.dueAt) >= shanghai('2026-11-30T09:00')).toBe(true)
  })

  it('is there once: of a range with a day that is closed nothing is stored', async () => {
    const again = await close(supervisor, { lineId: 'tax-chat', from: '2026-11-27', to: '2026-11-30', reason: '检修' })
    expect(again).toMatchObject({ status: 409, body: { code: 'closure_exists' } })
    expect((await kept(supervisor, 'tax-chat'))?.closures.map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-27'])
  })

  it('is taken back by who keeps the line', async () => {
    const [first] = (await kept(supervisor, 'tax-chat'))?.closures ?? []
    expect((await agent.remove(`/closures/${first?.id}`)).status).toBe(403)
    expect((await supervisor.remove(`/closures/${first?.id}`)).status).toBe(200)
    expect((await supervisor.remove(`/closures/${first?.id}`)).status).toBe(404)
    expect(await published('tax-chat')).toMatchObject({ isOpen: true })
  })

  it('of every line is an administrator’s', async () => {
    const closure = { from: '2026-12-03', reason: '全市停电检修' }
    expect((await close(supervisor, closure)).body.code).toBe('not_allowed')
    expect((await close(administrator, closure)).status).toBe(201)
    const [own] = (await kept(supervisor, 'tax-phone'))?.closures ?? []
    expect(own).toMatchObject({ day: '2026-12-03', isOfAllLines: true })
    expect((await supervisor.remove(`/closures/${own?.id}`)).body).toMatchObject({ code: 'not_allowed' })
    expect((await published('education-chat'))?.closures).toHaveLength(1)
  })

  it.each([
    ['of a day that has passed', { from: '2026-11-25' }, 'closure_days'],
    ['that ends before it begins', { from: '2026-12-08', to: '2026-12-07' }, 'closure_days'],
    ['of a day that is none', { from: '2026-02-30' }, 'body_invalid'],
    ['of years to come', { from: '2036-01-01' }, 'closure_days'],
    ['without a reason', { from: '2026-12-08', reason: ' ' }, 'text_empty'],
    ['of a line that is none', { from: '2026-12-08', lineId: 'no-line' }, 'not_found'],
    ['of forty days and more', { from: '2026-12-05', to: '2027-01-20' }, 'line_never_opens'],
  ])('%s is refused', async (_, closure, code) => {
    const { body } = await close(administrator, { lineId: 'tax-chat', reason: '检修', ...closure })
    expect(body.code).toBe(code)
  })

  it('cannot make with one that comes at the same moment what neither may make alone', async () => {
    const results = await Promise.all([
      close(supervisor, { lineId: 'tax-chat', from: '2027-03-01', to: '2027-03-24', reason: '搬迁' }),
      close(administrator, { from: '2027-03-25', to: '2027-04-16', reason: '改造' }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual([201, 422])
  })
})

describe('a line', () => {
  it('is listed to who keeps it: an administrator all, a supervisor those of the department, others none', async () => {
    const ids = async (desk: Desk) => (await desk.call<{ lines: DeskLine[] }>('/lines')).body.lines.map(({ id }) => id)
    expect(await ids(supervisor)).toEqual(['tax-chat', 'tax-phone'])
    expect((await ids(administrator)).length).toBeGreaterThan(20)
    expect((await agent.call('/lines')).status).toBe(403)
    expect((await world.fetch('/api/v1/desk/lines')).status).toBe(401)
  })

  it('gets a new number, and its name says it', async () => {
    const { status, body } = await change(supervisor, 'tax-phone', { phone: '0571-8765 4321' })
    expect(status).toBe(200)
    expect(body.line.names['zh-CN']).toBe('税务局电话 0571-8765 4321')
    const page = await (await world.fetch('/lines?locale=en')).text()
    expect(page).toContain('href="tel:057187654321"')
    const { opened } = await world.openConversation({ departmentId: 'tax' })
    expect(opened.desk.phone).toBe('0571-8765 4321')
  })

  it('whose number is no longer published gives way to the general one, for whoever chats with the department', async () => {
    const phone = async (departmentId: string) => (await world.openConversation({ departmentId })).opened.desk.phone
    const general = await phone('government-office')
    expect((await change(supervisor, 'tax-phone', { isPublished: false })).status).toBe(200)
    expect(await phone('tax')).toBe(general)
    expect((await change(supervisor, 'tax-phone', { isPublished: true })).status).toBe(200)
    expect(await phone('tax')).not.toBe(general)
  })

  it('gets new hours and names, and is not shown when it is not published', async () => {
    const names = { 'zh-CN': '办税咨询台', 'zh-TW': '稅務諮詢台', en: 'Tax help' }
    const hours = { workingHours: ['08:00-20:00'], dayOffHours: ['10:00-12:00'] }
    expect((await change(supervisor, 'tax-chat', { names, ...hours })).status).toBe(200)
    expect(await published('tax-chat', 'zh-TW')).toMatchObject({ name: '稅務諮詢台', ...hours })
    expect((await change(supervisor, 'tax-chat', { isPublished: false })).status).toBe(200)
    expect(await published('tax-chat')).toBeUndefined()
    expect(await kept(supervisor, 'tax-chat')).toMatchObject({ isPublished: false, names })
  })

  it('shows when it was checked', async () => {
    expect((await supervisor.call('/lines/tax-phone/check', {})).status).toBe(200)
    expect(await published('tax-phone')).toMatchObject({ checkedAt: world.time.now.toISOString() })
    expect((await supervisor.call('/lines/education-chat/check', {})).status).toBe(403)
  })

  it.each([
    ['hours that overlap', 'tax-phone', { workingHours: ['09:00-12:00', '11:00-13:00'] }, 'hours_invalid'],
    ['hours of no clock', 'tax-phone', { dayOffHours: ['9-12'] }, 'hours_invalid'],
    ['no hours at all', 'tax-phone', { workingHours: [], dayOffHours: [] }, 'line_never_opens'],
    ['a number that is none', 'tax-phone', { phone: 'call me' }, 'body_invalid'],
    ['a number for a chat desk', 'tax-chat', { phone: '12366' }, 'line_phone'],
    ['an empty name', 'tax-phone', { names: { 'zh-CN': ' ', 'zh-TW': '電話', en: 'Phone' } }, 'text_empty'],
    ['a change of what was not seen', 'tax-phone', { changedAt: null, phone: '12366' }, 'version_stale'],
    ['a change of a line of others', 'education-phone', { phone: '12366' }, 'not_allowed'],
  ])('refuses %s', async (_, id, wishes, code) => {
    expect((await change(supervisor, id, wishes)).body.code).toBe(code)
  })

  it('is changed once by two who saw the same', async () => {
    const results = await Promise.all(['12366', '12367'].map((phone) => change(administrator, 'tax-phone', { phone })))
    expect(results.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})
