import type { CannedReply, CannedScope, CannedUse } from '../../../domain/cannedReply.ts'
import type { HandoffDetail } from '../../../domain/contract.ts'
import type { Entry } from '../../../domain/entry.ts'
import type { Locale } from '../../../domain/locale.ts'
import type { Draft } from '../../../domain/writingContract.ts'
import { request } from './client.ts'

/** A reviewed entry, whole, as it is put into a reply. */
export type WholeEntry = Pick<Entry, 'id' | 'locale' | 'title' | 'answer' | 'facets' | 'sources'>

/** What a person writes of a canned reply. */
export interface CannedWords {
  scope: CannedScope
  locale: Locale
  title: string
  text: string
}

const at = (id: string, verb: string) => `/handoffs/${encodeURIComponent(id)}${verb}`
const canned = (id: string) => `/canned-replies/${encodeURIComponent(id)}`
const handoffOf = ({ handoff }: { handoff: HandoffDetail }) => handoff
const replyOf = ({ reply }: { reply: CannedReply }) => reply

/** The calls of the desk's API for what helps to write; each throws RequestFailed. */
export const writing = {
  note: ({ id, ...body }: { id: string; clientNoteId: string; text: string }) =>
    request<{ handoff: HandoffDetail }>(at(id, '/notes'), { method: 'POST', body }).then(handoffOf),
  snooze: ({ id, until }: { id: string; until: string }) =>
    request<{ handoff: HandoffDetail }>(at(id, '/snooze'), { method: 'POST', body: { until } }).then(handoffOf),
  wake: (id: string) => request<{ handoff: HandoffDetail }>(at(id, '/snooze'), { method: 'DELETE' }).then(handoffOf),
  draft: (id: string) => request<{ draft: Draft | null; reason?: string }>(at(id, '/draft'), { method: 'POST' }),
  entry: (id: string, locale: Locale) =>
    request<{ entry: WholeEntry }>(`/entries/${encodeURIComponent(id)}?in=${locale}`).then(({ entry }) => entry),
  listCanned: (signal?: AbortSignal) =>
    request<{ replies: CannedReply[] }>('/canned-replies', { signal }).then(({ replies }) => replies),
  addCanned: (body: CannedWords) =>
    request<{ reply: CannedReply }>('/canned-replies', { method: 'POST', body }).then(replyOf),
  changeCanned: ({ id, scope: _, ...body }: CannedWords & { id: string; version: number }) =>
    request<{ reply: CannedReply }>(canned(id), { method: 'POST', body }).then(replyOf),
  removeCanned: ({ id, version }: { id: string; version: number }) =>
    request<object>(`${canned(id)}?version=${version}`, { method: 'DELETE' }),
  useCanned: ({ id, cannedId }: { id: string; cannedId: string }) =>
    request<CannedUse>(at(id, `${canned(cannedId)}/use`), { method: 'POST' }),
  findNumber: (number: string) =>
    request<{ id: string }>(`/case-numbers/${encodeURIComponent(number)}`).then(({ id }) => id),
}
