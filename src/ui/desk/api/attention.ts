import type { HandoffDetail } from '../../../domain/contract.ts'
import type { DeskCounts, ViewingView } from '../../../domain/deskContract.ts'
import type { ViewingState } from '../../../domain/viewing.ts'
import { request } from './client.ts'

const at = (id: string, verb: string) => `/handoffs/${encodeURIComponent(id)}${verb}`

/** Calls about who looks at what, what is read and how much waits; each throws RequestFailed. */
export const attention = {
  counts: (signal?: AbortSignal) => request<{ counts: DeskCounts }>('/counts', { signal }).then(({ counts }) => counts),
  viewings: (signal?: AbortSignal) =>
    request<{ viewings: ViewingView[] }>('/viewings', { signal }).then(({ viewings }) => viewings),
  report: ({ id, state }: { id: string; state: ViewingState }) =>
    request<object>(at(id, '/viewing'), { method: 'POST', body: { state } }),
  /** Sent while a handoff is left, perhaps with the page; nobody waits for the answer. */
  leave: (id: string) =>
    void fetch(`/api/v1/desk${at(id, '/viewing')}`, { method: 'DELETE', keepalive: true }).catch(() => undefined),
  markRead: ({ id, isRead }: { id: string; isRead: boolean }) =>
    request<{ handoff: HandoffDetail }>(at(id, '/read-mark'), { method: 'POST', body: { isRead } }).then(
      ({ handoff }) => handoff,
    ),
  claimNext: () =>
    request<{ handoff: HandoffDetail | null }>('/handoffs/claim-next', { method: 'POST' }).then(
      ({ handoff }) => handoff,
    ),
}
