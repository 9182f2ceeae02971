import { z } from '@hono/zod-openapi'
import { applyCalendar } from '../../actions/supervision/applyCalendar.ts'
import { previewCalendar } from '../../actions/supervision/previewCalendar.ts'
import { readCalendar } from '../../actions/supervision/readCalendar.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'

/** `/api/v1/desk/calendar`: the working calendar, for administrators. */
export const calendarRoutes = createRouter()

const needs = 'session' as const
const upload = z.object({
  year: z.int(),
  content: z.string().max(200_000),
  source: z.string().max(500).optional(),
})
const shows = describe({
  method: 'get',
  path: '/calendar',
  summary: 'The years of the working calendar, and those whose official notice is needed soon',
  needs,
  result: 'CalendarView',
})
const previews = describe({
  method: 'post',
  path: '/calendar/preview',
  summary:
    'Check an official year (JSON, or CSV with date,kind and a source) and see which provisional due times it would move',
  body: upload,
  needs,
  result: 'CalendarPreview',
})
const applies = describe({
  method: 'post',
  path: '/calendar/apply',
  summary:
    'Write the year that was previewed; provisional due times move later, never earlier, beyond 200 handoffs with the next ticks',
  body: upload.extend({ hash: z.string().max(100) }),
  needs,
  result: 'CalendarView',
})

calendarRoutes.openapi(shows, async (c) => c.json(await readCalendar(c.get('context')), 200))
calendarRoutes.openapi(previews, async (c) =>
  c.json(await previewCalendar(c.get('context'), { ...c.req.valid('json'), locale: localeOf(c) }), 200),
)
calendarRoutes.openapi(applies, async (c) =>
  c.json(await applyCalendar(c.get('context'), { ...c.req.valid('json'), locale: localeOf(c) }), 201),
)
