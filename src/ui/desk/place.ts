import { useMemo, useSyncExternalStore } from 'react'
import { type DeskSort, type DeskView, deskSorts, deskViews } from '../../domain/deskContract.ts'

/** The lists of the desk: handoffs, what waits for a decision of the person, what they promised. */
export const listNames = [...deskViews, 'pending', 'promises'] as const
export type ListName = (typeof listNames)[number]

/** Whether a list is one of handoffs. */
export const isDeskView = (name: ListName): name is DeskView => name !== 'pending' && name !== 'promises'

/** The pages of the staff side in the order of the navigation; `desk` is the inbox. */
export const pageNames = ['desk', 'roster', 'lines', 'calendar', 'notices', 'misses', 'staff'] as const
export type PageName = (typeof pageNames)[number]

/** What a page beyond the inbox is narrowed to, e.g. a department; absent values are left out of the address. */
export type Filters = Readonly<Record<string, string | undefined>>

/** Where the desk is; the address bar holds all of it, so that a reload and a sent link show the same. */
export interface Place {
  page: PageName
  /** Nobody is signed in: the login page stands before this place and leads to it. */
  isLogin?: boolean | undefined
  view: ListName
  /** The order of a list of handoffs, where it is not the usual one. */
  sort?: DeskSort | undefined
  handoffId?: string | undefined
  /** Narrow screens show the panel beside the thread as a page of its own. */
  isInfoOpen?: boolean | undefined
  filters?: Filters | undefined
}

const listeners = new Set<() => void>()

/** Reads a place from an address. Unknown parts fall back to the list of what waits. */
export function readPlace({ pathname, search }: { pathname: string; search: string }): Place {
  const {
    page: pageBehind,
    view: wanted,
    sort,
    handoff,
    pane,
    ...filters
  } = Object.fromEntries(new URLSearchParams(search))
  const isLogin = /^\/login\/?$/.test(pathname)
  const name = isLogin ? pageBehind : /^\/desk\/([a-z]+)\/?$/.exec(pathname)?.[1]
  const page = pageNames.find((known) => known === name) ?? 'desk'
  return {
    page,
    isLogin,
    view: listNames.find((view) => view === wanted) ?? 'waiting',
    sort: deskSorts.find((one) => one === sort),
    handoffId: handoff || undefined,
    isInfoOpen: pane === 'info',
    filters: page === 'desk' ? undefined : filters,
  }
}

/** The address of a place. The login page remembers where it leads back to. */
export function hrefOf(place: Place): string {
  const { page, isLogin } = place
  const query = new URLSearchParams(page === 'desk' ? queryOfInbox(place) : queryOfPage(place))
  if (isLogin && page !== 'desk') query.set('page', page)
  const path = isLogin ? '/login' : page === 'desk' ? '/desk' : `/desk/${page}`
  return query.size > 0 ? `${path}?${query}` : path
}

function queryOfInbox({ view, sort, handoffId, isInfoOpen }: Place): Record<string, string> {
  return {
    ...(view === 'waiting' ? {} : { view }),
    ...(sort && sort !== 'usual' ? { sort } : {}),
    ...(handoffId ? { handoff: handoffId } : {}),
    ...(handoffId && isInfoOpen ? { pane: 'info' } : {}),
  }
}

function queryOfPage({ filters = {} }: Place): [string, string][] {
  return Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : []))
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
