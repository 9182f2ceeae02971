import type { Channel, NoticeKind } from './notices.ts'

/* Shapes of what administrators see of notices. Instants are ISO 8601 in UTC; no address, no name. */

/** A notice that was given up. */
export interface DeadNotice {
  id: string
  kind: NoticeKind
  channel: Channel
  /** The number of the case that it is about. */
  number: string | null
  attempts: number
  /** What the other side said last, without addresses. */
  error: string | null
  createdAt: string
  finishedAt: string | null
}

/** An address on the web that is told. Its secret is shown once, when it is made. */
export interface WebhookView {
  id: string
  url: string
  /** What it wants to hear of; empty: everything. */
  kinds: NoticeKind[]
  createdAt: string
}
