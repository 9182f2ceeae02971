import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/domain/contract.ts'
import type { ImportPreview } from '../../src/domain/rosterContract.ts'
import type { Desk } from '../world/desk.ts'
import { plan, rosterOf, shanghai, timesOf } from '../world/roster.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let keeper: Desk
let anna: Desk
let bo: Desk
beforeAll(async () => {
  world = await createWorld()
  keeper = await world.addAgent({ departmentId: 'tax', roles: ['supervisor'] })
  anna = await world.addAgent({ departmentId: 'tax' })
  bo = await world.addAgent({ departmentId: 'tax' })
})
afterAll(() => world.close())

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const preview = (desk: Desk, text: string) =>
  desk.call<{ preview: ImportPreview } & Problem>('/roster/import/preview', { file: base64(text) })
const take = (desk: Desk, text: string) =>
  desk.call<{ added: number; there: number } & Problem>('/roster/import', { file: base64(text) })

describe('a roster file', () => {
  const rows = () => [
    '线路,工号,岗位,日期,开始,结束',
    `tax-chat,${anna.staff.serviceNumber},A岗,2026-12-01,9:00,17:30`,
    `税务局在线咨询,${bo.staff.serviceNumber},B,2026/12/1,22:00,6:00`,
  ]

  it('is previewed line by line, and taken over whole or not at all', async () => {
    const wrong = [
      ...rows(),
      `tax-phone,${anna.staff.serviceNumber},B,2026-12-01,10:00,11:00`,
      'tax-chat,9999,A,2026-12-01,10:00,11:00',
      `education-chat,${anna.staff.serviceNumber},A,2026-12-01,10:00,11:00`,
      `tax-chat,${anna.staff.serviceNumber},A,2026-11-01,10:00,11:00`,
    ].join('\r\n')
    const { body } = await preview(keeper, wrong)
    expect(body.preview).toMatchObject({ newCount: 2, thereCount: 0, problemCount: 4 })
    expect(body.preview.rows.map(({ number, problem }) => [number, problem?.slice(0, 12)])).toEqual([
      [2, undefined],
      [3, undefined],
      [4, '与从 2026-12-0'],
      [5, '该部门没有工号为“999'],
      [6, '没有“education'],
      [7, '这一班已经结束。'],
    ])
    expect(await take(keeper, wrong)).toMatchObject({ status: 422, body: { code: 'import_problems', count: 4 } })
    expect((await rosterOf(keeper, { from: '2026-12-01' })).shifts).toEqual([])
  })

  it('sent again or by two at once adds nothing', async () => {
    const text = rows().join('\n')
    const taken = await Promise.all([take(keeper, text), take(keeper, text), take(keeper, text)])
    expect(taken.map(({ body }) => body.added).toSorted()).toEqual([0, 0, 2])
    const { shifts } = await rosterOf(keeper, { from: '2026-12-01' })
    expect(shifts.map((shift) => `${shift.role} ${timesOf(shift)}`)).toEqual(['A 09:00-17:30', 'B 22:00-06:00'])
  })

  it('is written out as it is read in, for who may see the line', async () => {
    const get = (desk: Desk, path: string) => world.fetch(`/api/v1/desk${path}`, { headers: { cookie: desk.cookie } })
    const response = await get(anna, '/roster/export?lineId=tax-chat&from=2026-12-01&to=2026-12-31')
    expect(response.headers.get('content-disposition')).toContain('roster_tax-chat_2026-12-01_2026-12-31.csv')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const again = await keeper.call<{ added: number; there: number }>('/roster/import', {
      file: btoa(String.fromCharCode(...bytes)),
    })
    expect(again.body).toEqual({ added: 0, there: 2 })
    expect((await get(anna, '/roster/export?lineId=education-chat&from=2026-12-01&to=2026-12-02')).status).toBe(404)
    expect((await get(anna, '/roster/export?lineId=tax-chat')).status).toBe(400)
  })

  it.each([
    ['a,b', 'import_columns'],
    ['', 'import_columns'],
    [`线路,工号,岗位,日期,开始,结束${'\nx,1,A,2026-12-01,9:00,10:00'.repeat(2001)}`, 'import_too_long'],
  ])('that is none is refused: %.12s', async (text, code) => {
    expect((await preview(keeper, text)).body.code).toBe(code)
  })

  it('is for who keeps a roster', async () => {
    expect((await preview(anna, rows().join('\n'))).body.code).toBe('not_allowed')
    expect((await take(anna, rows().join('\n'))).body.code).toBe('not_allowed')
  })
})

describe('a calendar feed', () => {
  const read = async (path: string) => {
    const response = await world.fetch(path)
    return { status: response.status, text: (await response.text()).replace(/\r\n /g, '') }
  }
  const renew = async (desk: Desk) => (await desk.call<{ path: string }>('/roster/feed', {})).body.path

  it('shows shifts, substitutes and cancellations under keys that stay', async () => {
    const path = await renew(anna)
    const first = (await plan(keeper, { who: anna, at: '2026-12-07 09:00-12:00' })).body.shift
    const second = (await plan(keeper, { who: anna, at: '2026-12-08 09:00-12:00' })).body.shift
    const before = await read(path)
    expect(before.text).toContain(`UID:${first.id}@roster.lianxin`)
    expect(before.text).toContain('DTSTART:20261207T010000Z')
    expect(before.text.match(/STATUS:CONFIRMED/g)).toHaveLength(3)
    await keeper.remove(`/roster/shifts/${second.id}`)
    await anna.call('/roster/absences', {
      ...{ staffId: anna.staff.id, substituteId: bo.staff.id, reason: '培训' },
      ...{ startsAt: shanghai('2026-12-07T00:00'), endsAt: shanghai('2026-12-08T00:00') },
    })
    const after = await read(path)
    expect(after.text.match(/STATUS:CANCELLED/g)).toHaveLength(2)
    expect(after.text).toContain(`SUMMARY:A岗值班（由${bo.staff.name}代班）`)
    for (const id of [first.id, second.id]) expect(after.text).toContain(`UID:${id}@roster.lianxin`)
    const ofBo = await read(await renew(bo))
    expect(ofBo.text).toContain(`SUMMARY:替${anna.staff.name}值A岗`)
    expect(ofBo.text).not.toContain('培训')
  })

  it('is void once it is renewed or taken away, and its token is kept nowhere', async () => {
    const old = await renew(anna)
    const path = await renew(anna)
    expect(path).toMatch(/^\/api\/v1\/roster\/[0-9a-f]{32}\.ics$/)
    expect((await read(old)).status).toBe(404)
    expect((await read(path)).status).toBe(200)
    expect(JSON.stringify(world.log)).not.toContain(path.slice(15, 40))
    expect((await anna.remove('/roster/feed')).status).toBe(200)
    expect((await read(path)).status).toBe(404)
    expect((await read('/api/v1/roster/x.ics')).status).toBe(404)
  })
})
