import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { openStream } from '../../shared/sse.ts'
import { refresh } from '../data/handoffs.ts'
import { keys } from '../data/keys.ts'
import { tick } from '../time/now.ts'

/** The shortest time between two readings; the first of a burst is read at once. */
const gapMilliseconds = 800

/** A short break is no news: only one that lasts is shown. */
const patienceMilliseconds = 1_500

/** `connecting` is only the first try; `lost` means that we poll until the stream is back. */
type StreamState = 'connecting' | 'live' | 'lost'

/** Keeps the lists and the open handoff as they are on the server. @returns how the line is. */
export function useLive(): { isLive: boolean; isBannerShown: boolean } {
  const client = useQueryClient()
  const [state, setState] = useState<StreamState>('connecting')
  const [isBannerShown, setBannerShown] = useState(false)

  useEffect(() => {
    const reading = coalesce(() => {
      tick()
      void refresh(client)
    })
    let hasBeenLost = false
    const end = openStream({
      url: '/api/v1/desk/stream',
      headers: () => ({}),
      // Events say only that something changed: there is nothing to resume.
      lastEventId: () => '',
      onEvent: ({ event }) => {
        if (event === 'changed') reading.ask()
        if (event === 'viewed') void client.invalidateQueries({ queryKey: keys.viewings })
      },
      onConnection: (isOnline) => {
        setState(isOnline ? 'live' : 'lost')
        // What happened while the line was down is read now.
        if (isOnline && hasBeenLost) reading.ask()
        hasBeenLost = !isOnline
      },
      onRefused: () => {
        setState('lost')
        // Asks who is signed in: an expired session leads to the login page.
        void client.invalidateQueries({ queryKey: keys.session })
      },
    })
    return () => {
      end()
      reading.stop()
    }
  }, [client])

  useEffect(() => {
    if (state !== 'lost') return setBannerShown(false)
    const timer = setTimeout(() => setBannerShown(true), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [state])

  const isOffline = useSyncExternalStore(watchLine, () => !navigator.onLine)
  return { isLive: state === 'live' && !isOffline, isBannerShown: isBannerShown || isOffline }
}

function watchLine(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Runs at once, then at most once in a gap, the last call never lost. */
function coalesce(run: () => void): { ask: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsked = false
  const ask = () => {
    if (timer) {
      isAsked = true
      return
    }
    isAsked = false
    run()
    timer = setTimeout(() => {
      timer = undefined
      if (isAsked) ask()
    }, gapMilliseconds)
  }
  return { ask, stop: () => clearTimeout(timer) }
}
