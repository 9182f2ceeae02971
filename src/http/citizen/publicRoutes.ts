import { confirm, dispute } from '../../actions/citizen/answerResult.ts'
import { trackCase } from '../../actions/citizen/cases.ts'
import { answerFromMemory, getFaqEntry, listFaq } from '../../actions/citizen/faq.ts'
import { listPublishedLines } from '../../actions/citizen/listPublishedLines.ts'
import { rateCase } from '../../actions/citizen/rateCase.ts'
import { suggest } from '../../actions/citizen/suggest.ts'
import { withdraw } from '../../actions/citizen/withdraw.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'
import * as schema from './schemas.ts'

/** What anybody may ask without a conversation: cases by number and code, the FAQ, suggestions. */
export const publicRoutes = createRouter()

const tracks = describe({
  method: 'get',
  path: '/cases/{number}',
  summary: 'A case by number and access code',
  params: schema.caseNumber,
  query: schema.caseCode,
  result: 'CaseView',
})
const reopens = describe({
  method: 'post',
  path: '/cases/{number}/reopen',
  summary: 'Say that the result does not solve it: same number, same clock, and somebody else reviews it',
  params: schema.caseNumber,
  body: schema.caseReason,
  result: 'CaseView',
})
const confirms = describe({
  method: 'post',
  path: '/cases/{number}/confirm',
  summary: 'Say that the result solves it',
  params: schema.caseNumber,
  body: schema.caseCode,
  result: 'CaseView',
})
const rates = describe({
  method: 'post',
  path: '/cases/{number}/rating',
  summary: 'Rate how the case was handled, from 1 (very dissatisfied) to 5; once for each result',
  params: schema.caseNumber,
  body: schema.caseRating,
  result: 'CaseView',
})
const withdraws = describe({
  method: 'post',
  path: '/cases/{number}/withdraw',
  summary: 'Take a request back',
  params: schema.caseNumber,
  body: schema.caseCode,
  result: 'CaseView',
})
const answers = describe({
  method: 'post',
  path: '/answers',
  summary: 'What the FAQ says to a question, from memory; nothing is stored',
  body: schema.question,
  result: 'Reply',
})
const lists = describe({
  method: 'get',
  path: '/entries',
  summary: 'The public FAQ, or the entries that fit a search text best',
  query: schema.search,
  result: 'Entries',
})
const shows = describe({
  method: 'get',
  path: '/entries/{id}',
  summary: 'One entry with its sources',
  params: schema.conversationId,
  query: schema.search,
  result: 'EntryWithSources',
})
const suggests = describe({
  method: 'get',
  path: '/suggestions',
  summary: 'Completions while typing',
  query: schema.search,
  result: 'Suggestions',
})
const listsLines = describe({
  method: 'get',
  path: '/lines',
  summary: 'The published lines with their hours, coming closures, and who waits',
  query: schema.language,
  result: 'Lines',
})

publicRoutes.openapi(tracks, async (c) => {
  const { number } = c.req.valid('param')
  c.header('Cache-Control', 'no-store')
  return c.json(await trackCase(c.get('context'), { number, ...c.req.valid('query'), locale: localeOf(c) }), 200)
})
publicRoutes.openapi(reopens, async (c) => {
  const { number } = c.req.valid('param')
  return c.json(await dispute(c.get('context'), { number, ...c.req.valid('json'), locale: localeOf(c) }), 200)
})
publicRoutes.openapi(confirms, async (c) => {
  const { number } = c.req.valid('param')
  return c.json(await confirm(c.get('context'), { number, ...c.req.valid('json'), locale: localeOf(c) }), 200)
})
publicRoutes.openapi(rates, async (c) => {
  const { number } = c.req.valid('param')
  return c.json(await rateCase(c.get('context'), { number, ...c.req.valid('json'), locale: localeOf(c) }), 201)
})
publicRoutes.openapi(withdraws, async (c) => {
  const { number } = c.req.valid('param')
  return c.json(await withdraw(c.get('context'), { number, ...c.req.valid('json'), locale: localeOf(c) }), 200)
})
publicRoutes.openapi(answers, async (c) => {
  const { text, locale = localeOf(c) } = c.req.valid('json')
  return c.json({ reply: await answerFromMemory(c.get('context'), { text, locale }) }, 200)
})
publicRoutes.openapi(lists, async (c) => {
  const { q, locale = localeOf(c) } = c.req.valid('query')
  return c.json({ entries: await listFaq(c.get('context'), { q, locale }) }, 200)
})
publicRoutes.openapi(shows, async (c) => {
  const { locale = localeOf(c) } = c.req.valid('query')
  const { card, entry } = await getFaqEntry(c.get('context'), { id: c.req.valid('param').id, locale })
  return c.json({ entry: card, sources: entry.sources }, 200)
})
publicRoutes.openapi(suggests, async (c) => {
  const { q = '', locale = localeOf(c) } = c.req.valid('query')
  return c.json({ suggestions: await suggest(c.get('context'), { q, locale }) }, 200)
})
publicRoutes.openapi(listsLines, async (c) => {
  const { locale = localeOf(c) } = c.req.valid('query')
  return c.json({ lines: await listPublishedLines(c.get('context'), { locale }) }, 200)
})
