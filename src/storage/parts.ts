import { and, asc, eq, exists, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { partNotes, parts } from './closingSchema.ts'
import type { Db } from './db.ts'
import { handoffs } from './handoffSchema.ts'
import { staff } from './staffSchema.ts'

export type PartRecord = typeof parts.$inferSelect
export type PartNote = { partId: string; text: string; writtenBy: string; writtenAt: Date }

export async function insertPart(db: Db, row: PartRecord): Promise<void> {
  await db.insert(parts).values(row)
}

/** All parts of a handoff, oldest first. */
export async function listParts(db: Db, handoffId: string): Promise<PartRecord[]> {
  return db.select().from(parts).where(eq(parts.handoffId, handoffId)).orderBy(asc(parts.addedAt), asc(parts.id))
}

const unfinished = and(isNull(parts.doneAt), isNull(parts.removedAt))

/** Changes a part only while it is neither done nor removed. @returns undefined when it is. */
export async function changePart(
  db: Db,
  { id, set }: { id: string; set: Partial<PartRecord> },
): Promise<PartRecord | undefined> {
  const [row] = await db
    .update(parts)
    .set(set)
    .where(and(eq(parts.id, id), unfinished))
    .returning()
  return row
}

/** Unfinished parts of open handoffs, the first due first; of all departments where none are named. */
export async function listOpenParts(
  db: Db,
  departmentIds: string[] | undefined,
): Promise<{ part: PartRecord; number: string }[]> {
  return db
    .select({ part: parts, number: handoffs.number })
    .from(parts)
    .innerJoin(handoffs, eq(handoffs.id, parts.handoffId))
    .where(
      and(
        unfinished,
        inArray(handoffs.state, ['waiting', 'claimed', 'following_up']),
        departmentIds === undefined ? undefined : inArray(parts.departmentId, departmentIds),
      ),
    )
    .orderBy(asc(parts.dueAt))
    .limit(200)
}

/** Parts of a handoff that are late and not yet written down as late; marks them. */
export async function markOverdueParts(
  db: Db,
  { handoffId, now }: { handoffId: string; now: Date },
): Promise<PartRecord[]> {
  return db
    .update(parts)
    .set({ overdueAt: now })
    .where(
      and(
        eq(parts.handoffId, handoffId),
        unfinished,
        isNull(parts.overdueAt),
        sql`${parts.dueAt} < ${now.toISOString()}`,
      ),
    )
    .returning()
}

export async function insertPartNote(db: Db, row: typeof partNotes.$inferInsert): Promise<void> {
  await db.insert(partNotes).values(row)
}

/** The notes of some parts, oldest first, with who wrote them. */
export async function listPartNotes(db: Db, partIds: string[]): Promise<PartNote[]> {
  if (partIds.length === 0) return []
  return db
    .select({
      partId: partNotes.partId,
      text: partNotes.text,
      writtenBy: staff.name,
      writtenAt: partNotes.writtenAt,
    })
    .from(partNotes)
    .innerJoin(staff, eq(staff.id, partNotes.writtenBy))
    .where(inArray(partNotes.partId, partIds))
    .orderBy(asc(partNotes.writtenAt), asc(partNotes.id))
}

/** Whether one of the departments does a part of the handoff. */
export function hasPartOf(departmentIds: string[]): SQL {
  return exists(
    sql`(select 1 from ${parts} where ${parts.handoffId} = ${handoffs.id} and ${parts.removedAt} is null and ${inArray(parts.departmentId, departmentIds)})`,
  )
}
