import type { CallOutcome, ClosingReason, ReviewKind, ReviewOutcome } from './closing.ts'

/* Shapes of closing, duplicates and co-handlers, beside those of `contract.ts`. Instants are ISO 8601 in UTC. */

export interface DepartmentName {
  id: string
  name: string
}

/** A call to the citizen. */
export interface CallView {
  id: string
  outcome: CallOutcome
  note: string
  madeBy: string
  madeAt: string
}

/** Somebody else looks at how a handoff was handled. */
export interface ReviewView {
  id: string
  handoffId: string
  number: string
  kind: ReviewKind
  /** What the citizen said. */
  text: string
  /** The level of a bad rating. */
  score?: number | undefined
  openedAt: string
  dueAt: string
  isLate: boolean
  isProvisional: boolean
  outcome?: ReviewOutcome | undefined
  basis?: string | undefined
  reply?: string | undefined
  decidedBy?: string | undefined
  decidedAt?: string | undefined
  /** The person who reads may decide it: not whoever handled it. */
  canDecide: boolean
}

/** What another department does for a handoff. */
export interface PartView {
  id: string
  handoffId: string
  number: string
  department: DepartmentName
  task: string
  dueAt: string
  isLate: boolean
  /** By how many seconds, when it is or was late. */
  lateSeconds?: number | undefined
  addedAt: string
  doneAt?: string | undefined
  result?: string | undefined
  removedAt?: string | undefined
  notes: { text: string; writtenBy: string; writtenAt: string }[]
}

/** The parts of a handoff at the desk that are about its end, and about who works on it besides the handler. */
export interface ClosingParts {
  closingReason?: ClosingReason | undefined
  calls: CallView[]
  /** On how many different days nobody answered; from `unreachableDays` on it may close as unreachable. */
  failedCallDays: number
  canCloseUnreachable: boolean
  ratings: { score: number; comment: string; ratedAt: string }[]
  reviews: ReviewView[]
  /** It is merged into this one, which brings the result. */
  mergedInto?: { id: string; number: string; reason: string; mergedAt: string } | undefined
  /** Those that are merged into it. */
  mergedCases: { id: string; number: string }[]
  parts: PartView[]
}

/** The end of a case as its citizen sees it. */
export interface CitizenClosing {
  reason?: ClosingReason | undefined
  canConfirm: boolean
  canRate: boolean
  score?: number | undefined
  reviews: {
    kind: ReviewKind
    dueAt: string
    isLate: boolean
    outcome?: ReviewOutcome | undefined
    reply?: string | undefined
  }[]
}

/** A department that helps the one in charge. */
export interface CoHandler {
  departmentName: string
  dueAt: string
  isLate: boolean
  isDone: boolean
}
