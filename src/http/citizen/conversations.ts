import { ask } from '../../actions/citizen/ask.ts'
import { rate } from '../../actions/citizen/rate.ts'
import { readMessages } from '../../actions/citizen/readMessages.ts'
import { requestPerson } from '../../actions/citizen/requestPerson.ts'
import { findConversation, startConversation } from '../../actions/citizen/startConversation.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf, type Request } from '../environment.ts'
import { conversationCookie } from './cookies.ts'
import * as schema from './schemas.ts'
import { streamConversation } from './stream.ts'

/** `/api/v1/conversations`: what the widget and the chat page speak. */
export const conversationRoutes = createRouter()

const opens = describe({
  method: 'post',
  path: '/conversations',
  summary: 'Open a conversation; the token is told only here',
  body: schema.newConversation,
  result: 'ConversationOpened',
})
const states = describe({
  method: 'get',
  path: '/conversations/{id}',
  summary: 'What stands around the messages: greeting, first questions, desk and handoff',
  params: schema.conversationId,
  needs: 'token',
  result: 'ConversationFound',
})
const asks = describe({
  method: 'post',
  path: '/conversations/{id}/messages',
  summary: 'Send a message; sending it again under the same clientMessageId returns what was stored',
  params: schema.conversationId,
  body: schema.newMessage,
  needs: 'token',
  result: 'MessagePosted',
})
const reads = describe({
  method: 'get',
  path: '/conversations/{id}/messages',
  summary: 'Everything after a position',
  params: schema.conversationId,
  query: schema.after,
  needs: 'token',
  result: 'Messages',
})
const handsOver = describe({
  method: 'post',
  path: '/conversations/{id}/handoffs',
  summary: 'Ask for a person; a second request finds the first, and adds contact data to it',
  params: schema.conversationId,
  body: schema.personRequest,
  needs: 'token',
  result: 'CitizenHandoff',
})
const rates = describe({
  method: 'post',
  path: '/conversations/{id}/ratings',
  summary: 'Rate an answer or the conversation: a score, whether it solved the matter, or that it is wrong',
  params: schema.conversationId,
  body: schema.rating,
  needs: 'token',
  result: 'Rated',
})

/** The conversation a request names, with the bearer token that opens it (RFC 6750). */
export function keyOf(c: Request): { conversationId: string; token: string | undefined } {
  return {
    conversationId: c.req.param('id') ?? '',
    token: /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1],
  }
}

conversationRoutes.openapi(opens, async (c) => {
  const { locale = localeOf(c), mode = 'standard', departmentId } = c.req.valid('json')
  const opened = await startConversation(c.get('context'), { locale, mode, departmentId })
  c.header('Set-Cookie', conversationCookie(c, opened))
  return c.json(opened, 201)
})

conversationRoutes.openapi(states, async (c) =>
  c.json(await findConversation(c.get('context'), { ...keyOf(c), locale: localeOf(c) }), 200),
)

conversationRoutes.openapi(asks, async (c) => {
  const { isRepeat, ...posted } = await ask(c.get('context'), { ...keyOf(c), ...c.req.valid('json') })
  return c.json(posted, isRepeat ? 200 : 201)
})

conversationRoutes.openapi(reads, async (c) =>
  c.json({ messages: await readMessages(c.get('context'), { ...keyOf(c), ...c.req.valid('query') }) }, 200),
)

conversationRoutes.openapi(handsOver, async (c) => {
  const { handoff, isNew } = await requestPerson(c.get('context'), { ...keyOf(c), ...c.req.valid('json') })
  return c.json(handoff, isNew ? 201 : 200)
})

conversationRoutes.openapi(rates, async (c) => {
  await rate(c.get('context'), { ...keyOf(c), ...c.req.valid('json') })
  return c.json({}, 201)
})

conversationRoutes.get('/conversations/:id/stream', (c) => streamConversation(c, keyOf(c)))
