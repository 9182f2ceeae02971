import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { cannedReplies, cannedUses } from './writingSchema.ts'

export type CannedRecord = typeof cannedReplies.$inferSelect

/** The canned replies that a person may use: own ones, those of the department, shared ones; last used first. */
export async function listCannedReplies(
  db: Db,
  { staffId, departmentId }: { staffId: string; departmentId: string },
): Promise<{ reply: CannedRecord; usedAt: Date | null }[]> {
  return db
    .select({ reply: cannedReplies, usedAt: cannedUses.usedAt })
    .from(cannedReplies)
    .leftJoin(cannedUses, and(eq(cannedUses.cannedReplyId, cannedReplies.id), eq(cannedUses.staffId, staffId)))
    .where(
      and(
        isNull(cannedReplies.deletedAt),
        or(
          eq(cannedReplies.scope, 'shared'),
          eq(cannedReplies.staffId, staffId),
          eq(cannedReplies.departmentId, departmentId),
        ),
      ),
    )
    .orderBy(sql`${cannedUses.usedAt} desc nulls last`, asc(cannedReplies.title), asc(cannedReplies.id))
}

export async function findCannedReply(db: Db, id: string): Promise<CannedRecord | undefined> {
  const [row] = await db
    .select()
    .from(cannedReplies)
    .where(and(eq(cannedReplies.id, id), isNull(cannedReplies.deletedAt)))
  return row
}

/** Stores new ones; those whose id is known already, deleted ones too, stay as they are. */
export async function insertCannedReplies(db: Db, rows: (typeof cannedReplies.$inferInsert)[]): Promise<void> {
  await db.insert(cannedReplies).values(rows).onConflictDoNothing()
}

/** Changes one only in the version that the person saw. @returns undefined when somebody was faster. */
export async function changeCannedReply(
  db: Db,
  { id, version, set }: { id: string; version: number; set: Partial<CannedRecord> },
): Promise<CannedRecord | undefined> {
  const [row] = await db
    .update(cannedReplies)
    .set({ ...set, version: version + 1 })
    .where(and(eq(cannedReplies.id, id), eq(cannedReplies.version, version), isNull(cannedReplies.deletedAt)))
    .returning()
  return row
}

export async function setUsed(db: Db, row: typeof cannedUses.$inferInsert): Promise<void> {
  await db
    .insert(cannedUses)
    .values(row)
    .onConflictDoUpdate({ target: [cannedUses.staffId, cannedUses.cannedReplyId], set: { usedAt: row.usedAt } })
}
