import type { Locale } from './locale.ts'
import type { ViewingState } from './viewing.ts'

/* Shapes of the desk's own lists, beside those of `contract.ts`. Instants are ISO 8601 in UTC. */

export const deskViews = ['waiting', 'mine', 'later', 'all', 'done'] as const
export type DeskView = (typeof deskViews)[number]
/** Orders of a list: as it is to be worked on, by time left, by time waited, newest first. */
export const deskSorts = ['usual', 'due', 'waited', 'newest'] as const
export type DeskSort = (typeof deskSorts)[number]
/** Counting stops here: so many or more. */
export const mostCounted = 1_000
/** How many handoffs each view holds, at most `mostCounted`, and how many of the person's own are unread. */
export type DeskCounts = Record<DeskView | 'unread', number>

/** The handoff that a line of a list is about. */
export interface AboutHandoff {
  id: string
  number: string
  topic: string
  locale: Locale
  departmentName: string
}

/** A promise that the person still owes. */
export interface OwedPromise {
  id: string
  text: string
  dueAt: string
  madeAt: string
  isLate: boolean
  handoff: AboutHandoff
}

/** Somebody else has a handoff open, or writes to its citizen. */
export interface ViewingView {
  handoffId: string
  state: ViewingState
  staff: { id: string; name: string }
}

export interface Brief {
  asked: string
  shown: string[]
  missing: string
  /** Whether the language model wrote it; otherwise it is put together from the conversation. */
  byAssistant: boolean
}
