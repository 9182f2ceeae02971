import type { HandoffDetail, HandoffRow, Staff } from '../../../domain/contract.ts'
import type { Brief, DeskSort, DeskView } from '../../../domain/deskContract.ts'
import type { Entry } from '../../../domain/entry.ts'
import type { DecisionExplanation } from '../../../domain/explanation.ts'
import type { Message } from '../../../domain/message.ts'
import { request } from './client.ts'

/** How to reach a citizen, unmasked; the look was logged with its reason. */
export interface Contact {
  name?: string | undefined
  phone?: string | undefined
  email?: string | undefined
  preferredTime?: string | undefined
}

/** Who is signed in, and for how many seconds still. */
export interface SessionAnswer {
  staff: Staff
  endsInSeconds: number
}

/** An entry as the search of the composer lists it. */
export type EntryHit = Pick<Entry, 'id' | 'locale' | 'title' | 'topic' | 'answer'>

const at = (id: string, verb = '') => `/handoffs/${encodeURIComponent(id)}${verb}`

/** Every call of the desk's API; each throws RequestFailed. */
export const desk = {
  signIn: (body: { username: string; password: string }) =>
    request<SessionAnswer>('/session', { method: 'POST', body }),
  signOut: () => request<object>('/session', { method: 'DELETE' }),
  whoAmI: (signal?: AbortSignal) => request<SessionAnswer>('/session', { signal }),
  extend: () =>
    request<{ endsInSeconds: number }>('/session/extension', { method: 'POST' }).then(
      ({ endsInSeconds }) => endsInSeconds,
    ),
  list: ({ view, sort }: { view: DeskView; sort: DeskSort }, signal?: AbortSignal) =>
    request<{ handoffs: HandoffRow[] }>(`/handoffs?view=${view}&sort=${sort}`, { signal }).then(
      ({ handoffs }) => handoffs,
    ),
  read: (id: string, signal?: AbortSignal) =>
    request<{ handoff: HandoffDetail }>(at(id), { signal }).then(({ handoff }) => handoff),
  brief: (id: string, signal?: AbortSignal) =>
    request<{ brief: Brief }>(at(id, '/brief'), { signal }).then(({ brief }) => brief),
  claim: ({ id, version }: { id: string; version: number }) =>
    request<{ handoff: HandoffDetail }>(at(id, '/claim'), { method: 'POST', body: { version } }).then(
      ({ handoff }) => handoff,
    ),
  reply: ({ id, ...body }: { id: string; clientMessageId: string; text: string; seenPosition: number }) =>
    request<{ message: Message }>(at(id, '/messages'), { method: 'POST', body }).then(({ message }) => message),
  /** Sent while the page goes away: nobody is there to look at what was said meanwhile, so nothing is compared. */
  replyLeaving: ({ id, ...body }: { id: string; clientMessageId: string; text: string }) =>
    request<object>(at(id, '/messages'), { method: 'POST', body, isLeaving: true }),
  promise: ({ id, text, dueAt }: { id: string; text: string; dueAt: string }) =>
    request<{ handoff: HandoffDetail }>(at(id, '/promises'), { method: 'POST', body: { text, dueAt } }).then(
      ({ handoff }) => handoff,
    ),
  resolve: ({ id, result, isLeaving }: { id: string; result: string; isLeaving: boolean }) =>
    request<{ handoff: HandoffDetail }>(at(id, '/resolve'), { method: 'POST', body: { result }, isLeaving }).then(
      ({ handoff }) => handoff,
    ),
  revealContact: ({ id, reason }: { id: string; reason: string }) =>
    request<Contact>(at(id, '/contact'), { method: 'POST', body: { reason } }),
  explain: ({ conversationId, position }: { conversationId: string; position: number }, signal?: AbortSignal) =>
    request<{ explanation: DecisionExplanation }>(`/decisions/${encodeURIComponent(conversationId)}/${position}`, {
      signal,
    }).then(({ explanation }) => explanation),
  findEntries: (q: string, signal?: AbortSignal) =>
    request<{ entries: EntryHit[] }>(`/entries?q=${encodeURIComponent(q)}`, { signal }).then(({ entries }) => entries),
}
