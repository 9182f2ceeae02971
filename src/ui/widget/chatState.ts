import type { CitizenHandoff, DeskStatus, Problem } from '../../domain/contract.ts'
import type { Message } from '../../domain/message.ts'
import type { Unsent } from './store.ts'

/** A message that is on its way, or that the server refused, with the reason. */
export interface Pending extends Unsent {
  status: 'sending' | 'failed'
  problem?: Partial<Problem> | undefined
  /** The last position when it was refused: there it stands until it is sent again. */
  after?: number | undefined
}

/** All that the chat shows. */
export interface ChatState {
  messages: Message[]
  pending: Pending[]
  handoff?: CitizenHandoff | undefined
  desk?: DeskStatus | undefined
  greeting: string
  suggestions: string[]
  isOnline: boolean
  /** Why something other than a message did not work. */
  problem?: Partial<Problem> | undefined
  /** Up to this position the conversation stood there when it was taken up again. */
  resumedAt?: number | undefined
}

/** The state of one chat. It is replaced whole at every change, so that who watches it compares by identity. */
export interface StateBox {
  readonly current: ChatState
  set(change: Partial<ChatState>): void
  subscribe(listener: () => void): () => void
}

export function createStateBox(initial: ChatState, onChange: (change: Partial<ChatState>) => void): StateBox {
  const listeners = new Set<() => void>()
  let current = initial
  return {
    get current() {
      return current
    },
    set(change) {
      current = { ...current, ...change }
      onChange(change)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Positions decide: what came twice is there once, and in order, from whatever way it came. */
export function merge(box: StateBox, incoming: Message[]): void {
  if (incoming.length === 0) return
  const byPosition = new Map(box.current.messages.map((message) => [message.position, message]))
  for (const message of incoming) byPosition.set(message.position, message)
  const known = new Set(incoming.map(({ clientMessageId }) => clientMessageId))
  box.set({
    messages: [...byPosition.values()].sort((a, b) => a.position - b.position),
    pending: box.current.pending.filter(({ clientMessageId }) => !known.has(clientMessageId)),
  })
}

/** The position up to which nothing is missing: a reply may have arrived while something before it had not. */
export function lastWithoutGap(messages: Message[]): number {
  let last = 0
  for (const { position } of messages) if (position === last + 1) last = position
  return last
}
