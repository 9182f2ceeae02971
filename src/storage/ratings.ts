import { ratings } from './conversationSchema.ts'
import type { Db } from './db.ts'

/** Stores a rating; rating the same answer again replaces the first one. */
export async function upsertRating(db: Db, row: typeof ratings.$inferInsert): Promise<void> {
  const { id, ...changes } = row
  await db
    .insert(ratings)
    .values(row)
    .onConflictDoUpdate({ target: [ratings.conversationId, ratings.position], set: changes })
}
