import type { DeskLine, KeptLine } from '../../../domain/lines.ts'
import type { Locale } from '../../../domain/locale.ts'
import { request } from './client.ts'

/** What is changed of a line; what is left out stays. */
export interface LineWords {
  names: Record<Locale, string>
  phone?: string | undefined
  workingHours: string[]
  dayOffHours: string[]
  isPublished: boolean
}

/** Days from one to another, both included; without a line: every line. */
export interface ClosureWords {
  lineId?: string | undefined
  from: string
  to: string
  reason: string
}

const at = (id: string, verb = '') => `/lines/${encodeURIComponent(id)}${verb}`

/** Calls about the published lines; each throws RequestFailed. */
export const lines = {
  list: (signal?: AbortSignal) => request<{ lines: KeptLine[] }>('/lines', { signal }).then(({ lines }) => lines),
  change: ({ id, ...body }: LineWords & { id: string; changedAt: string | null }) =>
    request<{ line: DeskLine }>(at(id), { method: 'POST', body }).then(({ line }) => line),
  check: (id: string) => request<{ checkedAt: string }>(at(id, '/check'), { method: 'POST' }),
  close: (body: ClosureWords) => request<{ ids: string[] }>('/closures', { method: 'POST', body }),
  /** Takes closed days back, one after the other. */
  reopen: async (ids: readonly string[]) => {
    for (const id of ids) await request<object>(`/closures/${encodeURIComponent(id)}`, { method: 'DELETE' })
  },
}
