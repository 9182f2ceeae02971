import { and, asc, eq, isNull } from 'drizzle-orm'
import { extensions, pauses } from './clockSchema.ts'
import type { Db } from './db.ts'

export type ExtensionRecord = typeof extensions.$inferSelect
export type PauseRecord = typeof pauses.$inferSelect

export async function insertExtension(db: Db, row: ExtensionRecord): Promise<void> {
  await db.insert(extensions).values(row)
}

export async function listExtensions(db: Db, handoffId: string): Promise<ExtensionRecord[]> {
  return db.select().from(extensions).where(eq(extensions.handoffId, handoffId)).orderBy(asc(extensions.askedAt))
}

/** Requests that no supervisor has decided yet, oldest first. */
export async function listAskedExtensions(db: Db): Promise<ExtensionRecord[]> {
  return db.select().from(extensions).where(eq(extensions.state, 'asked')).orderBy(asc(extensions.askedAt)).limit(200)
}

/** Decides a request once. @returns undefined when somebody was faster. */
export async function decideExtensionRow(
  db: Db,
  { id, set }: { id: string; set: Partial<ExtensionRecord> },
): Promise<ExtensionRecord | undefined> {
  const [row] = await db
    .update(extensions)
    .set(set)
    .where(and(eq(extensions.id, id), eq(extensions.state, 'asked')))
    .returning()
  return row
}

/** @returns whether it was inserted: each handoff has one pause. */
export async function insertPause(db: Db, row: PauseRecord): Promise<boolean> {
  const rows = await db.insert(pauses).values(row).onConflictDoNothing().returning({ id: pauses.handoffId })
  return rows.length > 0
}

export async function findPause(db: Db, handoffId: string): Promise<PauseRecord | undefined> {
  const [row] = await db.select().from(pauses).where(eq(pauses.handoffId, handoffId))
  return row
}

/** Ends a running pause once. @returns undefined when none runs. */
export async function endPauseRow(
  db: Db,
  { handoffId, at }: { handoffId: string; at: Date },
): Promise<PauseRecord | undefined> {
  const [row] = await db
    .update(pauses)
    .set({ endedAt: at })
    .where(and(eq(pauses.handoffId, handoffId), isNull(pauses.endedAt)))
    .returning()
  return row
}
