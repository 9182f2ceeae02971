import { and, eq, gte } from 'drizzle-orm'
import type { Db } from './db.ts'
import { lookupFailures } from './handoffSchema.ts'

export async function insertLookupFailure(db: Db, row: { number: string; at: Date }): Promise<void> {
  await db.insert(lookupFailures).values(row)
}

/** Wrong tries at a number since an instant, oldest first. */
export async function listLookupFailures(db: Db, { number, since }: { number: string; since: Date }): Promise<Date[]> {
  const rows = await db
    .select({ at: lookupFailures.at })
    .from(lookupFailures)
    .where(and(eq(lookupFailures.number, number), gte(lookupFailures.at, since)))
    .orderBy(lookupFailures.at)
  return rows.map((row) => row.at)
}
