import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { type Db, NoConnection, patienceMilliseconds } from './db.ts'

export type PostgresClient = postgres.Sql

export interface OpenPostgres {
  db: Db
  client: PostgresClient
  close: () => Promise<void>
}

/**
 * A pool on a real PostgreSQL. Connections are made when first needed, so a server that is down is an error of the
 * query and not of the start.
 * @param options.connections most connections at a time; 1 for work under a session lock.
 */
export function openPostgres(url: string, options: { connections?: number; isWorker?: boolean } = {}): OpenPostgres {
  const client = postgres(url, {
    max: options.connections ?? 10,
    connect_timeout: 5,
    // Seconds between tries: requests wait for the next one, and citizens are answered from memory only once it fails.
    backoff: () => 0.25,
    fetch_types: false,
    onnotice: () => {},
    // Hyperdrive pools for us and cannot keep named statements of a client that lives for one request.
    ...(options.isWorker ? { prepare: false } : { idle_timeout: 60 }),
  })
  return {
    db: drizzle(withPatience(client, options.isWorker !== true)) as unknown as Db,
    client,
    close: () => client.end({ timeout: 5 }),
  }
}

/** What postgres.js keeps in a query: whether it was sent to the server, and the way to end it. */
interface PendingQuery {
  active: boolean
  reject: (error: Error) => void
}

/**
 * Gives a query up that has no connection after a while: postgres.js lets some wait for ever when the server ends its
 * sessions and lets nobody in again. A query that the server works on may take its time.
 */
function withPatience(client: PostgresClient, isPrepared: boolean): PostgresClient {
  const unsafe = (...[text, values, settings]: Parameters<PostgresClient['unsafe']>) => {
    // drizzle sends the same few texts again and again: the server parses each once for each connection.
    const pending = client.unsafe(text, values, { prepare: isPrepared && (values?.length ?? 0) > 0, ...settings })
    const giveUp = () => {
      const state = pending as unknown as PendingQuery
      if (!state.active) state.reject(new NoConnection())
    }
    const timer = setTimeout(giveUp, patienceMilliseconds) as unknown as { unref?: () => void }
    timer.unref?.()
    return pending
  }
  return new Proxy(client, { get: (target, name) => (name === 'unsafe' ? unsafe : Reflect.get(target, name)) })
}
