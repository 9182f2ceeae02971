import { ask } from '../../actions/citizen/ask.ts'
import { readConversationState } from '../../actions/citizen/conversationState.ts'
import { getDepartment, readDeskStatus } from '../../actions/citizen/deskStatus.ts'
import { readMessages } from '../../actions/citizen/readMessages.ts'
import { requestPerson } from '../../actions/citizen/requestPerson.ts'
import { greetingFor, startConversation } from '../../actions/citizen/startConversation.ts'
import { listStartEntries, listStartQuestions } from '../../actions/citizen/suggest.ts'
import { newId } from '../../context.ts'
import { maxTextLength } from '../../domain/message.ts'
import { Refusal } from '../../domain/refusal.ts'
import { renderChatPage } from '../../ui/citizen/chatPage.tsx'
import type { Request } from '../environment.ts'
import { localeOf } from '../environment.ts'
import { findCaseAction, readCaseForm } from './caseForms.ts'
import { conversationCookie, conversationOfCookie } from './cookies.ts'
import { frameOf, modeOf } from './frame.ts'
import { personRequest } from './schemas.ts'

/**
 * `GET /`: the chat page, with the conversation that the cookie names. `GET /ask?q=…` is the same with the question
 * written and not yet sent: a link must not speak for a citizen, least of all to a person who is there.
 */
export async function showChat(c: Request): Promise<Response> {
  const context = c.get('context')
  const frame = frameOf(c)
  const { locale, mode } = frame
  const key = conversationOfCookie(c)
  const current = key && (await readConversationState(context, key).catch(ignoreUnknown))
  const messages = current && key ? await readMessages(context, { ...key, after: 0 }) : []
  const desk =
    current?.desk ?? (await readDeskStatus(context, { department: await getDepartment(context, null), locale }))
  const state = {
    messages,
    pending: [],
    greeting: greetingFor(locale, mode),
    suggestions: await listStartQuestions(context, locale),
    isOnline: true,
    desk,
    handoff: current?.handoff,
  }
  const matters = await listStartEntries(context, locale)
  const draft = (c.req.query('q') ?? '').trim().slice(0, maxTextLength)
  return c.html(renderChatPage({ frame, state, matters, draft, ...(current && key ? { key } : {}) })) as Response
}

/** A cookie of a conversation that is gone means a fresh start, not an error. */
function ignoreUnknown(error: unknown): undefined {
  if (error instanceof Refusal && (error.code === 'conversation_not_found' || error.code === 'token_invalid'))
    return undefined
  throw error
}

/**
 * `POST /`: what the chat page's forms send without JavaScript. It acts and then shows the page anew (303), so that a
 * reload sends nothing twice.
 */
export async function takeForm(c: Request): Promise<Response> {
  const context = c.get('context')
  const fields = Object.fromEntries(
    Object.entries(await c.req.parseBody()).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  )
  const { action, text = '' } = fields
  const changeCase = findCaseAction(action)
  if (changeCase) {
    await changeCase(context, await readCaseForm(c))
    return c.redirect('/', 303)
  }
  const key = await openConversation(c)
  if (action === 'person') await requestPerson(context, key)
  else if (action === 'contact') await addContact(c, { key, fields })
  else await ask(context, { ...key, clientMessageId: newId(context), text })
  return c.redirect('/', 303)
}

async function openConversation(c: Request) {
  const context = c.get('context')
  const key = conversationOfCookie(c)
  if (key && (await readConversationState(context, key).catch(ignoreUnknown))) return key
  const opened = await startConversation(context, { locale: localeOf(c), mode: modeOf(c) })
  c.header('Set-Cookie', conversationCookie(c, opened), { append: true })
  return { conversationId: opened.conversationId, token: opened.token }
}

async function addContact(
  c: Request,
  { key, fields }: { key: { conversationId: string; token: string }; fields: Record<string, string> },
): Promise<void> {
  const filled = (names: string[]) =>
    Object.fromEntries(names.flatMap((name) => (fields[name]?.trim() ? [[name, fields[name]]] : [])))
  const contact = filled(['name', 'phone', 'email'])
  const parsed = personRequest.safeParse({ contact, ...filled(['preferredTime']) })
  if (!parsed.success)
    throw new Refusal('body_invalid', { place: parsed.error.issues.map(({ path }) => path.at(-1)).join(', ') })
  await requestPerson(c.get('context'), { ...key, ...parsed.data })
}
