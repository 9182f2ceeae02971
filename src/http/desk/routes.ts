import { z } from '@hono/zod-openapi'
import { listFaq } from '../../actions/citizen/faq.ts'
import { deskRoles, getActingStaff } from '../../actions/desk/authorise.ts'
import { readBrief } from '../../actions/desk/brief.ts'
import { claim } from '../../actions/desk/claim.ts'
import { claimNext } from '../../actions/desk/claimNext.ts'
import { explainDecision } from '../../actions/desk/explainDecision.ts'
import { countQueues, listQueue } from '../../actions/desk/listQueue.ts'
import { promiseFollowUp } from '../../actions/desk/promise.ts'
import { readHandoff } from '../../actions/desk/readHandoff.ts'
import { reply } from '../../actions/desk/reply.ts'
import { resolve } from '../../actions/desk/resolve.ts'
import { revealContact } from '../../actions/desk/revealContact.ts'
import { deskSorts, deskViews } from '../../domain/deskContract.ts'
import { deskChannel, viewingChannel } from '../../realtime/port.ts'
import * as citizenSchema from '../citizen/schemas.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'
import { eventStream } from '../sse.ts'

/** `/api/v1/desk`: what the agents' console speaks. Who acts was found by the session cookie. */
export const deskRoutes = createRouter()

const id = z.object({ id: z.string().max(60) })
const needs = 'session' as const
const lists = describe({
  method: 'get',
  path: '/handoffs',
  summary: 'One view of the desk, usually in the order in which it is due',
  query: z.object({ view: z.enum(deskViews).default('waiting'), sort: z.enum(deskSorts).default('usual') }),
  needs,
  result: 'HandoffRows',
})
const shows = describe({
  method: 'get',
  path: '/handoffs/{id}',
  summary: 'One handoff',
  params: id,
  needs,
  result: 'HandoffDetail',
})
const briefs = describe({
  method: 'get',
  path: '/handoffs/{id}/brief',
  summary: 'What was asked, what was shown, what is missing; by the language model where it is on',
  params: id,
  needs,
  result: 'Brief',
})
const claims = describe({
  method: 'post',
  path: '/handoffs/{id}/claim',
  summary: 'Take a handoff',
  params: id,
  body: z.object({ version: z.int() }),
  needs,
  result: 'HandoffDetail',
})
const counts = describe({
  method: 'get',
  path: '/counts',
  summary: 'How many handoffs each view holds, and how many of yours are unread; 1,000 means so many or more',
  needs,
  result: 'DeskCounts',
})
const claimsNext = describe({
  method: 'post',
  path: '/handoffs/claim-next',
  summary: 'Take the next handoff of your department: critical, elder, then due first; null when nothing waits',
  needs,
  result: 'ClaimedNext',
})
const replies = describe({
  method: 'post',
  path: '/handoffs/{id}/messages',
  summary: 'Say something to the citizen',
  params: id,
  body: citizenSchema.newMessage.extend({ seenPosition: z.int().min(0).optional() }),
  needs,
  result: 'Message',
})
const promises = describe({
  method: 'post',
  path: '/handoffs/{id}/promises',
  summary: 'Promise an answer by a time',
  params: id,
  body: z.object({ text: z.string().max(10_000), dueAt: z.iso.datetime({ offset: true }) }),
  needs,
  result: 'HandoffDetail',
})
const resolves = describe({
  method: 'post',
  path: '/handoffs/{id}/resolve',
  summary: 'End the work with a result',
  params: id,
  body: z.object({ result: z.string().max(10_000) }),
  needs,
  result: 'HandoffDetail',
})
const reveals = describe({
  method: 'post',
  path: '/handoffs/{id}/contact',
  summary: 'Show how to reach the citizen; the look and its reason are logged',
  params: id,
  body: z.object({ reason: z.string().max(2000) }),
  needs,
  result: 'Contact',
})
const explains = describe({
  method: 'get',
  path: '/decisions/{conversationId}/{position}',
  summary: 'Why a question got its answer, by the position of either, and whether it would get it again',
  params: z.object({
    conversationId: z.string().max(60),
    position: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  }),
  needs,
  result: 'DecisionExplanation',
})

deskRoutes.openapi(lists, async (c) => {
  return c.json({ handoffs: await listQueue(c.get('context'), { ...c.req.valid('query'), locale: localeOf(c) }) }, 200)
})
deskRoutes.openapi(shows, async (c) => {
  const handoff = await readHandoff(c.get('context'), { ...c.req.valid('param'), locale: localeOf(c) })
  return c.json({ handoff }, 200)
})
deskRoutes.openapi(briefs, async (c) =>
  c.json({ brief: await readBrief(c.get('context'), { ...c.req.valid('param'), locale: localeOf(c) }) }, 200),
)
deskRoutes.openapi(claims, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await claim(c.get('context'), input) }, 200)
})
deskRoutes.openapi(counts, async (c) => c.json({ counts: await countQueues(c.get('context')) }, 200))
deskRoutes.openapi(claimsNext, async (c) =>
  c.json({ handoff: (await claimNext(c.get('context'), { locale: localeOf(c) })) ?? null }, 200),
)
deskRoutes.openapi(replies, async (c) => {
  const message = await reply(c.get('context'), { ...c.req.valid('param'), ...c.req.valid('json') })
  return c.json({ message }, 201)
})
deskRoutes.openapi(promises, async (c) => {
  const { text, dueAt } = c.req.valid('json')
  const input = { ...c.req.valid('param'), text, dueAt: new Date(dueAt), locale: localeOf(c) }
  return c.json({ handoff: await promiseFollowUp(c.get('context'), input) }, 201)
})
deskRoutes.openapi(resolves, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await resolve(c.get('context'), input) }, 200)
})
deskRoutes.openapi(reveals, async (c) => {
  const contact = await revealContact(c.get('context'), { ...c.req.valid('param'), ...c.req.valid('json') })
  return c.json(contact, 200)
})
deskRoutes.openapi(explains, async (c) => {
  const input = { ...c.req.valid('param'), locale: localeOf(c) }
  return c.json({ explanation: await explainDecision(c.get('context'), input) }, 200)
})
deskRoutes.get('/entries', async (c) => {
  getActingStaff(c.get('context'), deskRoles)
  const entries = await listFaq(c.get('context'), { q: c.req.query('q')?.slice(0, 200), locale: localeOf(c) })
  return c.json({ entries })
})
deskRoutes.get('/stream', (c) => {
  const context = c.get('context')
  getActingStaff(context, deskRoles)
  // The page has just read everything: only what comes after the opening is news.
  const news = new Set<'changed' | 'viewed'>()
  let isOpened = false
  return eventStream(c, {
    subscribe: async (wake) => {
      const on = (channel: string, what: 'changed' | 'viewed') =>
        context.realtime.subscribe(channel, () => {
          news.add(what)
          wake()
        })
      const stops = await Promise.all([on(deskChannel, 'changed'), on(viewingChannel, 'viewed')])
      return () => {
        for (const stop of stops) stop()
      }
    },
    read: async (send) => {
      // A turn without news is a sign of life, at which the page looks again in case a hint was lost.
      const events = news.size > 0 || !isOpened ? [...news] : ['changed']
      isOpened = true
      news.clear()
      for (const event of events) await send({ event, data: {} })
    },
  })
})
