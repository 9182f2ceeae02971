import type { MissLedger } from '../../../domain/clockContract.ts'
import { request } from './client.ts'

/** What of the ledger of misses is asked for; days are ISO days of Asia/Shanghai, both included. */
export interface MissQuery {
  from?: string | undefined
  to?: string | undefined
  departmentId?: string | undefined
  reason?: string | undefined
}

/** The ledger of misses. @throws RequestFailed. */
export function listMisses({ from, to, departmentId, reason }: MissQuery, signal?: AbortSignal): Promise<MissLedger> {
  const query = new URLSearchParams({
    ...(from ? { from: `${from}T00:00:00+08:00` } : {}),
    ...(to ? { to: `${to}T23:59:59.999+08:00` } : {}),
    ...(departmentId ? { departmentId } : {}),
    ...(reason ? { reason } : {}),
  })
  return request<MissLedger>(`/misses?${query}`, { signal })
}
