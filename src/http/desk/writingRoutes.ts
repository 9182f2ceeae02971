import { z } from '@hono/zod-openapi'
import { getFaqEntry } from '../../actions/citizen/faq.ts'
import { deskRoles, getActingStaff } from '../../actions/desk/authorise.ts'
import { addCanned, changeCanned, deleteCanned, listCanned } from '../../actions/desk/cannedReplies.ts'
import { draftReply } from '../../actions/desk/draft.ts'
import { findByNumber } from '../../actions/desk/findByNumber.ts'
import { endSnooze, snooze } from '../../actions/desk/snooze.ts'
import { useCanned } from '../../actions/desk/useCanned.ts'
import { writeNote } from '../../actions/desk/writeNote.ts'
import { cannedScopes } from '../../domain/cannedReply.ts'
import { locales } from '../../domain/locale.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'

/** `/api/v1/desk`: what helps an agent to write and to keep order. */
export const writingRoutes = createRouter()

const id = z.object({ id: z.string().max(60) })
const text = z.string().max(10_000)
const version = z.int()
const needs = 'session' as const
const words = { locale: z.enum(locales), title: z.string().max(1000), text }
const notes = describe({
  method: 'post',
  path: '/handoffs/{id}/notes',
  summary: 'Write a note for all who may see the handoff; the citizen never sees it',
  params: id,
  body: z.object({ clientNoteId: z.string().min(1).max(100), text }),
  needs,
  result: 'HandoffDetail',
})
const snoozes = describe({
  method: 'post',
  path: '/handoffs/{id}/snooze',
  summary: 'Put it aside until a time, at most until it is due next',
  params: id,
  body: z.object({ until: z.iso.datetime({ offset: true }) }),
  needs,
  result: 'HandoffDetail',
})
const wakes = describe({
  method: 'delete',
  path: '/handoffs/{id}/snooze',
  summary: 'Take it back that was put aside',
  params: id,
  needs,
  result: 'HandoffDetail',
})
const drafts = describe({
  method: 'post',
  path: '/handoffs/{id}/draft',
  summary: 'A reply that the language model proposes to the agent; nothing is sent',
  params: id,
  needs,
  result: 'Draft',
})
const lists = describe({
  method: 'get',
  path: '/canned-replies',
  summary: 'The canned replies that the person may use, last used first',
  needs,
  result: 'CannedReplies',
})
const adds = describe({
  method: 'post',
  path: '/canned-replies',
  summary: 'Add a canned reply; for a department or for all only supervisors and administrators',
  body: z.object({ ...words, scope: z.enum(cannedScopes) }),
  needs,
  result: 'CannedReply',
})
const changes = describe({
  method: 'post',
  path: '/canned-replies/{id}',
  summary: 'Change a canned reply in the version that was seen',
  params: id,
  body: z.object({ ...words, version }),
  needs,
  result: 'CannedReply',
})
const deletes = describe({
  method: 'delete',
  path: '/canned-replies/{id}',
  summary: 'Take a canned reply away',
  params: id,
  query: z.object({ version: z.coerce.number().int() }),
  needs,
  result: 'Deleted',
})
const uses = describe({
  method: 'post',
  path: '/handoffs/{id}/canned-replies/{cannedId}/use',
  summary: 'A canned reply with the values of this handoff',
  params: z.object({ id: z.string().max(60), cannedId: z.string().max(60) }),
  needs,
  result: 'CannedUse',
})
const shows = describe({
  method: 'get',
  path: '/entries/{id}',
  summary: 'A reviewed entry, whole',
  params: id,
  query: z.object({ in: z.enum(locales) }),
  needs,
  result: 'Entry',
})
const finds = describe({
  method: 'get',
  path: '/case-numbers/{number}',
  summary: 'The handoff with this case number',
  params: z.object({ number: z.string().max(60) }),
  needs,
  result: 'HandoffId',
})

writingRoutes.openapi(notes, async (c) => {
  const input = { ...c.req.valid('param'), ...c.req.valid('json'), locale: localeOf(c) }
  return c.json({ handoff: await writeNote(c.get('context'), input) }, 201)
})
writingRoutes.openapi(snoozes, async (c) => {
  const until = new Date(c.req.valid('json').until)
  const handoff = await snooze(c.get('context'), { ...c.req.valid('param'), until, locale: localeOf(c) })
  return c.json({ handoff }, 200)
})
writingRoutes.openapi(wakes, async (c) => {
  const handoff = await endSnooze(c.get('context'), { ...c.req.valid('param'), locale: localeOf(c) })
  return c.json({ handoff }, 200)
})
writingRoutes.openapi(drafts, async (c) => c.json(await draftReply(c.get('context'), c.req.valid('param')), 200))
writingRoutes.openapi(lists, async (c) => c.json({ replies: await listCanned(c.get('context')) }, 200))
writingRoutes.openapi(adds, async (c) => c.json({ reply: await addCanned(c.get('context'), c.req.valid('json')) }, 201))
writingRoutes.openapi(changes, async (c) => {
  const reply = await changeCanned(c.get('context'), { ...c.req.valid('param'), ...c.req.valid('json') })
  return c.json({ reply }, 200)
})
writingRoutes.openapi(deletes, async (c) => {
  await deleteCanned(c.get('context'), { ...c.req.valid('param'), ...c.req.valid('query') })
  return c.json({}, 200)
})
writingRoutes.openapi(uses, async (c) => c.json(await useCanned(c.get('context'), c.req.valid('param')), 200))
writingRoutes.openapi(shows, async (c) => {
  const context = c.get('context')
  getActingStaff(context, deskRoles)
  const input = { ...c.req.valid('param'), locale: c.req.valid('query').in }
  return c.json({ entry: (await getFaqEntry(context, input)).entry }, 200)
})
writingRoutes.openapi(finds, async (c) => c.json(await findByNumber(c.get('context'), c.req.valid('param')), 200))
