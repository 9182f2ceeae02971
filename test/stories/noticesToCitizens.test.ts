import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliverNotices } from '../../src/actions/notices/deliverNotices.ts'
import { tick } from '../../src/actions/schedule/tick.ts'
import { backOffSeconds } from '../../src/domain/notices.ts'
import { notices } from '../../src/storage/noticeSchema.ts'
import { send } from '../world/citizen.ts'
import type { Desk } from '../world/desk.ts'
import { type SmtpServer, startSmtpServer } from '../world/smtpServer.ts'
import { tuesdayMorning } from '../world/time.ts'
import { createWorld, type World } from '../world/world.ts'

const email = 'zhang.wei@example.org'
const contact = { name: '张伟', phone: '13800138000', email }
let world: World
let agent: Desk
let smtp: SmtpServer

beforeAll(async () => {
  smtp = await startSmtpServer()
  world = await createWorld({
    environment: {
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Lianxin <no-reply@city.example>',
      PUBLIC_URL: 'https://line.example',
    },
  })
  agent = await world.addAgent({ roles: ['agent', 'supervisor'] })
})
afterAll(async () => {
  await world.close()
  await smtp.close()
})
beforeEach(async () => {
  world.time.now = new Date(tuesdayMorning)
  smtp.behave('accept')
  await world.deps.db.delete(notices)
  smtp.mails.length = 0
})
afterEach(() => smtp.beforeAnswer(undefined))

const deliver = () => deliverNotices({ ...world.context, now: world.time.now })
const rows = () => world.deps.db.select().from(notices).orderBy(notices.sequence)

async function open({ hasPhone = true, ...options }: { locale?: string; hasPhone?: boolean } = {}) {
  const citizen = await world.openConversation(options)
  const { phone, ...others } = contact
  const { body } = await citizen.handOver({ contact: { ...others, ...(hasPhone ? { phone } : {}) } })
  const claim = async () => {
    const all = [...(await agent.list('waiting')), ...(await agent.list('all'))]
    const row = all.find(({ number }) => number === body.number)
    if (!row) throw new Error(`${body.number} is not at the desk`)
    await agent.claim(row)
    return row.id
  }
  return { citizen, ...body, claim }
}

describe('a citizen who left an address', () => {
  it('off hours: is told of the call-back, the promise, the result and its closing, each once, in their language', async () => {
    world.time.now = new Date('2026-11-27T20:00:00+08:00')
    const { number, lookupCode, claim } = await open({ locale: 'en', hasPhone: false })
    await deliver()
    await deliver()
    world.time.now = new Date('2026-11-30T09:30:00+08:00')
    const id = await claim()
    await agent.call(`/handoffs/${id}/promises`, { text: '身份证的事明天答复', dueAt: '2026-12-01T10:00:00+08:00' })
    await deliver()
    world.time.advance(60)
    await agent.call(`/handoffs/${id}/resolve`, { result: '证件已办好' })
    await deliver()
    await deliver()
    expect(smtp.mails.map(({ headers }) => headers['subject'])).toEqual([
      `${number}: recorded, we will contact you`,
      `${number}: when you get an answer`,
      `${number}: there is a result`,
    ])
    const [first, second] = smtp.mails
    expect(first).toMatchObject({ to: email, from: 'no-reply@city.example' })
    expect(first?.headers).toMatchObject({ 'auto-submitted': 'auto-generated' })
    expect(first?.text).toContain(`https://line.example/case?number=${number}`)
    expect(second?.text).toContain('by 1 Dec 2026, 10:00')
    for (const { text, headers } of smtp.mails) {
      const whole = text + JSON.stringify(headers)
      for (const secret of [lookupCode, '张伟', '13800138000', '身份证', '证件']) expect(whole).not.toContain(secret)
    }
    for (let day = 1; day <= 20; day++) {
      world.time.advance(24 * 60)
      await tick({ ...world.context, now: world.time.now })
      await deliver()
    }
    expect(smtp.mails.slice(3).map(({ headers }) => headers['subject'])).toEqual([
      `${number}: is it settled?`,
      `${number}: closed`,
    ])
  })

  it('reads simplified and traditional characters as they chose', async () => {
    await open({ locale: 'zh-TW' })
    await open({ locale: 'zh-CN' })
    await deliver()
    const texts = smtp.mails.map(({ text }) => text).toSorted()
    expect(texts.some((text) => text.includes('您的案件已受理'))).toBe(true)
    expect(texts.some((text) => text.includes('您的事项已受理'))).toBe(true)
  })

  it('leaves no address and no name in the outbox or the log', async () => {
    smtp.behave('refuse')
    await open()
    await deliver()
    const seen = JSON.stringify([await rows(), world.log])
    for (const part of ['zhang', 'example.org', '张伟', '13800138000']) expect(seen).not.toContain(part)
    expect((await rows())[0]).toMatchObject({ state: 'dead', error: expect.stringContaining('550') })
  })

  it('is not flooded: what changes often is told where it stands, ten minutes apart', async () => {
    const { claim } = await open()
    const id = await claim()
    await deliver()
    for (let hour = 1; hour <= 6; hour++) {
      await agent.call(`/handoffs/${id}/promises`, { text: '再等等', dueAt: `2026-11-24T1${hour}:30:00+08:00` })
      await deliver()
      world.time.advance(1)
    }
    expect(smtp.mails).toHaveLength(2)
    world.time.advance(10)
    await deliver()
    expect(smtp.mails).toHaveLength(3)
    expect(smtp.mails[2]?.text).toContain('16:30')
    expect((await rows()).filter(({ dropReason }) => dropReason === 'replaced')).toHaveLength(4)
  })

  it('hears nothing after taking the request back but that', async () => {
    const { number, lookupCode } = await open()
    const path = `/api/v1/cases/${number}/withdraw`
    expect((await send(world.fetch, path, { method: 'POST', body: { code: lookupCode } })).status).toBe(200)
    await deliver()
    expect(smtp.mails.map(({ headers }) => headers['subject'])).toEqual([`${number} 已撤回`])
  })
})

