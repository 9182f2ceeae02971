import { z } from '@hono/zod-openapi'
import { closeUnreachable, logCall } from '../../actions/desk/call.ts'
import { addCoHandler, finishPart, noteOnPart, removeCoHandler } from '../../actions/desk/coHandlers.ts'
import { merge, unmerge } from '../../actions/desk/merge.ts'
import { decideReview } from '../../actions/desk/review.ts'
import { callOutcomes, phoneAnswers, reviewOutcomes } from '../../domain/closing.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'

/** `/api/v1/desk`: calls, reviews, duplicates, co-handlers. */
export const closingRoutes = createRouter()

const key = z.string().max(60)
const params = z.object({ id: key })
const partParams = params.extend({ partId: key })
const text = z.string().max(10_000)
const common = { needs: 'session', result: 'HandoffDetail', method: 'post' } as const
const calls = describe({
  ...common,
  params,
  path: '/handoffs/{id}/calls',
  summary: 'Log a call to the citizen; with what they said about the result, once there is one',
  body: z.object({ outcome: z.enum(callOutcomes), note: text, answer: z.enum(phoneAnswers).optional() }),
})
const unreachables = describe({
  ...common,
  params,
  path: '/handoffs/{id}/unreachable',
  summary: 'Close it because nobody answered on three different days',
  body: z.object({ result: text }),
})
const reviews = describe({
  ...common,
  params: params.extend({ reviewId: key }),
  path: '/handoffs/{id}/reviews/{reviewId}',
  summary: 'Decide a review of a disputed closing or a bad rating; not of your own work',
  body: z.object({ outcome: z.enum(reviewOutcomes), basis: text, reply: text }),
})
const merges = describe({
  ...common,
  params,
  path: '/handoffs/{id}/merge',
  summary: 'Merge it into another open one, which brings the result',
  body: z.object({ mainId: key, reason: text }),
})
const unmerges = describe({
  ...common,
  params,
  path: '/handoffs/{id}/unmerge',
  summary: 'End a merger that was a mistake',
  body: z.object({ reason: text }),
})
const adds = describe({
  ...common,
  params,
  path: '/handoffs/{id}/parts',
  summary: 'Let another department do a part, by a time within the limit of the result',
  body: z.object({ departmentId: key, task: text, dueAt: z.iso.datetime({ offset: true }) }),
})
const notes = describe({
  ...common,
  params: partParams,
  path: '/handoffs/{id}/parts/{partId}/notes',
  summary: 'Write down how your part goes on',
  body: z.object({ text }),
})
const finishes = describe({
  ...common,
  params: partParams,
  path: '/handoffs/{id}/parts/{partId}/done',
  summary: 'Finish your part with its result',
  body: z.object({ result: text }),
})
const removes = describe({
  ...common,
  params: partParams,
  path: '/handoffs/{id}/parts/{partId}/removal',
  summary: 'Take a part back',
  body: z.object({ reason: text }),
})

closingRoutes.openapi(calls, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await logCall(c.get('context'), input) }, 201)
})
closingRoutes.openapi(unreachables, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await closeUnreachable(c.get('context'), input) }, 200)
})
closingRoutes.openapi(reviews, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await decideReview(c.get('context'), input) }, 200)
})
closingRoutes.openapi(merges, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await merge(c.get('context'), input) }, 200)
})
closingRoutes.openapi(unmerges, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await unmerge(c.get('context'), input) }, 200)
})
closingRoutes.openapi(adds, async (c) => {
  const { dueAt, ...body } = c.req.valid('json')
  const input = { ...c.req.valid('param'), ...body, dueAt: new Date(dueAt), locale: localeOf(c) }
  return c.json({ handoff: await addCoHandler(c.get('context'), input) }, 201)
})
closingRoutes.openapi(notes, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await noteOnPart(c.get('context'), input) }, 201)
})
closingRoutes.openapi(finishes, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await finishPart(c.get('context'), input) }, 200)
})
closingRoutes.openapi(removes, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await removeCoHandler(c.get('context'), input) }, 200)
})
