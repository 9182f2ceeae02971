import type { PresenceState } from './duty.ts'

export interface Hands {
  /** Undefined for a person whose console never said anything: it cannot be missed. */
  presence: PresenceState | undefined
  /** By when the handler has to have said something; null once they have. */
  replyDueAt: Date | null
  /** Whether the citizen said the last word. */
  isCitizenWaiting: boolean
  now: Date
}

/**
 * Whether the handler of a live conversation loses it to the next: by not saying a word within the limit of the first
 * reply, or by being offline while the citizen waits for one.
 */
export function whyLost({ presence, replyDueAt, isCitizenWaiting, now }: Hands): 'silent' | 'offline' | undefined {
  if (replyDueAt !== null && replyDueAt <= now) return 'silent'
  return presence === 'offline' && (isCitizenWaiting || replyDueAt !== null) ? 'offline' : undefined
}
