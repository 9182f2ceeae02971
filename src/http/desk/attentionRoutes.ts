import { z } from '@hono/zod-openapi'
import { markRead } from '../../actions/desk/markRead.ts'
import { endViewing, listOtherViewings, reportViewing } from '../../actions/desk/viewing.ts'
import { viewingStates } from '../../domain/viewing.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'

/** `/api/v1/desk`: who looks at what, and what is read. */
export const attentionRoutes = createRouter()

const params = z.object({ id: z.string().max(60) })
const needs = 'session' as const
const reports = describe({
  method: 'post',
  path: '/handoffs/{id}/viewing',
  summary: 'You have it open, or write to its citizen; every 10 seconds, after 30 seconds of silence it is over',
  params,
  body: z.object({ state: z.enum(viewingStates) }),
  needs,
  result: 'Viewing',
})
const ends = describe({
  method: 'delete',
  path: '/handoffs/{id}/viewing',
  summary: 'You have closed it',
  params,
  needs,
  result: 'Left',
})
const lists = describe({
  method: 'get',
  path: '/viewings',
  summary: 'Who else has open what you may see',
  needs,
  result: 'Viewings',
})
const marks = describe({
  method: 'post',
  path: '/handoffs/{id}/read-mark',
  summary: 'Mark your own as read or unread; the next answer, or the next message of the citizen, counts more',
  params,
  body: z.object({ isRead: z.boolean() }),
  needs,
  result: 'HandoffDetail',
})

attentionRoutes.openapi(reports, async (c) => {
  const { state } = c.req.valid('json')
  await reportViewing(c.get('context'), { ...c.req.valid('param'), state })
  return c.json({ state }, 200)
})
attentionRoutes.openapi(ends, async (c) => {
  await endViewing(c.get('context'), c.req.valid('param'))
  return c.json({}, 200)
})
attentionRoutes.openapi(lists, async (c) => c.json({ viewings: await listOtherViewings(c.get('context')) }, 200))
attentionRoutes.openapi(marks, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await markRead(c.get('context'), input) }, 200)
})
