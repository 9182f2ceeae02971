import { useMemo, useSyncExternalStore } from 'react'
import { type DeskView, deskViews } from '../../domain/contract.ts'

/** The lists of the desk: handoffs, what waits for a decision of the person, what they promised. */
export const listNames = [...deskViews, 'pending', 'promises'] as const
export type ListName = (typeof listNames)[number]

/** Whether a list is one of handoffs. */
export const isDeskView = (name: ListName): name is DeskView => name !== 'pending' && name !== 'promises'

/** Where the desk is; the address bar holds all of it, so that a reload and a sent link show the same. */
export interface Place {
  page: 'login' | 'desk'
  view: ListName
  handoffId?: string | undefined
  /** Narrow screens show the panel beside the thread as a page of its own. */
  isInfoOpen?: boolean | undefined
}

const listeners = new Set<() => void>()

/** Reads a place from an address. Unknown parts fall back to the list of what waits. */
export function readPlace({ pathname, search }: { pathname: string; search: string }): Place {
  const query = new URLSearchParams(search)
  const wanted = query.get('view')
  return {
    page: /^\/login\/?$/.test(pathname) ? 'login' : 'desk',
    view: listNames.find((view) => view === wanted) ?? 'waiting',
    handoffId: query.get('handoff') ?? undefined,
    isInfoOpen: query.get('pane') === 'info',
  }
}

/** The address of a place. The login page remembers where it leads back to. */
export function hrefOf({ page, view, handoffId, isInfoOpen }: Place): string {
  const query = new URLSearchParams()
  if (view !== 'waiting') query.set('view', view)
  if (handoffId) query.set('handoff', handoffId)
  if (handoffId && isInfoOpen) query.set('pane', 'info')
  const search = query.toString()
  return `/${page}${search ? `?${search}` : ''}`
}

/** Goes to a place without loading the page anew; `replaces` leaves no step in the history. */
export function go(place: Place, { replaces = false }: { replaces?: boolean } = {}): void {
  const href = hrefOf(place)
  if (href !== location.pathname + location.search) {
    if (replaces) history.replaceState(null, '', href)
    else history.pushState(null, '', href)
  }
  for (const tell of listeners) tell()
}

/** The place now, live. */
export function usePlace(): Place {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search)
  return useMemo(() => {
    const { pathname, search } = new URL(address, location.origin)
    return readPlace({ pathname, search })
  }, [address])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}
