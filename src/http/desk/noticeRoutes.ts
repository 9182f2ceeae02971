import { z } from '@hono/zod-openapi'
import { listChannelStates } from '../../actions/notices/channelStates.ts'
import { listDeadNotices, retryNotice } from '../../actions/notices/deadNotices.ts'
import { addWebhook, listWebhooks, removeWebhook, testWebhook } from '../../actions/notices/webhooks.ts'
import { noticeKindNames } from '../../domain/notices.ts'
import { describe } from '../describe.ts'
import { createRouter } from '../environment.ts'

/** `/api/v1/desk`: notices outside the pages, for administrators. */
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
const states = describe({
  method: 'get',
  path: '/notices/channels',
  summary: 'Whether mail, text messages and webhooks are set up, what waits and what was given up; for administrators',
  needs,
  result: 'ChannelStates',
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

noticeRoutes.openapi(lists, async (c) => c.json({ notices: await listDeadNotices(c.get('context')) }, 200))
noticeRoutes.openapi(states, async (c) => c.json({ channels: await listChannelStates(c.get('context')) }, 200))
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
