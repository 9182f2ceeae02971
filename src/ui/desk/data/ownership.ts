import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { RequestFailed } from '../api/client.ts'
import { ownership } from '../api/ownership.ts'
import { pollEvery, putHandoff, refresh } from './handoffs.ts'
import { keys } from './keys.ts'

/** What waits for a decision of this person. */
export function usePending(isLive: boolean) {
  return useQuery({
    queryKey: keys.pending,
    queryFn: ({ signal }) => ownership.pending(signal),
    refetchInterval: pollEvery(isLive),
  })
}

/** What this person owes by promise. */
export function useMyPromises(isLive: boolean) {
  return useQuery({
    queryKey: keys.promises,
    queryFn: ({ signal }) => ownership.promises(signal),
    refetchInterval: pollEvery(isLive),
  })
}

/** What may be chosen for a transfer or a ruling. */
export function useTransferOptions() {
  return useQuery({ queryKey: keys.options, queryFn: ({ signal }) => ownership.options(signal), staleTime: 60_000 })
}

/** Changes the open handoff; whoever acts on what has changed meanwhile sees it as it is now. */
export function useChange<Input extends { id: string }>(change: (input: Input) => Promise<HandoffDetail>) {
  const client = useQueryClient()
  return useMutation<HandoffDetail, Error, Input>({
    mutationFn: change,
    onSuccess: (handoff) => putHandoff(client, handoff),
    onError: (error, { id }) => {
      if (error instanceof RequestFailed && error.status === 409) void refresh(client, id)
    },
  })
}

/** Sends a transfer back; afterwards the person no longer sees the handoff. */
export function useDecline() {
  const client = useQueryClient()
  return useMutation<object, Error, { id: string; basis: string }>({
    mutationFn: ownership.decline,
    onSuccess: (_, { id }) => {
      client.removeQueries({ queryKey: keys.handoff(id) })
      void client.invalidateQueries({ queryKey: keys.everyList })
    },
    onError: (error, { id }) => {
      if (error instanceof RequestFailed && error.status === 409) void refresh(client, id)
    },
  })
}
