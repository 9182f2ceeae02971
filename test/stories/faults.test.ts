import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { send } from '../world/citizen.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const rawPost = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  world.fetch(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } })

describe('bad input has a stable code and a sentence in the citizen’s language', () => {
  it('unknown conversation, wrong token, no token', async () => {
    const citizen = await world.openConversation()
    const unknown = await send(world.fetch, '/api/v1/conversations/nope/messages', {
      method: 'POST',
      body: { clientMessageId: 'a', text: 'x' },
      headers: { Authorization: 'Bearer x' },
    })
    expect(unknown).toMatchObject({ status: 404, body: { code: 'conversation_not_found' } })
    const wrong = await send(world.fetch, `${citizen.path}/messages`, { headers: { Authorization: 'Bearer 123' } })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'token_invalid', title: '会话凭证无效' } })
    const none = await send(world.fetch, `${citizen.path}?locale=en`)
    expect(none).toMatchObject({ status: 401, body: { code: 'token_invalid', title: 'Not your conversation' } })
  })

  it('too long, empty, of control characters only', async () => {
    const citizen = await world.openConversation()
    expect((await citizen.post('长'.repeat(2001))).body).toMatchObject({ code: 'text_too_long', limit: 2000 })
    expect((await citizen.post('问'.repeat(2000))).status).toBe(201)
    expect((await citizen.post('  \n ')).body.code).toBe('text_empty')
    expect((await citizen.post('\u0000\u0007')).body.code).toBe('text_empty')
    expect(await citizen.messages()).toHaveLength(2)
  })

  it('invalid UTF-8, invalid JSON, missing fields, lone surrogates', async () => {
    const citizen = await world.openConversation()
    const path = `${citizen.path}/messages`
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('{"clientMessageId":"a","text":"'),
      0xff,
      0xfe,
      0x22,
      0x7d,
    ])
    const broken = await rawPost(path, bytes, citizen.headers)
    expect(broken.status).toBe(400)
    expect(((await broken.json()) as { code: string }).code).toBe('text_unreadable')
    const cut = await rawPost(path, '{"text": ', citizen.headers)
    expect(((await cut.json()) as { code: string }).code).toBe('body_invalid')
    const missing = await rawPost(path, '{"text": "你好"}', citizen.headers)
    expect(await missing.json()).toMatchObject({ code: 'body_invalid', place: 'clientMessageId' })
    expect((await citizen.post('a\ud800b')).body.code).toBe('text_unreadable')
  })

  it('keeps script and HTML as the text they are', async () => {
    const citizen = await world.openConversation()
    const text = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    await citizen.post(text)
    expect((await citizen.messages())[0]?.text).toBe(text)
    await citizen.handOver({ contact: { name: '<b>x</b>' }, reason: '<i>' })
    const page = await world.fetch('/', {
      headers: {
        cookie: `lianxin_conversation=${citizen.opened.conversationId}.${citizen.opened.token}`,
        accept: 'text/html',
      },
    })
    const html = await page.text()
    expect(html).toContain('&lt;script>alert(1)&lt;/script>')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img src=x')
  })

  it('the same clientMessageId twice, one after the other and at once, is one message with one reply', async () => {
    const citizen = await world.openConversation()
    const first = await citizen.post('身份证丢了怎么补办', 'same')
    const second = await citizen.post('身份证丢了怎么补办', 'same')
    expect(first.status).toBe(201)
    expect(second.status).toBe(200)
    expect(second.body).toEqual(first.body)
    const both = await Promise.all([citizen.post('要多少钱', 'twin'), citizen.post('要多少钱', 'twin')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201])
    expect(both[0]?.body).toEqual(both[1]?.body)
    expect((await citizen.messages()).map(({ position }) => position)).toEqual([1, 2, 3, 4])
  })

  it('twenty messages at once get positions without gaps or doubles', async () => {
    const citizen = await world.openConversation()
    await Promise.all(Array.from({ length: 20 }, (_, i) => citizen.post(`问题${i}`)))
    const positions = (await citizen.messages()).map(({ position }) => position)
    expect(positions).toEqual(positions.map((_, i) => i + 1))
    expect(positions.length).toBeGreaterThanOrEqual(40)
  })

  it('the 201st message in a minute is asked to wait, and a minute later it goes', async () => {
    const citizen = await world.openConversation()
    for (let i = 0; i < 200; i++) expect((await citizen.post(`第${i}条`)).status).toBe(201)
    const refused = await citizen.post('再来一条')
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited', retryAfterSeconds: 60 } })
    world.time.advance(2)
    expect((await citizen.post('再来一条')).status).toBe(201)
  })

  it('a wrong case number and a wrong code look alike, and too many tries rest', async () => {
    const citizen = await world.openConversation()
    const { body } = await citizen.handOver()
    const look = (number: string, code: string) => send(world.fetch, `/api/v1/cases/${number}?code=${code}`)
    const wrongCode = await look(body.number, 'AAAA-AAAA')
    const wrongNumber = await look('20261124999999', body.lookupCode)
    const { requestId: _a, ...one } = wrongCode.body
    const { requestId: _b, ...other } = wrongNumber.body
    expect(one).toEqual(other)
    expect(one.code).toBe('case_not_found')
    for (let i = 0; i < 4; i++) await look(body.number, 'AAAA-AAAA')
    expect(await look(body.number, body.lookupCode)).toMatchObject({ status: 429, body: { code: 'case_locked' } })
    world.time.advance(16)
    expect((await look(body.number, body.lookupCode.toLowerCase())).status).toBe(200)
  })

  it('a message after the case is resolved is answered by the assistant again', async () => {
    const citizen = await world.openConversation()
    const agent = await world.addAgent()
    await citizen.handOver()
    const row = (await agent.list('waiting')).at(-1)
    if (!row) throw new Error('the queue is empty')
    await agent.claim(row)
    await agent.call(`/handoffs/${row.id}/resolve`, { result: '已答复' })
    const late = await agent.say(row.id, '补充一句')
    expect(late.body.code).toBe('handoff_state')
    const state = await citizen.state()
    expect(state.handoff?.state).toBe('resolved')
    expect((await citizen.ask('身份证丢了怎么补办')).kind).toBe('answer')
  })

  it('unknown pages and methods are problems for programs and pages for people', async () => {
    const api = await world.fetch('/api/v1/nothing')
    expect(api.headers.get('content-type')).toContain('application/problem+json')
    const page = await world.fetch('/nothing', { headers: { accept: 'text/html' } })
    expect(page.status).toBe(404)
    expect(page.headers.get('content-type')).toContain('text/html')
  })
})
