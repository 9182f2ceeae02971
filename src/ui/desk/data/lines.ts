import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lines } from '../api/lines.ts'

const key = ['lines'] as const

/** The lines that the person keeps; whether they are open is looked at again every minute. */
export function useLines() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => lines.list(signal), refetchInterval: 60_000 })
}

/** Changes something about lines; afterwards, and after a failure, the list is read again. */
export function useLineChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation<Answer, Error, Input>({
    mutationFn: change,
    // Not waited for: the row that asked may be gone with the new list, and what it says on success with it.
    onSettled: () => void client.invalidateQueries({ queryKey: key }),
  })
}
