import { z } from '@hono/zod-openapi'
import { acceptTransfer, declineTransfer } from '../../actions/desk/answerTransfer.ts'
import { askExtension, decideExtension } from '../../actions/desk/extension.ts'
import { keepPromise } from '../../actions/desk/keepPromise.ts'
import { listPending, listTransferOptions } from '../../actions/desk/listPending.ts'
import { listMyPromises } from '../../actions/desk/listPromises.ts'
import { pause } from '../../actions/desk/pause.ts'
import { rule } from '../../actions/desk/rule.ts'
import { setCategory } from '../../actions/desk/setCategory.ts'
import { transfer } from '../../actions/desk/transfer.ts'
import { categories } from '../../domain/handoff.ts'
import { statutoryTrackIds } from '../../domain/statutoryTracks.ts'
import { transferReasons } from '../../domain/transfer.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'

/** `/api/v1/desk`: ownership and the clock. */
export const clockRoutes = createRouter()

const params = z.object({ id: z.string().max(60) })
const text = z.string().max(10_000)
const departmentId = z.string().max(60)
const common = { params, needs: 'session', result: 'HandoffDetail', method: 'post' } as const
const pends = describe({
  method: 'get',
  path: '/pending',
  summary: 'What waits for a decision: answers to transfers; rulings and extensions for supervisors',
  needs: 'session',
  result: 'PendingDecisions',
})
const owes = describe({
  method: 'get',
  path: '/promises',
  summary: 'What you still owe citizens by promise, late ones first',
  needs: 'session',
  result: 'OwedPromises',
})
const offers = describe({
  method: 'get',
  path: '/transfer-options',
  summary: 'Departments that can take a transfer, and the reasons for one',
  needs: 'session',
  result: 'TransferOptions',
})
const transfers = describe({
  ...common,
  path: '/handoffs/{id}/transfers',
  summary: 'Offer it to another department; what goes back or goes on for the third time is ruled instead',
  body: z.object({ departmentId, reason: z.enum(transferReasons), text, basis: text }),
})
const accepts = describe({
  ...common,
  path: '/handoffs/{id}/transfers/accept',
  summary: 'Take over what was offered to your department',
  body: z.object({ basis: text }),
})
const declines = describe({
  ...common,
  result: 'Declined',
  path: '/handoffs/{id}/transfers/decline',
  summary: 'Send back what was offered to your department; the second decline is ruled',
  body: z.object({ basis: text }),
})
const rules = describe({
  ...common,
  path: '/handoffs/{id}/ruling',
  summary: 'Rule which department handles it; it binds',
  body: z.object({ departmentId, basis: text }),
})
const asks = describe({
  ...common,
  path: '/handoffs/{id}/extensions',
  summary: 'Ask for a longer limit of the result: some days more, or the limit that a law sets for such a procedure',
  body: z.union([
    z.object({ days: z.int().min(1).max(365), reason: text }),
    z.object({ track: z.enum(statutoryTrackIds), reason: text }),
  ]),
})
const decides = describe({
  ...common,
  path: '/handoffs/{id}/extensions/decision',
  summary: 'Approve or refuse the extension that was asked for; not your own',
  body: z.object({ isApproved: z.boolean(), reason: text }),
})
const pauses = describe({
  ...common,
  path: '/handoffs/{id}/pause',
  summary: 'Let the clock stand, once, while the citizen is waited for',
  body: z.object({ text }),
})
const keeps = describe({
  ...common,
  path: '/handoffs/{id}/promises/{promiseId}/kept',
  params: params.extend({ promiseId: z.string().max(60) }),
  summary: 'Mark a promise as kept, once the citizen has heard from the desk since it was made',
})
const sorts = describe({
  ...common,
  path: '/handoffs/{id}/category',
  summary: 'Say what kind of request it is; the due time of the result follows, never earlier than promised',
  body: z.object({ category: z.enum(categories) }),
})

clockRoutes.openapi(pends, async (c) => c.json(await listPending(c.get('context'), { locale: localeOf(c) }), 200))
clockRoutes.openapi(owes, async (c) =>
  c.json({ promises: await listMyPromises(c.get('context'), { locale: localeOf(c) }) }, 200),
)
clockRoutes.openapi(offers, async (c) =>
  c.json(await listTransferOptions(c.get('context'), { locale: localeOf(c) }), 200),
)
clockRoutes.openapi(transfers, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await transfer(c.get('context'), input) }, 201)
})
clockRoutes.openapi(accepts, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await acceptTransfer(c.get('context'), input) }, 200)
})
clockRoutes.openapi(declines, async (c) => {
  await declineTransfer(c.get('context'), { ...c.req.valid('param'), ...c.req.valid('json') })
  return c.json({}, 200)
})
clockRoutes.openapi(rules, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await rule(c.get('context'), input) }, 200)
})
clockRoutes.openapi(asks, async (c) => {
  const longer = c.req.valid('json')
  const input = { ...c.req.valid('param'), longer, reason: longer.reason, locale: localeOf(c) }
  return c.json({ handoff: await askExtension(c.get('context'), input) }, 201)
})
clockRoutes.openapi(decides, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await decideExtension(c.get('context'), input) }, 200)
})
clockRoutes.openapi(pauses, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await pause(c.get('context'), input) }, 201)
})
clockRoutes.openapi(sorts, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await setCategory(c.get('context'), input) }, 200)
})
clockRoutes.openapi(keeps, async (c) => {
  const input = { ...c.req.valid('param'), locale: localeOf(c) }
  return c.json({ handoff: await keepPromise(c.get('context'), input) }, 200)
})
