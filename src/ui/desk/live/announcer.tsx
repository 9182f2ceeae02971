import { useSyncExternalStore } from 'react'

interface Saying {
  id: number
  text: string
}

const lifetimeMilliseconds = 5_000
const listeners = new Set<() => void>()
let spoken: readonly Saying[] = []
let shown: readonly Saying[] = []
let lastId = 0

/** Says something to screen readers, politely and unseen. */
export function announce(text: string): void {
  const saying = { id: ++lastId, text }
  // Appended and pruned later: text that is replaced may never be spoken.
  spoken = [...spoken, saying].slice(-5)
  tellAll()
  setTimeout(() => {
    spoken = spoken.filter(({ id }) => id !== saying.id)
    tellAll()
  }, lifetimeMilliseconds)
}

/** Shows a short confirmation for a few seconds, and says it. */
export function confirmBriefly(text: string): void {
  const saying = { id: ++lastId, text }
  shown = [saying]
  announce(text)
  setTimeout(() => {
    shown = shown.filter(({ id }) => id !== saying.id)
    tellAll()
  }, lifetimeMilliseconds)
}

/** The one polite region of the page, always there, empty at first. */
export function Announcer() {
  const sayings = useSyncExternalStore(subscribe, () => spoken)
  return (
    <div aria-live="polite" className="hidden-text" data-announcer="">
      {sayings.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
}

/** The confirmation that is shown now. It is spoken by the region above, so it is hidden from screen readers. */
export const useConfirmation = (): Saying | undefined => useSyncExternalStore(subscribe, () => shown[0])

function tellAll(): void {
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
