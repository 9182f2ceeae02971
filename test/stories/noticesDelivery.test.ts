import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliverNotices } from '../../src/actions/notices/deliverNotices.ts'
import { tick } from '../../src/actions/schedule/tick.ts'
import type { DeadNotice, WebhookView } from '../../src/domain/noticeContract.ts'
import type { NoticeKind } from '../../src/domain/notices.ts'
import { notices, webhookEndpoints } from '../../src/storage/noticeSchema.ts'
import { claimNotices } from '../../src/storage/notices.ts'
import type { Desk } from '../world/desk.ts'
import { answer, offer, openAnswered, openHandoff } from '../world/handoffs.ts'
import { type SmtpServer, startSmtpServer } from '../world/smtpServer.ts'
import { tuesdayMorning } from '../world/time.ts'
import { startWebhookReceiver, type WebhookReceiver } from '../world/webhookReceiver.ts'
import { createWorld, type World } from '../world/world.ts'

const gatewaySecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const contact = { name: '张伟', phone: '13800138000' }
let world: World
let smtp: SmtpServer
let receiver: WebhookReceiver
let gateway: WebhookReceiver
let agent: Desk
let tax: Desk
let supervisor: Desk
let administrator: Desk

beforeAll(async () => {
  smtp = await startSmtpServer()
  receiver = await startWebhookReceiver()
  gateway = await startWebhookReceiver()
  world = await createWorld({
    environment: {
      SMTP_URL: smtp.url,
      MAIL_FROM: 'no-reply@city.example',
      SMS_WEBHOOK_URL: gateway.url,
      SMS_WEBHOOK_SECRET: gatewaySecret,
      WEBHOOK_PRIVATE_ADDRESSES: 'on',
    },
  })
  agent = await world.addAgent()
  tax = await world.addAgent({ departmentId: 'tax' })
  supervisor = await world.addAgent({ roles: ['supervisor'] })
  administrator = await world.addAgent({ roles: ['administrator'] })
  for (const desk of [agent, tax, supervisor]) {
    await desk.call('/session/address', { email: addressOf(desk) })
  }
})
afterAll(async () => {
  await world.close()
  await Promise.all([smtp.close(), receiver.close(), gateway.close()])
})
beforeEach(async () => {
  world.time.now = new Date(tuesdayMorning)
  await world.deps.db.delete(notices)
  await world.deps.db.delete(webhookEndpoints)
  for (const side of [receiver, gateway]) {
    side.behave()
    side.calls.length = 0
  }
  smtp.behave('accept')
  smtp.mails.length = 0
})

const addressOf = (desk: Desk) => `${desk.staff.serviceNumber}@staff.example`.toLowerCase()
const now = () => ({ ...world.context, now: world.time.now })
const deliver = () => deliverNotices(now())
const rows = () => world.deps.db.select().from(notices).orderBy(notices.sequence)
const sweep = async () => {
  await tick(now())
  await deliver()
}
const mailsTo = (desk: Desk) =>
  smtp.mails.filter(({ to }) => to === addressOf(desk)).map(({ headers }) => headers['subject'])

async function openWithPhone() {
  const citizen = await world.openConversation()
  return (await citizen.handOver({ contact })).body
}

async function addEndpoint(kinds: NoticeKind[] = []) {
  const { body, status } = await administrator.call<{ webhook: WebhookView; secret: string }>('/webhooks', {
    url: receiver.url,
    kinds,
  })
  expect(status).toBe(201)
  return body
}

describe('staff', () => {
  it('who climb the ladder with a handoff are told, each rung once', async () => {
    const { number } = await openHandoff(world, agent)
    for (let hour = 0; hour < 12; hour++) {
      world.time.advance(60)
      await sweep()
      await sweep()
    }
    const late = (await rows()).filter(({ kind }) => kind === 'overdue')
    expect(new Set(late.map(({ params }) => params['rung'])).size).toBeGreaterThan(1)
    expect(new Set(late.map(({ key }) => key)).size).toBe(late.length)
    expect(mailsTo(supervisor)).toContain(`${number} 已超时`)
    expect(mailsTo(agent)).toContain(`${number} 已超时`)
    expect(mailsTo(tax)).toEqual([])
  })

  it('are asked to answer a transfer, hear that it was declined, and rule what is disputed', async () => {
    const { id, number } = await openAnswered(world, agent)
    for (const turn of [1, 2]) {
      await offer(agent, { id, to: 'tax' })
      await deliver()
      expect(mailsTo(tax)).toEqual(Array(turn).fill(`${number} 转办待答复`))
      await answer(tax, { id, how: 'decline' })
      await deliver()
    }
    expect(mailsTo(agent)).toContain(`${number} 转办被退回`)
    expect(mailsTo(supervisor)).toEqual([`${number} 待定责`])
  })
})

