import Anthropic from '@anthropic-ai/sdk'
import { describe, expect, it } from 'vitest'
import {
  type Behaviour,
  chooses,
  error,
  half,
  keepsSilent,
  resets,
  startMessagesServer,
} from '../../world/messagesServer.ts'
import { conversation, prepareServer, question } from './fixtures.ts'

const server = prepareServer()

describe('a provider in trouble', () => {
  const troubles: [string, Behaviour, { reason: string; attempts: number; httpStatus: number | null }][] = [
    ['500', error(500), { reason: 'unavailable', attempts: 2, httpStatus: 500 }],
    ['529, overloaded', error(529), { reason: 'unavailable', attempts: 2, httpStatus: 529 }],
    ['429 with a short wait', limited('0.05'), { reason: 'rate_limited', attempts: 2, httpStatus: 429 }],
    ['429 with a wait beyond the deadline', limited('30'), { reason: 'rate_limited', attempts: 1, httpStatus: 429 }],
    ['400', error(400), { reason: 'unavailable', attempts: 1, httpStatus: 400 }],
    ['401, a wrong key', error(401), { reason: 'unavailable', attempts: 1, httpStatus: 401 }],
    ['a reset connection', resets, { reason: 'unavailable', attempts: 2, httpStatus: null }],
    [
      'a connection reset in the middle of the body',
      half('{"entryId":"id-card-lost"}', (response) => response.destroy()),
      { reason: 'unavailable', attempts: 1, httpStatus: 200 },
    ],
  ]
  it.each(troubles)('%s', async (_, behaviour, { reason, attempts, httpStatus }) => {
    server.behave(behaviour)
    expect(await server.createAssistant().choose(question())).toEqual({ kind: 'failed', reason })
    expect(server.seen()).toHaveLength(attempts)
    expect(server.log()).toMatchObject([{ outcome: reason, attempts, httpStatus }])
  })

  it('is forgiven once', async () => {
    server.behave(
      error(529),
      chooses(([first]) => first ?? null),
    )
    expect(await server.createAssistant().choose(question())).toEqual({ kind: 'entry', entryId: 'id-card-lost' })
    expect(server.log()).toMatchObject([{ outcome: 'entry', attempts: 2, httpStatus: 200 }])
  })

  it('that wants a wait beyond the deadline is not waited for', async () => {
    server.behave(limited('60'))
    const startedAt = performance.now()
    const assistant = server.createAssistant({ chooseDeadlineMilliseconds: 20_000 })
    expect(await assistant.choose(question())).toEqual({ kind: 'failed', reason: 'rate_limited' })
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })

  it('is named by its error when the deadline comes before the second try', async () => {
    server.behave(error(500))
    const assistant = server.createAssistant({ chooseDeadlineMilliseconds: 200 })
    expect(await assistant.choose(question())).toEqual({ kind: 'failed', reason: 'unavailable' })
    expect(server.log()).toMatchObject([{ attempts: 1, httpStatus: 500 }])
  })

  it('nobody listens at the address', async () => {
    const gone = await startMessagesServer()
    await gone.close()
    const client = new Anthropic({ apiKey: 'test-key', baseURL: gone.url })
    expect(await server.createAssistant({ client }).choose(question())).toEqual({
      kind: 'failed',
      reason: 'unavailable',
    })
  })

  const silences: [string, Behaviour, string][] = [
    ['never answers', keepsSilent, 'timeout'],
    ['stops in the middle of the body', half('{"entryId":"id-card-lost"}'), 'timeout'],
    ['sends spaces for ever', drip, 'timeout'],
    ['asks for a wait until a date', limited('Thu, 31 Dec 2099 23:59:59 GMT'), 'rate_limited'],
  ]
  it.each(silences)('that %s is left at the deadline', async (_, behaviour, reason) => {
    server.behave(behaviour)
    const startedAt = performance.now()
    const assistant = server.createAssistant({ chooseDeadlineMilliseconds: 300, briefDeadlineMilliseconds: 300 })
    const outcomes = await Promise.all([assistant.choose(question()), assistant.brief(conversation())])
    expect(outcomes).toEqual([
      { kind: 'failed', reason },
      { kind: 'failed', reason },
    ])
    // Generous: it is about hanging, not about speed.
    expect(performance.now() - startedAt).toBeLessThan(5_000)
    await expect.poll(server.pending, { timeout: 5_000 }).toBe(0)
  })

  it('behind a connection that is deaf to the abort is left at the deadline', async () => {
    const client = new Anthropic({ apiKey: 'test-key', baseURL: server.url(), fetch: () => new Promise(() => {}) })
    const assistant = server.createAssistant({ client, chooseDeadlineMilliseconds: 200 })
    expect(await assistant.choose(question())).toEqual({ kind: 'failed', reason: 'timeout' })
  })

  it('leaves the assistant usable', async () => {
    const assistant = server.createAssistant({ chooseDeadlineMilliseconds: 1_000 })
    server.behave(
      keepsSilent,
      chooses(([first]) => first ?? null),
    )
    expect(await assistant.choose(question())).toEqual({ kind: 'failed', reason: 'timeout' })
    expect(await assistant.choose(question())).toEqual({ kind: 'entry', entryId: 'id-card-lost' })
  })
})

function limited(retryAfter: string): Behaviour {
  return error(429, { headers: { 'retry-after': retryAfter } })
}

/** A reply that is alive and never ends. */
function drip(...[response]: Parameters<Behaviour>): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}
