import { z } from '@hono/zod-openapi'
import { addPattern } from '../../actions/roster/addPattern.ts'
import { addShift } from '../../actions/roster/addShift.ts'
import { cancelShift } from '../../actions/roster/cancelShift.ts'
import { endPattern } from '../../actions/roster/endPattern.ts'
import { readOwnRoster } from '../../actions/roster/readOwnRoster.ts'
import { listRosterLines, readRoster } from '../../actions/roster/readRoster.ts'
import { dutyRoles } from '../../domain/duty.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'

/** `/api/v1/desk/roster`: shifts and patterns; read by the department, changed by who keeps its lines. */
export const rosterRoutes = createRouter()

const id = z.object({ id: z.string().max(60) })
const days = z.object({ from: z.iso.date(), to: z.iso.date() })
const needs = 'session' as const
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const who = { lineId: z.string().max(60), staffId: z.string().max(60), role: z.enum(dutyRoles) }
const lists = describe({
  method: 'get',
  path: '/roster/lines',
  summary: 'The lines whose rosters the person sees',
  needs,
  result: 'RosterLines',
})
const reads = describe({
  method: 'get',
  path: '/roster',
  summary: 'The roster of a line for some days: planned, really there, away, empty',
  query: days.extend({ lineId: z.string().max(60) }),
  needs,
  result: 'RosterView',
})
const readsOwn = describe({
  method: 'get',
  path: '/roster/mine',
  summary: 'What the person has to do for some days, on whatever lines',
  query: days,
  needs,
  result: 'OwnRoster',
})
const adds = describe({
  method: 'post',
  path: '/roster/shifts',
  summary: 'Put a person on a line for a span',
  body: z.object({ ...who, startsAt: instant, endsAt: instant }),
  needs,
  result: 'ShiftView',
})
const cancels = describe({
  method: 'delete',
  path: '/roster/shifts/{id}',
  summary: 'Take a shift off the roster; one that has begun ends now',
  params: id,
  needs,
  result: 'Deleted',
})
const repeats = describe({
  method: 'post',
  path: '/roster/patterns',
  summary: 'Put a person on a line again and again; shifts are made eight weeks ahead',
  body: z.object({
    ...who,
    weekdays: z.array(z.number().int().min(1).max(7)).max(7).default([]),
    everyWeeks: z.number().int().min(1).max(8).default(1),
    intervals: z.array(z.string().max(20)).min(1).max(12),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable().default(null),
  }),
  needs,
  result: 'PatternAdded',
})
const ends = describe({
  method: 'delete',
  path: '/roster/patterns/{id}',
  summary: 'End a pattern and cancel its shifts that have not begun',
  params: id,
  needs,
  result: 'PatternEnded',
})

rosterRoutes.openapi(lists, async (c) =>
  c.json({ lines: await listRosterLines(c.get('context'), { locale: localeOf(c) }) }, 200),
)
rosterRoutes.openapi(reads, async (c) => {
  const roster = await readRoster(c.get('context'), { ...c.req.valid('query'), locale: localeOf(c) })
  return c.json({ roster }, 200)
})
rosterRoutes.openapi(readsOwn, async (c) => {
  const roster = await readOwnRoster(c.get('context'), { ...c.req.valid('query'), locale: localeOf(c) })
  return c.json({ roster }, 200)
})
rosterRoutes.openapi(adds, async (c) => c.json({ shift: await addShift(c.get('context'), c.req.valid('json')) }, 201))
rosterRoutes.openapi(cancels, async (c) => {
  await cancelShift(c.get('context'), c.req.valid('param'))
  return c.json({}, 200)
})
rosterRoutes.openapi(repeats, async (c) => c.json(await addPattern(c.get('context'), c.req.valid('json')), 201))
rosterRoutes.openapi(ends, async (c) => c.json(await endPattern(c.get('context'), c.req.valid('param')), 200))
