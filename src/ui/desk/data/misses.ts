import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { listMisses, type MissQuery } from '../api/misses.ts'

/** A part of the ledger of misses; while another part is fetched the last one stays. */
export function useMisses(query: MissQuery) {
  return useQuery({
    queryKey: ['misses', query],
    queryFn: ({ signal }) => listMisses(query, signal),
    placeholderData: keepPreviousData,
  })
}