describe('a webhook', () => {
  it('is signed as the standard says, with the secret shown once, and nothing personal in it', async () => {
    const { secret } = await addEndpoint()
    expect(JSON.stringify((await administrator.call('/webhooks')).body)).not.toContain(secret)
    world.time.now = new Date()
    const { number } = await openWithPhone()
    await deliver()
    const [call] = receiver.calls
    if (!call) throw new Error('no call came')
    expect(receiver.verify(call, secret)).toEqual(call.body)
    expect(() => receiver.verify(call, gatewaySecret)).toThrow()
    expect(() => receiver.verify({ ...call, raw: call.raw.replace(number, '1') }, secret)).toThrow()
    expect(call.body.type).toMatch(/^notice\.opened/)
    expect(call.body.data).toMatchObject({ number, audience: 'citizen' })
    expect(call.raw).not.toMatch(/张伟|13800138000/)
  })

  it('that asks for patience gets it, under the same id; one that is gone is given up at once', async () => {
    await addEndpoint(['opened'])
    receiver.behave((response) => response.writeHead(429, { 'retry-after': '300' }).end())
    await openHandoff(world, agent)
    await deliver()
    world.time.advance(4)
    await deliver()
    expect(receiver.calls).toHaveLength(1)
    receiver.behave((response) => response.writeHead(410).end())
    world.time.advance(2)
    await deliver()
    expect(receiver.calls.map(({ id }) => id)).toEqual([receiver.calls[0]?.id, receiver.calls[0]?.id])
    expect(await rows()).toMatchObject([{ state: 'dead', error: 'status 410' }])
  })

  it('is made by administrators only, with an http address and kinds that exist', async () => {
    expect((await supervisor.call('/webhooks', { url: 'https://example.org/' })).status).toBe(403)
    expect((await administrator.call('/webhooks', { url: 'ftp://example.org/' })).body.code).toBe('webhook_address')
    expect((await administrator.call('/webhooks', { url: receiver.url, kinds: ['gossip'] })).status).toBe(400)
  })

  it('can be tried, and hears nothing once it is taken away', async () => {
    const { webhook, secret } = await addEndpoint(['resolved'])
    world.time.now = new Date()
    expect((await administrator.call(`/webhooks/${webhook.id}/test`, {})).status).toBe(202)
    await deliver()
    expect(receiver.calls.map(({ body }) => body.type)).toEqual(['notice.test'])
    for (const call of receiver.calls) receiver.verify(call, secret)
    await administrator.call(`/webhooks/${webhook.id}/test`, {})
    expect((await administrator.remove(`/webhooks/${webhook.id}`)).status).toBe(200)
    expect((await administrator.remove(`/webhooks/${webhook.id}`)).status).toBe(404)
    await deliver()
    expect(receiver.calls).toHaveLength(1)
  })
})

describe('a text message', () => {
  it('goes to the gateway, signed; rows and log hold neither number nor name', async () => {
    world.time.now = new Date()
    await openWithPhone()
    await deliver()
    const [call] = gateway.calls
    if (!call) throw new Error('no call came')
    gateway.verify(call, gatewaySecret)
    expect(call.body).toMatchObject({ type: 'sms.send', data: { to: '13800138000' } })
    const seen = JSON.stringify([await rows(), world.log])
    for (const part of ['13800138000', '张伟', gatewaySecret]) expect(seen).not.toContain(part)
  })
})

describe('the outbox', () => {
  it('is shared by instances that deliver at once: each notice goes out once', async () => {
    await addEndpoint(['opened'])
    for (let turn = 0; turn < 30; turn++) await openWithPhone()
    const delivered = await Promise.all([deliver(), deliver(), deliver(), deliver()])
    expect(delivered.reduce((sum, { sent }) => sum + sent, 0)).toBe(60)
    for (const { calls } of [receiver, gateway]) {
      expect(calls).toHaveLength(30)
      expect(new Set(calls.map(({ id }) => id)).size).toBe(30)
    }
  })

  it('sends again what a killed sender had taken, when its lease is over and not before', async () => {
    await openWithPhone()
    const leaseUntil = new Date(world.time.now.getTime() + 120_000)
    const taken = await claimNotices(world.deps.db, { channel: 'sms', now: world.time.now, leaseUntil, limit: 8 })
    expect(taken).toHaveLength(1)
    world.time.advance(1)
    expect(await deliver()).toMatchObject({ sent: 0 })
    world.time.advance(1)
    expect(await deliver()).toMatchObject({ sent: 1 })
    expect(gateway.calls.map(({ id }) => id)).toEqual([taken[0]?.id])
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  it('holds nothing of a change that was rolled back', async () => {
    const { id } = await openAnswered(world, agent)
    await world.deps.db.delete(notices)
    await offer(agent, { id, to: 'tax' })
    const written = (await rows()).length
    expect((await offer(agent, { id, to: 'housing' })).body.code).toBe('transfer_exists')
    expect(await rows()).toHaveLength(written)
  })

  it('shows administrators what was given up, who send it again when the cause is mended', async () => {
    gateway.behave((response) => response.writeHead(401).end())
    const { number } = await openWithPhone()
    await deliver()
    expect((await agent.call('/notices/dead')).status).toBe(403)
    const list = async () => (await administrator.call<{ notices: DeadNotice[] }>('/notices/dead')).body.notices
    const [dead] = await list()
    expect(dead).toMatchObject({ number, channel: 'sms', attempts: 1, error: 'status 401' })
    gateway.behave()
    const path = `/notices/${dead?.id}/retry`
    expect((await supervisor.call(path, {})).status).toBe(403)
    const retried = await Promise.all([administrator.call(path, {}), administrator.call(path, {})])
    expect(retried.map(({ status }) => status).toSorted()).toEqual([200, 404])
    expect(await list()).toEqual([])
    await deliver()
    expect(gateway.calls).toHaveLength(2)
    expect(await rows()).toMatchObject([{ state: 'sent' }])
  })
})
