import { eq } from 'drizzle-orm'
import type { Db } from './db.ts'
import { keys } from './keysSchema.ts'

/** The stored key of this name, or `candidate` stored as it; of instances that start at once all get the same one. */
export async function getOrStoreKey(
  db: Db,
  { name, candidate, now }: { name: string; candidate: string; now: Date },
): Promise<string> {
  await db.insert(keys).values({ name, value: candidate, createdAt: now }).onConflictDoNothing()
  const [row] = await db.select().from(keys).where(eq(keys.name, name))
  if (!row) throw new Error(`the key ${name} vanished while it was read`)
  return row.value
}
