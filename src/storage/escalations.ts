import { asc, eq } from 'drizzle-orm'
import { escalations } from './clockSchema.ts'
import type { Db } from './db.ts'

export type EscalationRecord = typeof escalations.$inferSelect

/** @returns whether this call fired the rung: the key lets each fire once. */
export async function insertEscalation(db: Db, row: EscalationRecord): Promise<boolean> {
  const rows = await db.insert(escalations).values(row).onConflictDoNothing().returning({ rung: escalations.rung })
  return rows.length > 0
}

export async function listEscalations(db: Db, handoffId: string): Promise<EscalationRecord[]> {
  return db
    .select()
    .from(escalations)
    .where(eq(escalations.handoffId, handoffId))
    .orderBy(asc(escalations.firedAt), asc(escalations.reachedAt))
}
