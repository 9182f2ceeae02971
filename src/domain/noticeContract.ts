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

/** How one way out of the house does. */
export interface ChannelState {
  channel: Channel
  /** Whether anything can be sent over it: it is set in the environment, or there is a webhook. */
  isSet: boolean
  waiting: number
  /** Given up, until somebody sends them again. */
  dead: number
  lastSentAt: string | null
}
