/**
 * Wake-ups between instances. A wake is only a hint that there may be something new to read: it carries nothing, may
 * come twice, and may be missing, so readers always read from the database and look again now and then.
 */
export interface Realtime {
  /** Wakes every subscriber of the channel on every instance. Never throws: a lost hint is no lost message. */
  publish(channel: string): Promise<void>
  /** Calls `wake` on every publish until the returned function is called. */
  subscribe(channel: string, wake: () => void): Promise<() => void>
}

export const conversationChannel = (conversationId: string): string => `conversation:${conversationId}`
export const deskChannel = 'desk'
export const viewingChannel = 'viewing'
export const releaseChannel = 'release'
export const calendarChannel = 'calendar'