describe('a mail server that fails', () => {
  it('greylists: the mail comes a little later, in order, once', async () => {
    smtp.behave('greylist')
    const { claim } = await open()
    const id = await claim()
    await agent.call(`/handoffs/${id}/promises`, { text: '等', dueAt: '2026-11-24T15:00:00+08:00' })
    expect(await deliver()).toMatchObject({ sent: 0, failed: 1 })
    smtp.behave('accept')
    expect(await deliver()).toMatchObject({ sent: 0, failed: 0 })
    world.time.advance(1)
    expect(await deliver()).toMatchObject({ sent: 2 })
    expect(smtp.mails.map(({ headers }) => headers['subject']?.split(' ')[1])).toEqual(['已受理', '答复时间'])
  })

  it('drops the connection after the mail: it is sent again under the same Message-ID', async () => {
    smtp.behave('drop_after_data')
    await open()
    expect(await deliver()).toMatchObject({ failed: 1 })
    smtp.behave('accept')
    world.time.advance(1)
    expect(await deliver()).toMatchObject({ sent: 1 })
    const ids = smtp.mails.map(({ headers }) => headers['message-id'])
    expect(ids).toEqual([ids[0], ids[0]])
    expect(ids[0]).toMatch(/@city\.example>$/)
  })

  it('hangs: the attempt ends by itself and is tried again', async () => {
    smtp.behave('hang')
    await open()
    expect(await deliver()).toMatchObject({ failed: 1 })
    expect((await rows())[0]).toMatchObject({ state: 'waiting', error: expect.stringMatching(/ETIMEDOUT/) })
  }, 40_000)

  it('stays away: after eight attempts the notice is dead, and waits for an administrator', async () => {
    smtp.behave('greylist')
    await open()
    const waits: number[] = []
    for (let turn = 1; turn <= 8; turn++) {
      await deliver()
      const [row] = await rows()
      if (!row) throw new Error('the notice is gone')
      if (row.state === 'waiting') waits.push((row.nextAttemptAt.getTime() - world.time.now.getTime()) / 1000)
      world.time.now = row.nextAttemptAt
    }
    expect(await rows()).toMatchObject([{ state: 'dead', attempts: 8 }])
    backOffSeconds.forEach((seconds, index) => {
      expect(waits[index]).toBeGreaterThanOrEqual(seconds)
      expect(waits[index]).toBeLessThanOrEqual(seconds * 1.2)
    })
  })

  it('comes back too late: what is no news any more is dropped', async () => {
    smtp.behave('greylist')
    await open()
    await deliver()
    world.time.advance(3 * 24 * 60)
    smtp.behave('accept')
    await deliver()
    expect(await rows()).toMatchObject([{ state: 'dropped', dropReason: 'expired' }])
    expect(smtp.mails).toEqual([])
  })
})
