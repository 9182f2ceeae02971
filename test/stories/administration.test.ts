import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/domain/contract.ts'
import type { KeptLine } from '../../src/domain/lines.ts'
import type { ChannelState } from '../../src/domain/noticeContract.ts'
import type { StaffList } from '../../src/domain/staffContract.ts'
import { Desk } from '../world/desk.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let administrator: Desk
let supervisor: Desk
beforeAll(async () => {
  world = await createWorld({ environment: { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'no-reply@city.example' } })
  administrator = await world.addAgent({ roles: ['administrator'] })
  supervisor = await world.addAgent({ roles: ['supervisor'] })
})
afterAll(() => world.close())

const everybody = async () => (await administrator.call<StaffList>('/staff')).body
const newcomer = {
  username: 'Li.Na',
  name: ' 李娜 ',
  password: 'eight characters',
  departmentId: 'tax',
  roles: ['agent', 'agent'],
}

describe('an administrator', () => {
  it('adds a person, who signs in, and whose name nobody else gets, also in a race', async () => {
    const added = await Promise.all([1, 2, 3].map(() => administrator.call<Problem>('/staff', newcomer)))
    expect(added.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
    expect(added.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'username_taken' })
    const { staff, departments } = await everybody()
    const found = staff.filter(({ username }) => username === 'li.na')
    expect(found).toMatchObject([{ name: '李娜', roles: ['agent'], department: { id: 'tax' }, email: null }])
    expect(departments.map(({ id }) => id)).toContain('tax')
    const desk = await Desk.signIn(world.fetch, { username: 'li.na', password: newcomer.password })
    expect(desk.staff.departmentId).toBe('tax')
  })

  it.each([
    [{ ...newcomer, username: 'two words' }, 400],
    [{ ...newcomer, username: 'short', password: 'seven 7' }, 400],
    [{ ...newcomer, username: 'nowhere', departmentId: 'nothing' }, 404],
    [{ ...newcomer, username: 'nobody', name: '  ' }, 422],
    [{ ...newcomer, username: 'idle', roles: [] }, 400],
  ])('does not add %j', async (person, status) => {
    const before = (await everybody()).staff.length
    const answer = await administrator.call<Problem>('/staff', person)
    expect([answer.status, (await everybody()).staff.length]).toEqual([status, before])
  })

  it('sets where somebody gets notices, and gives a new password, which ends their sessions', async () => {
    const desk = await world.addAgent({ username: 'zhao' })
    const at = `/staff/${desk.staff.id}`
    await administrator.call(`${at}/address`, { email: 'zhao@city.example' })
    expect((await desk.call('/session/address')).body).toEqual({ email: 'zhao@city.example' })
    await desk.call('/session/address', { email: null })
    expect((await everybody()).staff.find(({ id }) => id === desk.staff.id)?.email).toBeNull()
    expect((await administrator.call(`${at}/address`, { email: 'no address' })).status).toBe(400)
    expect((await administrator.call(`${at}/password`, { password: 'another password' })).status).toBe(200)
    expect((await desk.call('/session/address')).status).toBe(401)
    expect((await Desk.signIn(world.fetch, { username: 'zhao', password: 'another password' })).staff.id).toBe(
      desk.staff.id,
    )
    expect((await administrator.call('/staff/nobody/address', { email: null })).status).toBe(404)
    expect((await administrator.call('/staff/nobody/password', { password: 'another password' })).status).toBe(404)
    const said = JSON.stringify(world.log)
    expect(said).not.toContain('zhao@city.example')
    expect(said).not.toContain('another password')
  })

  it('is the only one who may, and knows how each channel does', async () => {
    for (const path of ['/staff', '/notices/channels']) {
      expect((await supervisor.call(path)).status).toBe(403)
      expect((await world.fetch(`/api/v1/desk${path}`)).status).toBe(401)
    }
    expect((await supervisor.call('/staff', newcomer)).status).toBe(403)
    expect(
      (await supervisor.call(`/staff/${administrator.staff.id}/password`, { password: 'a new password' })).status,
    ).toBe(403)
    expect((await supervisor.call(`/staff/${administrator.staff.id}/address`, { email: null })).status).toBe(403)
    const { body } = await administrator.call<{ channels: ChannelState[] }>('/notices/channels')
    expect(body.channels).toEqual([
      { channel: 'email', isSet: true, waiting: 0, dead: 0, lastSentAt: null },
      { channel: 'sms', isSet: false, waiting: 0, dead: 0, lastSentAt: null },
      { channel: 'webhook', isSet: false, waiting: 0, dead: 0, lastSentAt: null },
    ])
  })
})

describe('the lines that somebody keeps', () => {
  it('say whether they are open now, and closed days stand as spans that can be taken back', async () => {
    const read = async () => {
      const { lines } = (await administrator.call<{ lines: KeptLine[] }>('/lines?locale=en')).body
      return lines.find(({ id }) => id === 'tax-chat')
    }
    expect(await read()).toMatchObject({ isOpen: true, opensAt: null, departmentName: 'Tax Service', spans: [] })
    const close = (closure: object) => administrator.call<{ ids: string[] }>('/closures', closure)
    const own = (await close({ lineId: 'tax-chat', from: '2026-11-24', to: '2026-11-25', reason: '搬迁' })).body
    const all = (await close({ from: '2026-11-26', reason: '搬迁' })).body
    expect(await read()).toMatchObject({
      isOpen: false,
      opensAt: new Date('2026-11-27T09:00+08:00').toISOString(),
      spans: [
        { from: '2026-11-24', to: '2026-11-25', isOfAllLines: false, ids: own.ids },
        { from: '2026-11-26', to: '2026-11-26', isOfAllLines: true, ids: all.ids },
      ],
    })
  })
})
