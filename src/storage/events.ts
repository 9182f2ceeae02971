import { asc, desc, eq } from 'drizzle-orm'
import type { Db } from './db.ts'
import { events } from './handoffSchema.ts'

export type EventRecord = typeof events.$inferSelect

/** The last link of a handoff's chain. Read it while the conversation's or handoff's row is locked. */
export async function findLastEvent(db: Db, handoffId: string): Promise<EventRecord | undefined> {
  const [row] = await db
    .select()
    .from(events)
    .where(eq(events.handoffId, handoffId))
    .orderBy(desc(events.position))
    .limit(1)
  return row
}

export async function insertEvent(db: Db, row: typeof events.$inferInsert): Promise<void> {
  await db.insert(events).values(row)
}

export async function listEvents(db: Db, handoffId: string): Promise<EventRecord[]> {
  return db.select().from(events).where(eq(events.handoffId, handoffId)).orderBy(asc(events.position))
}
