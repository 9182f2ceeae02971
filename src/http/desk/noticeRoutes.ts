import { z } from '@hono/zod-openapi'
import { listDeadNotices, retryNotice } from '../../actions/notices/deadNotices.ts'
import { addWebhook, listWebhooks, removeWebhook, testWebhook } from '../../actions/notices/webhooks.ts'
import { setAddress } from '../../actions/staff/setAddress.ts'
import { noticeKindNames } from '../../domain/notices.ts'
import { describe } from '../describe.ts'
import { createRouter } from '../environment.ts'

/** `/api/v1/desk`: notices outside the pages, for administrators; and where a person wants their own. */
export const noticeRoutes = createRouter()

const id = z.object({ id: z.string().max(60) })
const needs = 'session' as const
const lists = describe({
  method: 'get',
  path: '/notices/dead',
  summary: 'Notices that were given up, newest first, with what the other side said last; for administrators',
  needs,
  result: 'DeadNotices',
})
const retries = describe({
  method: 'post',
  path: '/notices/{id}/retry',
  summary: 'Send a notice again that was given up; for administrators',
  params: id,
  needs,
  result: 'DeadNotice',
})
const shows = describe({
  method: 'get',
  path: '/webhooks',
  summary: 'The addresses on the web that are told; for administrators',
  needs,
  result: 'Webhooks',
})
const adds = describe({
  method: 'post',
  path: '/webhooks',
  summary: 'Tell an address, signed as Standard Webhooks says; the secret is answered this once; for administrators',
  body: z.object({
    url: z.string().max(2000),
    kinds: z
      .array(z.enum(noticeKindNames as [string, ...string[]]).pipe(z.custom<(typeof noticeKindNames)[number]>()))
      .max(noticeKindNames.length)
      .default([]),
  }),
  needs,
  result: 'WebhookAdded',
})
const removes = describe({
  method: 'delete',
  path: '/webhooks/{id}',
  summary: 'Tell an address no more; for administrators',
  params: id,
  needs,
  result: 'Deleted',
})
const tests = describe({
  method: 'post',
  path: '/webhooks/{id}/test',
  summary: 'Send an address a test notice; for administrators',
  params: id,
  needs,
  result: 'Accepted',
})
const sets = describe({
  method: 'post',
  path: '/session/address',
  summary: 'Where the person who is signed in gets their notices by mail; null: nowhere',
  body: z.object({ email: z.email().max(200).nullable() }),
  needs,
  result: 'Address',
})

noticeRoutes.openapi(lists, async (c) => c.json({ notices: await listDeadNotices(c.get('context')) }, 200))
noticeRoutes.openapi(retries, async (c) =>
  c.json({ notice: await retryNotice(c.get('context'), c.req.valid('param')) }, 200),
)
noticeRoutes.openapi(shows, async (c) => c.json({ webhooks: await listWebhooks(c.get('context')) }, 200))
noticeRoutes.openapi(adds, async (c) => c.json(await addWebhook(c.get('context'), c.req.valid('json')), 201))
noticeRoutes.openapi(removes, async (c) => {
  await removeWebhook(c.get('context'), c.req.valid('param'))
  return c.json({}, 200)
})
noticeRoutes.openapi(tests, async (c) => {
  await testWebhook(c.get('context'), c.req.valid('param'))
  return c.json({}, 202)
})
noticeRoutes.openapi(sets, async (c) => {
  await setAddress(c.get('context'), c.req.valid('json'))
  return c.json(c.req.valid('json'), 200)
})
