import { useSyncExternalStore } from 'react'

/** Seconds by which the office computer's clock may be off before the server's is believed instead. */
const toleratedSeconds = 20

/** How often what is shown of the passing time is brought up to date. */
const tickMilliseconds = 30_000

let offsetMilliseconds = 0
let exactOffsetMilliseconds = 0
let tickedAt = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** Takes note of an answer's Date header: time left is judged by the server's clock, not by a wrong one at the desk. */
export function noteServerTime(header: string | null): void {
  const serverTime = header ? Date.parse(header) : Number.NaN
  if (Number.isNaN(serverTime)) return
  const difference = serverTime - Date.now()
  // The header has whole seconds: the time now is half a second later on average.
  exactOffsetMilliseconds = difference + 500
  const next = Math.abs(difference) > toleratedSeconds * 1000 ? difference : 0
  const hasMoved = Math.abs(next - offsetMilliseconds) > toleratedSeconds * 1000
  if (!hasMoved) return
  offsetMilliseconds = next
  tick()
}

/** The server's time now, in milliseconds since 1970. */
export const serverNow = (): number => Date.now() + offsetMilliseconds

/** The server's time now to about a second, for what runs for seconds only; it may jump from answer to answer. */
export const exactServerNow = (): number => Date.now() + exactOffsetMilliseconds

/** The server's time, brought up to date every 30 seconds and when the page comes back to the front. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => tickedAt)

/** Brings what is shown up to date at once, e.g. together with new data. */
export function tick(): void {
  tickedAt = serverNow()
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!timer) {
    tickedAt = serverNow()
    timer = setInterval(tick, tickMilliseconds)
    document.addEventListener('visibilitychange', tick)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
    document.removeEventListener('visibilitychange', tick)
  }
}
