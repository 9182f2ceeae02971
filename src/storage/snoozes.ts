import { eq, inArray, sql } from 'drizzle-orm'
import { messages } from './conversationSchema.ts'
import type { Db } from './db.ts'
import { handoffs } from './handoffSchema.ts'
import { snoozes } from './writingSchema.ts'

export type SnoozeRecord = typeof snoozes.$inferSelect

/** Puts a handoff aside; a later time replaces an earlier one. */
export async function upsertSnooze(db: Db, row: SnoozeRecord): Promise<void> {
  const { handoffId: _, ...set } = row
  await db.insert(snoozes).values(row).onConflictDoUpdate({ target: snoozes.handoffId, set })
}

export async function deleteSnooze(db: Db, handoffId: string): Promise<void> {
  await db.delete(snoozes).where(eq(snoozes.handoffId, handoffId))
}

/** What was put aside among these handoffs, each with the position of the citizen's last message. */
export async function listSnoozes(
  db: Db,
  handoffIds: string[],
): Promise<{ snooze: SnoozeRecord; lastCitizenPosition: number }[]> {
  if (handoffIds.length === 0) return []
  return db
    .select({
      snooze: snoozes,
      lastCitizenPosition: sql<number>`(select coalesce(max(m.position), 0)::int from ${messages} m where m.conversation_id = ${handoffs.conversationId} and m.author = 'citizen')`,
    })
    .from(snoozes)
    .innerJoin(handoffs, eq(handoffs.id, snoozes.handoffId))
    .where(inArray(snoozes.handoffId, handoffIds))
}
