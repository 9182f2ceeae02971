import { z } from '@hono/zod-openapi'
import { declineOffer } from '../../actions/desk/declineOffer.ts'
import { listMyOffers } from '../../actions/desk/listMyOffers.ts'
import { leaveDesk, reportPresence } from '../../actions/desk/presence.ts'
import { listMisses } from '../../actions/supervision/listMisses.ts'
import { missReasons } from '../../domain/duty.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'

/** `/api/v1/desk`: who is there, what is offered to them, what nobody took. */
export const offerRoutes = createRouter()

const needs = 'session' as const
const instant = z.iso.datetime({ offset: true }).optional()
const beats = describe({
  method: 'post',
  path: '/presence',
  summary: 'A sign of life of the console, every 15 seconds; after 45 seconds of silence the person is offline',
  body: z.object({ state: z.enum(['online', 'busy', 'away', 'offline']) }),
  needs,
  result: 'Presence',
})
const leaves = describe({
  method: 'delete',
  path: '/presence',
  summary: 'Leave the desk; others are asked from now on',
  needs,
  result: 'Left',
})
const lists = describe({
  method: 'get',
  path: '/offers',
  summary: 'What is offered to you now; take it with a claim',
  needs,
  result: 'HandoffRows',
})
const declines = describe({
  method: 'post',
  path: '/handoffs/{id}/offer/decline',
  summary: 'Turn down what is offered to you, with a reason; the next person is asked at once',
  params: z.object({ id: z.string().max(60) }),
  body: z.object({ reason: z.string().max(2000) }),
  needs,
  result: 'Declined',
})
const misses = describe({
  method: 'get',
  path: '/misses',
  summary:
    'For supervisors: contacts that met nobody, with the reason and how often each; the last week where no span is named',
  query: z.object({
    from: instant,
    to: instant,
    departmentId: z.string().max(60).optional(),
    reason: z.enum(missReasons).optional(),
  }),
  needs,
  result: 'MissLedger',
})

offerRoutes.openapi(beats, async (c) => {
  const { state } = c.req.valid('json')
  await reportPresence(c.get('context'), { state })
  return c.json({ state }, 200)
})
offerRoutes.openapi(leaves, async (c) => {
  await leaveDesk(c.get('context'))
  return c.json({}, 200)
})
offerRoutes.openapi(lists, async (c) =>
  c.json({ handoffs: await listMyOffers(c.get('context'), { locale: localeOf(c) }) }, 200),
)
offerRoutes.openapi(declines, async (c) => {
  await declineOffer(c.get('context'), { ...c.req.valid('param'), ...c.req.valid('json') })
  return c.json({}, 200)
})
offerRoutes.openapi(misses, async (c) => {
  const { from, to, ...of } = c.req.valid('query')
  const span = { from: from ? new Date(from) : undefined, to: to ? new Date(to) : undefined }
  return c.json(await listMisses(c.get('context'), { ...span, ...of, locale: localeOf(c) }), 200)
})
