import { z } from '@hono/zod-openapi'
import { addClosures } from '../../actions/duty/addClosures.ts'
import { changeLine } from '../../actions/duty/changeLine.ts'
import { listDeskLines } from '../../actions/duty/listDeskLines.ts'
import { markLineChecked } from '../../actions/duty/markLineChecked.ts'
import { removeClosure } from '../../actions/duty/removeClosure.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'

/** `/api/v1/desk/lines` and `/closures`: for administrators, and for supervisors of the department. */
export const lineRoutes = createRouter()

const id = z.object({ id: z.string().max(60) })
const needs = 'session' as const
const name = z.string().max(1000)
const intervals = z.array(z.string().max(20)).max(12)
const lists = describe({
  method: 'get',
  path: '/lines',
  summary: 'The lines that the person keeps, whether each is open now, with the closures to come',
  needs,
  result: 'KeptLines',
})
const changes = describe({
  method: 'post',
  path: '/lines/{id}',
  summary: 'Change a line as it was seen; open handoffs keep their due times',
  params: id,
  body: z.object({
    changedAt: z.iso.datetime().nullable(),
    names: z.object({ 'zh-CN': name, 'zh-TW': name, en: name }).optional(),
    phone: z
      .string()
      .regex(/^\+?\d[\d -]{1,23}\d$/)
      .optional(),
    workingHours: intervals.optional(),
    dayOffHours: intervals.optional(),
    isPublished: z.boolean().optional(),
  }),
  needs,
  result: 'DeskLine',
})
const checks = describe({
  method: 'post',
  path: '/lines/{id}/check',
  summary: 'Note that the line is right and answered',
  params: id,
  needs,
  result: 'LineCheck',
})
const closes = describe({
  method: 'post',
  path: '/closures',
  summary: 'Close a line, or every line, for days; open handoffs keep their due times',
  body: z.object({
    lineId: z.string().max(60).optional(),
    from: z.iso.date(),
    to: z.iso.date().optional(),
    reason: z.string().max(2000),
  }),
  needs,
  result: 'ClosureIds',
})
const reopens = describe({
  method: 'delete',
  path: '/closures/{id}',
  summary: 'Take a closed day back',
  params: id,
  needs,
  result: 'Deleted',
})

lineRoutes.openapi(lists, async (c) =>
  c.json({ lines: await listDeskLines(c.get('context'), { locale: localeOf(c) }) }, 200),
)
lineRoutes.openapi(changes, async (c) => {
  const { changedAt, ...change } = c.req.valid('json')
  const line = await changeLine(c.get('context'), { ...c.req.valid('param'), changedAt, change })
  return c.json({ line }, 200)
})
lineRoutes.openapi(checks, async (c) => c.json(await markLineChecked(c.get('context'), c.req.valid('param')), 200))
lineRoutes.openapi(closes, async (c) => {
  const { from, to = from, ...rest } = c.req.valid('json')
  return c.json(await addClosures(c.get('context'), { ...rest, from, to }), 201)
})
lineRoutes.openapi(reopens, async (c) => {
  await removeClosure(c.get('context'), c.req.valid('param'))
  return c.json({}, 200)
})
