import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type DaySpan, roster } from '../api/roster.ts'

const key = ['roster'] as const

/** The lines whose rosters the person sees. */
export const useRosterLines = () =>
  useQuery({ queryKey: [...key, 'lines'], queryFn: ({ signal }) => roster.lines(signal), staleTime: 60_000 })

/** The roster of a line; somebody else may change it at any time. */
export const useRoster = (wish: DaySpan & { lineId: string }) =>
  useQuery({
    queryKey: [...key, wish],
    queryFn: ({ signal }) => roster.read(wish, signal),
    refetchInterval: 60_000,
    enabled: wish.lineId !== '',
  })

/** What the person has to do themselves. */
export const useOwnRoster = (days: DaySpan) =>
  useQuery({ queryKey: [...key, 'mine', days], queryFn: ({ signal }) => roster.readOwn(days, signal) })

/** Changes something of the roster; afterwards, and after a failure, it is read again. */
export function useRosterChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation<Answer, Error, Input>({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
