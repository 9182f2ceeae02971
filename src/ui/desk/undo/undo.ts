import { useSyncExternalStore } from 'react'
import { announce } from '../live/announcer.tsx'

/** So long something can be undone that was just done. */
const undoMilliseconds = 5_000

/** Something that was just done. */
export interface Undoable {
  /** What was done, shown beside the way back. */
  text: string
  /** The same with the way back, for screen readers. */
  say: string
  undo: () => void
  /**
   * Does what cannot be taken back once it is done, and so waits until the time to undo it is over. While the page goes
   * away it has no time to wait for an answer. What rejects is shown with another try.
   */
  commit?: ((how: { isLeaving: boolean }) => Promise<unknown> | undefined) | undefined
  /** Words for a failure of `commit`. */
  sayFailure?: ((error: unknown) => string) | undefined
}

/** What can be undone now, or has failed. */
export interface Pending extends Undoable {
  id: number
  /** Why it was not done after all. */
  failure?: string | undefined
}

const listeners = new Set<() => void>()
let pending: Pending | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let lastId = 0

/** Lets the person undo something for five seconds. What came before it can no longer be undone. */
export function offerUndo(undoable: Undoable): void {
  void finish()
  show({ ...undoable, id: ++lastId })
  announce(undoable.say)
  timer = setTimeout(() => void finish(), undoMilliseconds)
}

/** Undoes what was done last. @returns whether there was anything. */
export function undoLast(): boolean {
  const last = pending
  if (!last || last.failure !== undefined) return false
  show(undefined)
  last.undo()
  return true
}

/** Does now what waits for the end of its time. @returns when it is done, or has failed. */
export async function finish(): Promise<void> {
  const last = pending
  if (!last || last.failure !== undefined) return
  show(undefined)
  await commit(last)
}

/** Tries what failed once more. */
export function retry(failed: Pending): void {
  show(undefined)
  void commit({ ...failed, failure: undefined })
}

/** Puts what failed away. */
export function dismiss({ id }: Pending): void {
  if (pending?.id === id) show(undefined)
}

/** What can be undone now, live. */
export const useUndoable = (): Pending | undefined => useSyncExternalStore(subscribe, () => pending)

async function commit(last: Pending): Promise<void> {
  await last.commit?.({ isLeaving: false })?.catch((error: unknown) => {
    // A later deed has the bar: this one's failure is told all the same.
    const failure = last.sayFailure?.(error) ?? String(error)
    if (pending) announce(failure)
    else show({ ...last, failure })
  })
}

function show(next: Pending | undefined): void {
  clearTimeout(timer)
  pending = next
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// Whoever closes the page has not undone it: nothing that was done may be lost with the page.
addEventListener('pagehide', () => {
  const last = pending
  if (!last || last.failure !== undefined) return
  show(undefined)
  void last.commit?.({ isLeaving: true })?.catch(() => undefined)
})
