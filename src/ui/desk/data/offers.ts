import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { RequestFailed } from '../api/client.ts'
import { offers } from '../api/offers.ts'
import { pollEvery } from './handoffs.ts'
import { keys } from './keys.ts'

/** What is offered to this person now. */
export function useOffered(isLive: boolean) {
  return useQuery({
    queryKey: keys.offers,
    queryFn: ({ signal }) => offers.list(signal),
    refetchInterval: pollEvery(isLive),
  })
}

/** Turns an offer down; whoever is late sees what is offered now. */
export function useDeclineOffer() {
  const client = useQueryClient()
  const readAgain = () => void client.invalidateQueries({ queryKey: keys.everyList })
  return useMutation<object, Error, { id: string; reason: string }>({
    mutationFn: offers.decline,
    onSuccess: readAgain,
    onError: (error) => {
      if (error instanceof RequestFailed && error.status < 500) readAgain()
    },
  })
}
