import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm'
import type { PresenceState } from '../domain/duty.ts'
import type { Db } from './db.ts'
import { presences } from './offerSchema.ts'

export type PresenceRecord = typeof presences.$inferSelect

/**
 * Stores what a console says. `since` moves when the state does, or when the console was silent before; who comes back
 * has been idle from then on.
 */
export async function upsertPresence(
  db: Db,
  { staffId, state, now, silentBefore }: { staffId: string; state: PresenceState; now: Date; silentBefore: Date },
): Promise<void> {
  const isBack = sql`(${presences.state} = 'offline' or ${presences.seenAt} < ${silentBefore.toISOString()})`
  const at = now.toISOString()
  await db
    .insert(presences)
    .values({ staffId, state, seenAt: now, since: now, idleSince: now })
    .onConflictDoUpdate({
      target: presences.staffId,
      set: {
        state,
        seenAt: now,
        since: sql`case when ${isBack} or ${presences.state} <> ${state} then ${at}::timestamptz else ${presences.since} end`,
        idleSince: sql`case when ${isBack} then ${at}::timestamptz else ${presences.idleSince} end`,
      },
    })
}

export async function findPresence(db: Db, staffId: string): Promise<PresenceRecord | undefined> {
  const [row] = await db.select().from(presences).where(eq(presences.staffId, staffId))
  return row
}

export async function listPresences(db: Db, staffIds: string[]): Promise<PresenceRecord[]> {
  return staffIds.length === 0 ? [] : db.select().from(presences).where(inArray(presences.staffId, staffIds))
}

/**
 * Locks the people of whom the console was heard lately, in the order of their ids: whoever gives them something to do
 * waits here, so that no two transactions see the same free place. One transaction locks once.
 */
export async function lockPresences(
  db: Db,
  { staffIds, seenFrom }: { staffIds: string[]; seenFrom: Date },
): Promise<PresenceRecord[]> {
  if (staffIds.length === 0) return []
  return db
    .select()
    .from(presences)
    .where(and(inArray(presences.staffId, staffIds), gte(presences.seenAt, seenFrom)))
    .orderBy(asc(presences.staffId))
    .for('update')
}

/** The person has just taken or finished something. It locks them as `lockPresences` does. */
export async function setIdleSince(db: Db, { staffId, at }: { staffId: string; at: Date }): Promise<void> {
  await db.update(presences).set({ idleSince: at }).where(eq(presences.staffId, staffId))
}
