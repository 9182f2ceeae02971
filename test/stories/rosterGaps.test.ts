import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverNotices } from '../../src/actions/notices/deliverNotices.ts'
import { tick } from '../../src/actions/schedule/tick.ts'
import { gapWarnings } from '../../src/storage/dutySchema.ts'
import type { Desk } from '../world/desk.ts'
import { beat, offersOf, pass } from '../world/duty.ts'
import { openHandoff } from '../world/handoffs.ts'
import { plan, rosterOf, shanghai, timesOf } from '../world/roster.ts'
import { type SmtpServer, startSmtpServer } from '../world/smtpServer.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let smtp: SmtpServer
let keeper: Desk
let anna: Desk
let bo: Desk
let chen: Desk
beforeAll(async () => {
  smtp = await startSmtpServer()
  world = await createWorld({ environment: { SMTP_URL: smtp.url, MAIL_FROM: 'no-reply@city.example' } })
  keeper = await world.addAgent({ departmentId: 'tax', roles: ['supervisor'] })
  anna = await world.addAgent({ departmentId: 'tax' })
  bo = await world.addAgent({ departmentId: 'tax' })
  chen = await world.addAgent({ departmentId: 'tax' })
  await keeper.call('/session/address', { email: 'keeper@city.example' })
  await bo.call('/session/address', { email: 'bo@city.example' })
})
afterAll(async () => {
  await world.close()
  await smtp.close()
})

const at = (time: string) => {
  world.time.now = new Date(shanghai(time))
}

/** Two instances tick at once. @returns of how many gaps they warned. */
async function look(): Promise<number> {
  const context = { ...world.context, now: world.time.now }
  const ticked = await Promise.all([tick(context), tick(context)])
  return ticked.reduce((sum, { gaps }) => sum + gaps, 0)
}

const warned = async () =>
  (await world.deps.db.select().from(gapWarnings).orderBy(gapWarnings.warnedAt, gapWarnings.startsAt)).map(
    ({ role, horizon, startsAt, endsAt }) =>
      `${horizon} ${role} ${startsAt.toISOString().slice(5, 10)} ${timesOf({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })}`,
  )

/** The mails that came since the last look, each with its reader and its sentence. */
async function mails(): Promise<string[]> {
  await deliverNotices({ ...world.context, now: world.time.now })
  return smtp.mails.splice(0).map(({ to, text }) => `${to}: ${text.split('\n')[0]}`)
}

describe('a gap of the roster', () => {
  it('of a line that keeps no roster is not warned of', async () => {
    at('2026-11-23T08:00')
    expect(await look()).toBe(0)
    expect((await rosterOf(anna, { from: '2026-11-23' })).gaps).toHaveLength(4)
  })

  it('is warned of a week and a day before, once each, by whichever instance looks', async () => {
    for (let day = 23; day <= 30; day++) {
      const date = `2026-11-${day}`
      await plan(keeper, { who: anna, at: `${date} 08:30-17:30` })
      if (day !== 30) await plan(keeper, { who: bo, role: 'B', at: `${date} 08:30-17:30` })
    }
    at('2026-11-23T08:30')
    expect(await look()).toBe(0)
    at('2026-11-23T09:31')
    expect(await look()).toBe(1)
    expect(await warned()).toEqual(['week B 11-30 09:00-12:00'])
    for (const hour of [10, 12, 13]) {
      at(`2026-11-23T${hour}:32`)
      await look()
    }
    expect(await warned()).toEqual(['week B 11-30 09:00-12:00', 'week B 11-30 13:30-17:30'])
    // Which of two mails is delivered first is nobody's promise.
    const sent = await mails()
    expect(sent).toHaveLength(2)
    expect(sent.every((mail) => mail.includes('keeper@city.example'))).toBe(true)
    expect(sent.join('\n')).toContain('税务局在线咨询从 2026年11月30日 09:00 到 2026年11月30日 12:00 缺 B 岗')
    expect((await rosterOf(bo, { from: '2026-11-30' })).gaps.map(({ warnedAt }) => warnedAt !== null)).toEqual([
      true,
      true,
    ])
  })

  it('is looked for at once after a change, and what was filled is not warned of again', async () => {
    at('2026-11-29T14:00')
    await plan(keeper, { who: bo, role: 'B', at: '2026-11-30 08:30-12:00' })
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07']) {
      await plan(keeper, { who: anna, at: `${day} 08:30-17:30` })
      await plan(keeper, { who: bo, role: 'B', at: `${day} 08:30-17:30` })
    }
    expect(await look()).toBe(1)
    expect((await warned()).at(-1)).toBe('day B 11-30 13:30-17:30')
    expect(await look()).toBe(0)
  })
})

describe('a night line', () => {
  it('whose A-role falls ill in the evening is warned of at once; who comes meanwhile meets the B-role, and the miss says why', async () => {
    at('2026-11-25T19:00')
    const { body } = await keeper.call<{ lines: { id: string; changedAt: string | null }[] }>('/lines')
    const changedAt = body.lines.find(({ id }) => id === 'tax-chat')?.changedAt ?? null
    const workingHours = ['09:00-12:00', '13:30-17:30', '18:00-24:00']
    expect((await keeper.call('/lines/tax-chat', { changedAt, workingHours })).status).toBe(200)
    await plan(keeper, { who: anna, at: '2026-11-25 18:00-24:00' })
    await plan(keeper, { who: bo, role: 'B', at: '2026-11-25 18:00-24:00' })
    await look()
    await mails()
    at('2026-11-25T21:40')
    const absence = { staffId: anna.staff.id, reason: '急病' }
    const told = await anna.call<{ uncovered: { role: string; startsAt: string; endsAt: string }[] }>(
      '/roster/absences',
      {
        ...{ ...absence, startsAt: shanghai('2026-11-25T21:40'), endsAt: shanghai('2026-11-26T08:00') },
      },
    )
    expect(told.body.uncovered.map((part) => `${part.role} ${timesOf(part)}`)).toEqual(['A 21:40-00:00'])
    expect(await look()).toBe(1)
    expect((await warned()).filter((one) => one.includes('21:40'))).toEqual(['day A 11-25 21:40-00:00'])
    expect(await mails()).toEqual([expect.stringContaining('缺 A 岗')])

    await beat(anna)
    await beat(bo)
    const opened = await openHandoff(world, keeper, { departmentId: 'tax' })
    await pass(world, { seconds: 5, there: [bo] })
    expect((await offersOf(bo)).map(({ number }) => number)).toEqual([opened.number])
    const { misses } = (await keeper.call<{ misses: { number: string; tier: string; reason: string }[] }>('/misses'))
      .body
    expect(misses.filter(({ number }) => number === opened.number).map(({ tier, reason }) => [tier, reason])).toEqual([
      ['A', 'no_staff_on_roster'],
    ])
  })

  it('has its gap closed by a substitute, who is told', async () => {
    at('2026-11-26T10:00')
    await plan(keeper, { who: anna, at: '2026-11-26 18:00-24:00' })
    await plan(keeper, { who: chen, role: 'B', at: '2026-11-26 18:00-24:00' })
    await look()
    await mails()
    const substituteId = bo.staff.id
    await anna.call('/roster/absences', {
      ...{ staffId: anna.staff.id, substituteId, reason: '家里有事' },
      ...{ startsAt: shanghai('2026-11-26T18:00'), endsAt: shanghai('2026-11-27T08:00') },
    })
    expect(await look()).toBe(0)
    expect(await mails()).toEqual([expect.stringContaining('bo@city.example: 2026年11月26日 18:00')])
  })
})
