import type { Locale } from './locale.ts'
import type { ViewingState } from './viewing.ts'

/* Shapes of the desk's own lists, beside those of `contract.ts`. Instants are ISO 8601 in UTC. */

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
