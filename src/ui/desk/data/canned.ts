import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type CannedWords, writing } from '../api/writing.ts'

const key = ['canned'] as const

/** The canned replies that the person may use, last used first. */
export function useCannedReplies() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => writing.listCanned(signal) })
}

/** Saves a new or a changed canned reply; whoever comes second sees the list as it is now. */
export function useSaveCanned() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ words, of }: { words: CannedWords; of?: { id: string; version: number } | undefined }) =>
      of ? writing.changeCanned({ ...words, ...of }) : writing.addCanned(words),
    onSettled: () => void client.invalidateQueries({ queryKey: key }),
  })
}

export function useRemoveCanned() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: writing.removeCanned,
    onSettled: () => void client.invalidateQueries({ queryKey: key }),
  })
}

/** Gets a canned reply with the values of a handoff; the list is in another order afterwards. */
export function useUseCanned() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: writing.useCanned,
    onSuccess: () => void client.invalidateQueries({ queryKey: key }),
  })
}
