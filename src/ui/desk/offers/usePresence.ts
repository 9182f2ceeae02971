import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { RequestFailed } from '../api/client.ts'
import { offers, type PresenceChoice } from '../api/offers.ts'
import { usePresenceChoice } from './presenceChoice.ts'
import { useOnlyTab } from './useOnlyTab.ts'

/** What the desk says of the person, and whether the server has heard it. */
export interface Presence {
  staffId: string
  choice: PresenceChoice
  isFailed: boolean
  /** Whether the server knows of presence at all. */
  isKnown: boolean
}

const mutationKey = ['presence']

/**
 * Tells the server every 15 seconds, and at once after a choice, that the person is there.
 * @param mayLeave whether leaving costs nobody anything: a reload looks like leaving, and must not cost a conversation.
 */
export function usePresence(staffId: string, { mayLeave }: { mayLeave: boolean }): Presence {
  const client = useQueryClient()
  const choice = usePresenceChoice(staffId)
  const [failure, setFailure] = useState<Error>()
  const { mutate } = useMutation<object, Error, PresenceChoice>({
    mutationKey,
    // One after the other: a slow beat must not arrive after a newer choice.
    scope: { id: 'presence' },
    mutationFn: offers.beat,
    onSuccess: () => setFailure(undefined),
    onError: setFailure,
  })
  const isKnown = !(failure instanceof RequestFailed && failure.status === 404)
  useEffect(() => {
    if (!isKnown) return
    mutate(choice)
    const worker = new Worker(new URL('./beatWorker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = () => {
      if (client.isMutating({ mutationKey }) === 0) mutate(choice)
    }
    return () => worker.terminate()
  }, [choice, isKnown, mutate, client])
  useLeaving(mayLeave && isKnown)
  return { staffId, choice, isFailed: failure !== undefined, isKnown }
}

/** A hint that the last tab is closed; without it, silence says so after 45 seconds. */
function useLeaving(mayLeave: boolean): void {
  const isOnlyTab = useOnlyTab()
  useEffect(() => {
    if (!mayLeave) return
    const leave = () => {
      if (isOnlyTab.current) offers.leave()
    }
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [mayLeave, isOnlyTab])
}
