import { z } from '@hono/zod-openapi'
import { answerSwap, type SwapAnswer } from '../../actions/roster/answerSwap.ts'
import { askSwap } from '../../actions/roster/askSwap.ts'
import { endAbsence } from '../../actions/roster/endAbsence.ts'
import { reportAbsence } from '../../actions/roster/reportAbsence.ts'
import { describe } from '../describe.ts'
import { createRouter } from '../environment.ts'

/** `/api/v1/desk/roster`: absences with substitutes, and swaps of shifts; by the people concerned. */
export const absenceRoutes = createRouter()

const id = z.object({ id: z.string().max(60) })
const needs = 'session' as const
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const reports = describe({
  method: 'post',
  path: '/roster/absences',
  summary: 'Note that somebody is away and who stands in; answers what is left without anybody',
  body: z.object({
    staffId: z.string().max(60),
    substituteId: z.string().max(60).nullable().default(null),
    startsAt: instant,
    endsAt: instant,
    reason: z.string().max(2000),
  }),
  needs,
  result: 'AbsenceReported',
})
const ends = describe({
  method: 'delete',
  path: '/roster/absences/{id}',
  summary: 'Call an absence off; one that has begun ends now',
  params: id,
  needs,
  result: 'Deleted',
})
const asks = describe({
  method: 'post',
  path: '/roster/swaps',
  summary: 'Ask somebody to take over a shift of one’s own, for one of theirs or for none',
  body: z.object({
    shiftId: z.string().max(60),
    returnShiftId: z.string().max(60).nullable().default(null),
    toStaffId: z.string().max(60),
  }),
  needs,
  result: 'SwapView',
})

absenceRoutes.openapi(reports, async (c) => c.json(await reportAbsence(c.get('context'), c.req.valid('json')), 201))
absenceRoutes.openapi(ends, async (c) => {
  await endAbsence(c.get('context'), c.req.valid('param'))
  return c.json({}, 200)
})
absenceRoutes.openapi(asks, async (c) => c.json({ swap: await askSwap(c.get('context'), c.req.valid('json')) }, 201))

const answers = [
  ['accept', 'accepted', 'Take the shift over; it changes hands at once'],
  ['decline', 'declined', 'Leave the shift with who asked'],
  ['drop', 'dropped', 'Ask no longer'],
] as const satisfies [string, SwapAnswer, string][]
for (const [verb, answer, summary] of answers) {
  const route = describe({
    method: 'post',
    path: `/roster/swaps/{id}/${verb}`,
    summary,
    params: id,
    needs,
    result: 'SwapAnswered',
  })
  absenceRoutes.openapi(route, async (c) =>
    c.json(await answerSwap(c.get('context'), { ...c.req.valid('param'), answer }), 200),
  )
}
