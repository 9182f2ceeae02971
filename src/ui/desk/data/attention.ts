import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { attention } from '../api/attention.ts'
import { pollEvery, putHandoff } from './handoffs.ts'
import { keys } from './keys.ts'

/** While somebody has something open it is looked again so often whether they still have. */
const watchMilliseconds = 10_000

/** How much each view holds, and how many of the person's own are unread. */
export function useCounts(isLive: boolean) {
  return useQuery({
    queryKey: keys.counts,
    queryFn: ({ signal }) => attention.counts(signal),
    refetchInterval: pollEvery(isLive),
  })
}

/** Who else has what open. */
export function useViewings(isLive: boolean) {
  return useQuery({
    queryKey: keys.viewings,
    queryFn: ({ signal }) => attention.viewings(signal),
    refetchInterval: ({ state }) => (state.data?.length ? watchMilliseconds : pollEvery(isLive)),
  })
}

/** Marks a handoff as read or unread. */
export function useMarkRead() {
  const client = useQueryClient()
  return useMutation({ mutationFn: attention.markRead, onSuccess: (handoff) => putHandoff(client, handoff) })
}

/** Takes the next handoff of the person's department; null when nothing waits. */
export function useClaimNext() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: attention.claimNext,
    onSuccess: (handoff) => {
      if (handoff) putHandoff(client, handoff)
    },
  })
}
