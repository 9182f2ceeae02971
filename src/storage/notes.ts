import { asc, eq } from 'drizzle-orm'
import type { Db } from './db.ts'
import { staff } from './staffSchema.ts'
import { notes } from './writingSchema.ts'

/** Stores a note once. @returns whether it was new; the same note sent again changes nothing. */
export async function insertNote(db: Db, row: typeof notes.$inferInsert): Promise<boolean> {
  const inserted = await db.insert(notes).values(row).onConflictDoNothing().returning({ id: notes.id })
  return inserted.length > 0
}

/** The notes on a handoff with their authors, oldest first. */
export async function listNotes(db: Db, handoffId: string) {
  return db
    .select({ note: notes, name: staff.name, serviceNumber: staff.serviceNumber })
    .from(notes)
    .innerJoin(staff, eq(staff.id, notes.staffId))
    .where(eq(notes.handoffId, handoffId))
    .orderBy(asc(notes.writtenAt), asc(notes.id))
}
