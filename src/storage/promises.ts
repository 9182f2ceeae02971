import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from './db.ts'
import { handoffs, promises } from './handoffSchema.ts'

export type PromiseRecord = typeof promises.$inferSelect

export async function insertPromise(db: Db, row: typeof promises.$inferInsert): Promise<void> {
  await db.insert(promises).values(row)
}

export async function listPromises(db: Db, handoffId: string): Promise<PromiseRecord[]> {
  return db.select().from(promises).where(eq(promises.handoffId, handoffId)).orderBy(promises.madeAt)
}

export async function keepPromises(db: Db, { handoffId, at }: { handoffId: string; at: Date }): Promise<void> {
  await db
    .update(promises)
    .set({ keptAt: at })
    .where(and(eq(promises.handoffId, handoffId), isNull(promises.keptAt)))
}

/** Keeps one promise, once. @returns whether it was open. */
export async function keepPromise(db: Db, { id, at }: { id: string; at: Date }): Promise<boolean> {
  const rows = await db
    .update(promises)
    .set({ keptAt: at })
    .where(and(eq(promises.id, id), isNull(promises.keptAt)))
    .returning({ id: promises.id })
  return rows.length > 0
}

/** The open promise to tell how it stands is kept. @returns whether there was one. */
export async function keepProgress(db: Db, { handoffId, at }: { handoffId: string; at: Date }): Promise<boolean> {
  const rows = await db
    .update(promises)
    .set({ keptAt: at })
    .where(and(eq(promises.handoffId, handoffId), eq(promises.isProgress, true), isNull(promises.keptAt)))
    .returning({ id: promises.id })
  return rows.length > 0
}

/** Open promises of what a person handles now, whoever made them; the earliest due first. */
export async function listOwed(
  db: Db,
  { handlerId, limit }: { handlerId: string; limit: number },
): Promise<PromiseRecord[]> {
  const rows = await db
    .select({ promise: promises })
    .from(promises)
    .innerJoin(handoffs, eq(handoffs.id, promises.handoffId))
    .where(
      and(
        eq(handoffs.handlerId, handlerId),
        inArray(handoffs.state, ['claimed', 'following_up']),
        isNull(promises.keptAt),
      ),
    )
    .orderBy(asc(promises.dueAt))
    .limit(limit)
  return rows.map(({ promise }) => promise)
}
