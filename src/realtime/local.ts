import type { Realtime } from './port.ts'

export interface LocalRealtime extends Realtime {
  /** Wakes the subscribers of every channel: after an interruption anything may have been missed. */
  wakeAll(): void
}

/** Wake-ups inside one process: all that the embedded database needs, and the last step of every other kind. */
export function createLocalRealtime(): LocalRealtime {
  const channels = new Map<string, Set<() => void>>()
  return {
    async publish(channel) {
      for (const wake of channels.get(channel) ?? []) wake()
    },
    async subscribe(channel, wake) {
      const own = () => wake()
      const wakes = channels.get(channel) ?? new Set()
      channels.set(channel, wakes.add(own))
      return () => {
        wakes.delete(own)
        if (wakes.size === 0 && channels.get(channel) === wakes) channels.delete(channel)
      }
    },
    wakeAll() {
      for (const wakes of channels.values()) for (const wake of wakes) wake()
    },
  }
}
