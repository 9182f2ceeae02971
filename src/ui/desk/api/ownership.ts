import type { PendingDecisions, TransferOptions } from '../../../domain/clockContract.ts'
import type { HandoffDetail } from '../../../domain/contract.ts'
import type { OwedPromise } from '../../../domain/deskContract.ts'
import type { Category } from '../../../domain/handoff.ts'
import type { StatutoryTrackId } from '../../../domain/statutoryTracks.ts'
import { request } from './client.ts'

type Answered = { handoff: HandoffDetail }

const change =
  <Input extends { id: string }>(verb: string) =>
  ({ id, ...body }: Input) =>
    request<Answered>(`/handoffs/${encodeURIComponent(id)}${verb}`, { method: 'POST', body }).then(
      ({ handoff }) => handoff,
    )

/** What a transfer says. */
export interface TransferWords {
  departmentId: string
  reason: string
  text: string
  basis: string
}

/** Calls about ownership and the clock; each throws RequestFailed. */
export const ownership = {
  pending: (signal?: AbortSignal) => request<PendingDecisions>('/pending', { signal }),
  promises: (signal?: AbortSignal) =>
    request<{ promises: OwedPromise[] }>('/promises', { signal }).then(({ promises }) => promises),
  options: (signal?: AbortSignal) => request<TransferOptions>('/transfer-options', { signal }),
  transfer: change<{ id: string } & TransferWords>('/transfers'),
  accept: change<{ id: string; basis: string }>('/transfers/accept'),
  decline: ({ id, basis }: { id: string; basis: string }) =>
    request<object>(`/handoffs/${encodeURIComponent(id)}/transfers/decline`, { method: 'POST', body: { basis } }),
  rule: change<{ id: string; departmentId: string; basis: string }>('/ruling'),
  askExtension: change<{ id: string; reason: string } & ({ days: number } | { track: StatutoryTrackId })>(
    '/extensions',
  ),
  decideExtension: change<{ id: string; isApproved: boolean; reason: string }>('/extensions/decision'),
  keepPromise: ({ id, promiseId }: { id: string; promiseId: string }) =>
    change<{ id: string }>(`/promises/${encodeURIComponent(promiseId)}/kept`)({ id }),
  pause: change<{ id: string; text: string }>('/pause'),
  setCategory: change<{ id: string; category: Category }>('/category'),
}
