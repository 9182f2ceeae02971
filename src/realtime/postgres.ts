import type { PostgresClient } from '../storage/openPostgres.ts'
import { createLocalRealtime } from './local.ts'
import type { Realtime } from './port.ts'

const notifyChannel = 'lianxin'

/**
 * Wake-ups between Node instances through PostgreSQL LISTEN/NOTIFY. postgres.js listens again by itself after a lost
 * connection; what was said meanwhile is gone, so every subscriber is woken then.
 */
export function createPostgresRealtime(
  client: PostgresClient,
  log: (record: Record<string, unknown>) => void,
): Realtime {
  const local = createLocalRealtime()
  let listening: Promise<unknown> | undefined
  const listen = () => {
    listening ??= client
      .listen(
        notifyChannel,
        (channel) => void local.publish(channel),
        () => local.wakeAll(),
      )
      .catch((error: unknown) => {
        listening = undefined
        log({ level: 'warn', event: 'listen_failed', error: String(error) })
      })
    return listening
  }
  return {
    async publish(channel) {
      try {
        await client.notify(notifyChannel, channel)
      } catch (error) {
        log({ level: 'warn', event: 'notify_failed', error: String(error) })
      }
    },
    async subscribe(channel, wake) {
      const stop = await local.subscribe(channel, wake)
      // Not awaited when the database is down: the subscriber looks again by itself.
      void listen()
      return stop
    },
  }
}
