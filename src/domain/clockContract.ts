import type { DepartmentName, PartView, ReviewView } from './closingContract.ts'
import type { AboutHandoff } from './deskContract.ts'
import type { MissReason, Tier } from './duty.ts'
import type { Stage } from './handoff.ts'
import type { Rung } from './ladder.ts'
import type { StatutoryTrackId } from './statutoryTracks.ts'
import type { Dispute, TransferReason, TransferState } from './transfer.ts'

/* Shapes of ownership and the clock, beside those of `contract.ts`. Instants are ISO 8601 in UTC. */

export interface DueTime {
  stage: Stage
  dueAt: string
  doneAt?: string | undefined
  isLate: boolean
  /** By how many seconds, when it is or was late. */
  lateSeconds?: number | undefined
  /** Since when the clock stands. */
  pausedAt?: string | undefined
  isProvisional: boolean
  basis: string
}

/** A transfer as the desk shows it. */
export interface TransferView {
  id: string
  handoffId: string
  fromDepartment: DepartmentName
  toDepartment: DepartmentName
  reason: TransferReason
  reasonText: string
  text: string
  basis: string
  state: TransferState
  offeredAt: string
  /** Silence until here is acceptance. */
  answerDueAt?: string | undefined
  answeredAt?: string | undefined
  answerBasis?: string | undefined
  dispute?: Dispute | undefined
  ruling?: { department: DepartmentName; basis: string; ruledAt: string } | undefined
}

/** A procedure with a limit of its own by law, named in the reader's language. */
export interface StatutoryTrackView {
  id: StatutoryTrackId
  name: string
  value: number
  unit: 'days' | 'workingDays'
  law: string
}

export interface ExtensionView {
  id: string
  handoffId: string
  days: number
  /** Instead of days: a longer limit that a law sets. */
  track?: StatutoryTrackView | undefined
  reason: string
  state: 'asked' | 'approved' | 'refused'
  askedBy: string
  askedAt: string
  decidedAt?: string | undefined
  decisionReason?: string | undefined
}

export interface PromiseView {
  id: string
  text: string
  /** To say how it stands, under a limit of law: any word to the citizen keeps it, and the next follows by itself. */
  isProgress: boolean
  dueAt: string
  madeAt: string
  keptAt?: string | undefined
}

export interface PauseView {
  text: string
  startedAt: string
  endsAt: string
  endedAt?: string | undefined
}

/** A rung of the ladder that has fired. */
export interface EscalationView {
  stage: Stage
  rung: Rung
  reachedAt: string
  firedAt: string
}

/** An offer that runs: to whom, and until when they are asked. */
export interface OfferView {
  id: string
  staff: { id: string; name: string }
  tier: Tier
  offeredAt: string
  expiresAt: string
}

/** A contact that met nobody; with a person or a tier, that one; without both, the whole contact. */
export interface MissView {
  id: string
  handoffId: string
  number: string
  department: DepartmentName
  staff: { id: string; name: string } | null
  tier: Tier | null
  reason: MissReason
  at: string
}

/** How often a reason stands in the ledger of misses: for whole contacts, and for single tiers and people before them. */
export interface MissCount {
  reason: MissReason
  contacts: number
  steps: number
}

/** A part of the ledger of misses. */
export interface MissLedger {
  /** Newest first, at most a thousand. */
  misses: MissView[]
  /** Of the same span and department, whatever reason is listed. */
  counts: MissCount[]
  /** Every department, to choose one. */
  departments: DepartmentName[]
}

/**
 * What waits for the person who asks: answers to transfers, reviews, parts; for supervisors rulings and extensions too.
 */
export interface PendingDecisions {
  transfers: TransferView[]
  rulings: TransferView[]
  extensions: ExtensionView[]
  /** What they are about. */
  handoffs: AboutHandoff[]
  /** Of closings and bad ratings that the person may decide. */
  reviews: ReviewView[]
  /** What the person's department still has to do for others; for supervisors, what any has. */
  parts: PartView[]
}

/** What may be chosen for a transfer. */
export interface TransferOptions {
  departments: DepartmentName[]
  reasons: { code: TransferReason; text: string }[]
}
