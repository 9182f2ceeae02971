import { z } from '@hono/zod-openapi'
import { exportRoster } from '../../actions/roster/exportRoster.ts'
import { removeFeed, renewFeed } from '../../actions/roster/feed.ts'
import { importRoster, previewImport } from '../../actions/roster/importRoster.ts'
import { Refusal } from '../../domain/refusal.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'

/** `/api/v1/desk/roster`: the roster as a file, in and out, and the address of each person's calendar feed. */
export const rosterFileRoutes = createRouter()

const needs = 'session' as const
/** In base64, since files from Excel may be in GB18030 and bodies are UTF-8. */
const file = z.object({
  file: z
    .base64()
    .max(480_000)
    .transform((text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))),
})
const query = z.object({ lineId: z.string().max(60), from: z.iso.date(), to: z.iso.date() })
const previews = describe({
  method: 'post',
  path: '/roster/import/preview',
  summary: 'What a roster file (CSV in UTF-8 or GB18030, as base64) would change, line by line',
  body: file,
  needs,
  result: 'ImportPreview',
})
const imports = describe({
  method: 'post',
  path: '/roster/import',
  summary: 'Take a roster file over: all of it or nothing; what is there already stays',
  body: file,
  needs,
  result: 'Imported',
})
const renews = describe({
  method: 'post',
  path: '/roster/feed',
  summary: 'A new secret address of the person’s calendar feed, shown this once; the one before is void',
  needs,
  result: 'FeedAddress',
})
const removes = describe({
  method: 'delete',
  path: '/roster/feed',
  summary: 'Take the calendar feed away',
  needs,
  result: 'Deleted',
})

rosterFileRoutes.openapi(previews, async (c) => {
  const input = { ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ preview: await previewImport(c.get('context'), input) }, 200)
})
rosterFileRoutes.openapi(imports, async (c) => {
  const input = { ...c.req.valid('json'), locale: localeOf(c) }
  return c.json(await importRoster(c.get('context'), input), 200)
})
rosterFileRoutes.openapi(renews, async (c) => c.json(await renewFeed(c.get('context')), 201))
rosterFileRoutes.openapi(removes, async (c) => {
  await removeFeed(c.get('context'))
  return c.json({}, 200)
})
rosterFileRoutes.get('/roster/export', async (c) => {
  const wanted = query.safeParse(c.req.query())
  if (!wanted.success) throw new Refusal('body_invalid', { place: 'lineId, from, to' })
  const { lineId, from, to } = wanted.data
  const csv = await exportRoster(c.get('context'), { ...wanted.data, locale: localeOf(c) })
  return c.body(csv, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="roster_${lineId.replace(/[^\w-]/g, '_')}_${from}_${to}.csv"`,
    'Cache-Control': 'no-store',
  })
})
