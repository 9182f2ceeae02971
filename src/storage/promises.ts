import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from './db.ts'
import { promises } from './handoffSchema.ts'

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
