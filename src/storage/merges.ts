import { and, asc, eq, isNull } from 'drizzle-orm'
import { merges } from './closingSchema.ts'
import type { Db } from './db.ts'
import { handoffs } from './handoffSchema.ts'

export type MergeRecord = typeof merges.$inferSelect

export async function insertMerge(db: Db, row: MergeRecord): Promise<void> {
  await db.insert(merges).values(row)
}

/** Into which handoff this one is merged now. */
export async function findMerge(db: Db, handoffId: string): Promise<MergeRecord | undefined> {
  const [row] = await db
    .select()
    .from(merges)
    .where(and(eq(merges.handoffId, handoffId), isNull(merges.endedAt)))
  return row
}

/** The handoffs that are merged into this one now. */
export async function listMergedInto(db: Db, mainId: string): Promise<{ id: string; number: string }[]> {
  return db
    .select({ id: handoffs.id, number: handoffs.number })
    .from(merges)
    .innerJoin(handoffs, eq(handoffs.id, merges.handoffId))
    .where(and(eq(merges.mainId, mainId), isNull(merges.endedAt)))
    .orderBy(asc(merges.mergedAt))
}

/** @returns whether it was changed: a merge that has ended stays as it is. */
export async function changeMerge(
  db: Db,
  { id, set }: { id: string; set: Pick<Partial<MergeRecord>, 'followedAt' | 'endedAt'> },
): Promise<boolean> {
  const rows = await db
    .update(merges)
    .set(set)
    .where(and(eq(merges.id, id), isNull(merges.endedAt)))
    .returning({ id: merges.id })
  return rows.length > 0
}
