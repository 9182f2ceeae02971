import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { HandoffDetail, HandoffRow } from '../../../domain/contract.ts'
import type { Brief, DeskSort, DeskView } from '../../../domain/deskContract.ts'
import type { Message } from '../../../domain/message.ts'
import { RequestFailed } from '../api/client.ts'
import { desk } from '../api/desk.ts'
import { isDeskView, type Place } from '../place.ts'
import { keys } from './keys.ts'

/** How often lists are read while the stream is open, in case it lies, and while it is down. */
const calmMilliseconds = 60_000
const pollMilliseconds = 10_000

/** The pause between two readings, in milliseconds. */
export const pollEvery = (isLive: boolean): number => (isLive ? calmMilliseconds : pollMilliseconds)

/** The list that is shown, and those of which the person hears wherever they are. */
export function useLists(isLive: boolean, { view, sort = 'usual' }: Pick<Place, 'view' | 'sort'>) {
  const refetchInterval = pollEvery(isLive)
  const waiting = useList({ view: 'waiting', sort: 'usual', refetchInterval })
  const mine = useList({ view: 'mine', sort: 'usual', refetchInterval })
  const shown = useList({ view: isDeskView(view) ? view : 'mine', sort, refetchInterval })
  return { waiting, mine, shown }
}

export type Lists = ReturnType<typeof useLists>

function useList({ view, sort, refetchInterval }: { view: DeskView; sort: DeskSort; refetchInterval: number }) {
  return useQuery<HandoffRow[]>({
    queryKey: keys.list(view, sort),
    queryFn: ({ signal }) => desk.list({ view, sort }, signal),
    refetchInterval,
  })
}

/** One handoff with its conversation; while it loads, nothing of another one is shown. */
export function useHandoff(id: string | undefined, isLive: boolean) {
  return useQuery<HandoffDetail>({
    queryKey: keys.handoff(id ?? ''),
    queryFn: ({ signal }) => desk.read(id ?? '', signal),
    enabled: id !== undefined,
    refetchInterval: pollEvery(isLive),
  })
}

/** The brief by the language model once it is there; otherwise the plain one, which grows with the conversation. */
export function useBrief({ id, brief }: HandoffDetail): Brief {
  const { data } = useQuery({
    queryKey: keys.brief(id),
    queryFn: ({ signal }) => desk.brief(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return data?.byAssistant ? data : brief
}

/** Takes a handoff. Whoever comes second sees the lists as they are now. */
export function useClaim() {
  const client = useQueryClient()
  return useMutation<HandoffDetail, Error, { id: string; version: number }>({
    mutationFn: desk.claim,
    onSuccess: (handoff) => putHandoff(client, handoff),
    onError: (error, { id }) => {
      if (error instanceof RequestFailed && error.status === 409) void refresh(client, id)
    },
  })
}

/** Promises an answer by a time. */
export function usePromise() {
  const client = useQueryClient()
  return useMutation<HandoffDetail, Error, { id: string; text: string; dueAt: string }>({
    mutationFn: desk.promise,
    onSuccess: (handoff) => putHandoff(client, handoff),
  })
}

/** Ends the work with a result; nobody waits for the answer while the page goes away. */
export function useResolve() {
  const client = useQueryClient()
  return useMutation<HandoffDetail, Error, { id: string; result: string; isLeaving: boolean }>({
    mutationFn: desk.resolve,
    onSuccess: (handoff) => putHandoff(client, handoff),
  })
}

/** Puts a confirmed message into the open handoff before the next reading brings it. */
export function addMessage(client: QueryClient, { id, message }: { id: string; message: Message }): void {
  client.setQueryData<HandoffDetail>(keys.handoff(id), (handoff) => {
    if (!handoff || handoff.messages.some(({ position }) => position === message.position)) return handoff
    const messages = [...handoff.messages, message].sort((one, other) => one.position - other.position)
    return { ...handoff, messages }
  })
  void refresh(client, id)
}

/** Reads the lists and one handoff again, or every open one. */
export async function refresh(client: QueryClient, id?: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.everyList }),
    client.invalidateQueries({ queryKey: id ? keys.handoff(id) : keys.everyHandoff }),
  ])
}

/** Shows a handoff as the server has just answered it. */
export function putHandoff(client: QueryClient, handoff: HandoffDetail): void {
  client.setQueryData(keys.handoff(handoff.id), handoff)
  void client.invalidateQueries({ queryKey: keys.everyList })
}
