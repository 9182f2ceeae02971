import type { PresenceState } from './duty.ts'

/** A console that has said nothing for so long is a closed laptop. */
export const offlineAfterSeconds = 45

/** What a console said last; undefined for a person whose console never said anything. */
export interface Heartbeat {
  state: PresenceState
  seenAt: Date
}

/** The instant before which a heartbeat counts as silence. */
export const silentBefore = (now: Date): Date => new Date(now.getTime() - offlineAfterSeconds * 1000)

/** Whether a person is there, judged now: nobody has to notice that a console fell silent. */
export function presenceOf(heartbeat: Heartbeat | undefined, now: Date): PresenceState {
  return heartbeat && heartbeat.seenAt >= silentBefore(now) ? heartbeat.state : 'offline'
}
