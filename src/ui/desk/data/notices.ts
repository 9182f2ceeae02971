import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { notices } from '../api/notices.ts'

const key = ['notices'] as const

/** How often what is on its way is looked at again, in milliseconds. */
const every = 15_000

/** How each way out of the house does. */
export const useChannels = () =>
  useQuery({
    queryKey: [...key, 'channels'],
    queryFn: ({ signal }) => notices.channels(signal),
    refetchInterval: every,
  })

/** Notices that were given up. */
export const useDeadNotices = () =>
  useQuery({ queryKey: [...key, 'dead'], queryFn: ({ signal }) => notices.dead(signal), refetchInterval: every })

/** The addresses on the web that are told. */
export const useWebhooks = () =>
  useQuery({ queryKey: [...key, 'webhooks'], queryFn: ({ signal }) => notices.webhooks(signal) })

/** Does something about notices; afterwards, and after a failure, everything about them is read again. */
export function useNoticeChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation<Answer, Error, Input>({
    mutationFn: change,
    // Not waited for: the row that asked may be gone with the new list, and what it says on success with it.
    onSettled: () => void client.invalidateQueries({ queryKey: key }),
  })
}
