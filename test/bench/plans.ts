import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { type Db, rowsOf } from '../../src/storage/db.ts'
import type { PostgresClient } from '../../src/storage/openPostgres.ts'

/** The tables that grow with every handoff: no statement of every day may read one of them from end to end. */
const growing = ['handoffs', 'handoff_stages', 'conversations', 'messages', 'events', 'offers', 'misses', 'promises']

/** PostgreSQL keeps what a session has counted for as long as ten seconds. */
const flushMilliseconds = 11_000

/** A database that keeps every different statement that is sent, with the parameters of its first sending. */
export function recordStatements(client: PostgresClient, statements: Map<string, unknown[]>): Db {
  const logger = {
    logQuery: (text: string, parameters: unknown[]) => {
      if (!statements.has(text)) statements.set(text, parameters)
    },
  }
  return drizzle(client, { logger }) as unknown as Db
}

/** How often each of the growing tables has been read from end to end, as PostgreSQL itself counts. */
export async function countSequentialScans(db: Db): Promise<Record<string, number>> {
  await sleep(flushMilliseconds)
  const rows = rowsOf<{ table: string; scans: string }>(
    await db.execute(sql`select relname as table, seq_scan::text as scans from pg_stat_user_tables
      where relname = any(${`{${growing.join(',')}}`}::text[])`),
  )
  return Object.fromEntries(rows.map(({ table, scans }) => [table, Number(scans)]))
}

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Plan[]
}

/** Statements whose plan reads a growing table from end to end: the table and the beginning of the text. */
export async function findSequentialScans(
  client: PostgresClient,
  statements: Map<string, unknown[]>,
): Promise<string[]> {
  const found: string[] = []
  for (const [text, parameters] of statements) {
    if (!/^\s*\(?(select|update|insert|delete|with)/i.test(text)) continue
    const [row] = await client.unsafe(`explain (format json) ${text}`, parameters as never[])
    const [explained] = (row?.['QUERY PLAN'] ?? []) as { Plan: Plan }[]
    const tables = explained ? scannedIn(explained.Plan) : []
    if (tables.length > 0) found.push(`${tables.join(', ')}: ${text.replace(/\s+/g, ' ').slice(0, 400)}`)
  }
  return found
}

function scannedIn(plan: Plan): string[] {
  const table = plan['Relation Name']
  const isScan = plan['Node Type'] === 'Seq Scan' && table !== undefined && growing.includes(table)
  return [...(isScan ? [table] : []), ...(plan.Plans ?? []).flatMap(scannedIn)]
}
