import type { OfferView } from '../../../domain/clockContract.ts'
import type { HandoffRow } from '../../../domain/contract.ts'
import { request } from './client.ts'

/** What a person may say of themselves; only who is online is asked. */
export const presenceChoices = ['online', 'busy', 'away'] as const
export type PresenceChoice = (typeof presenceChoices)[number]

/** An offer that runs, with the handoff it is about. */
export type OfferedRow = HandoffRow & { offer: OfferView }

/** Calls about who is there and what is offered to them; each throws RequestFailed. */
export const offers = {
  beat: (state: PresenceChoice) => request<object>('/presence', { method: 'POST', body: { state } }),
  /** Sent while the page goes away; nobody waits for the answer. */
  leave: () => void fetch('/api/v1/desk/presence', { method: 'DELETE', keepalive: true }).catch(() => undefined),
  list: (signal?: AbortSignal) =>
    request<{ handoffs: OfferedRow[] }>('/offers', { signal }).then(({ handoffs }) => handoffs),
  decline: ({ id, reason }: { id: string; reason: string }) =>
    request<object>(`/handoffs/${encodeURIComponent(id)}/offer/decline`, { method: 'POST', body: { reason } }),
}
