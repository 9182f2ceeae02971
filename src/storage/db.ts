import { sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** A database or an open transaction on it; the same SQL on embedded PGlite, PostgreSQL and Hyperdrive. */
export type Db = PgDatabase<PgQueryResultHKT>

/** A transaction that has no connection after so long is given up: postgres.js can wait for ever for a server that lets nobody in. */
export const patienceMilliseconds = 4_000

/** No connection came in time; SQLSTATE class 08, as for a server that cannot be reached. */
export class NoConnection extends Error {
  readonly code = '08001'
  constructor() {
    super(`no database connection within ${patienceMilliseconds} ms`)
    this.name = 'NoConnection'
  }
}

/**
 * Runs `work` in one transaction; an error rolls everything back.
 * @throws NoConnection when none can be had; should one come later all the same, nothing is done on it.
 */
export function transact<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    let isGivenUp = false
    const timer = setTimeout(() => {
      isGivenUp = true
      fail(new NoConnection())
    }, patienceMilliseconds)
    db.transaction((tx) => {
      if (isGivenUp) throw new NoConnection()
      clearTimeout(timer)
      return work(tx as unknown as Db)
    })
      .finally(() => clearTimeout(timer))
      .then(done, fail)
  })
}

/** Asks the database for a sign of life. */
export async function ping(db: Db): Promise<void> {
  await db.execute(sql`select 1`)
}

/** The rows of a raw `db.execute()`: postgres.js gives an array, PGlite an object with `rows`. */
export function rowsOf<T>(result: unknown): T[] {
  return Array.isArray(result) ? (result as T[]) : (result as { rows: T[] }).rows
}

/** The SQLSTATE or the system's error code of a failed query, wherever the driver put it. */
export function pgCode(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code
    if (typeof code === 'string') return code
  }
  return undefined
}

/** Whether a unique index refused a row (SQLSTATE 23505). */
export const isUniqueViolation = (error: unknown): boolean => pgCode(error) === '23505'

const gone = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOSPC',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
])

/**
 * Whether a query failed because there is no working database, not because the query is wrong: connection errors of
 * the system and of postgres.js, and the SQLSTATE classes 08 (connection), 53 (no resources: disk full, too many
 * connections), 57P (shutting down), 58 (input/output) and 25006 (read-only). A server that ends the session (severity
 * FATAL: it lets nobody in, the password is wrong) is as good as none.
 */
export function isDatabaseDown(error: unknown): boolean {
  if (isFatal(error)) return true
  const code = pgCode(error)
  if (code !== undefined) return gone.has(code) || /^(08|53|57P|58|25006)/.test(code)
  return error instanceof Error && /PGlite is closed|database is not open/i.test(`${error.message} ${error.cause}`)
}

function isFatal(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    const { severity } = e as { severity?: unknown }
    if (severity === 'FATAL' || severity === 'PANIC') return true
  }
  return false
}
