import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Stage } from '../domain/handoff.ts'
import type { Db } from './db.ts'
import { handoffStages } from './handoffSchema.ts'

export type StageRecord = typeof handoffStages.$inferSelect

export async function listStages(db: Db, handoffIds: string[]): Promise<StageRecord[]> {
  if (handoffIds.length === 0) return []
  return db
    .select()
    .from(handoffStages)
    .where(inArray(handoffStages.handoffId, handoffIds))
    .orderBy(handoffStages.dueAt)
}

/** Marks stages as done, each once: the first doing counts. @returns those that were not done before. */
export async function finishStages(
  db: Db,
  { handoffId, stages, at }: { handoffId: string; stages: readonly Stage[]; at: Date },
): Promise<StageRecord[]> {
  return db
    .update(handoffStages)
    .set({ doneAt: at })
    .where(
      and(eq(handoffStages.handoffId, handoffId), inArray(handoffStages.stage, stages), isNull(handoffStages.doneAt)),
    )
    .returning()
}

/** Rewrites a stage: its due time, its standing clock, its next rung. */
export async function changeStage(
  db: Db,
  { handoffId, stage, set }: { handoffId: string; stage: Stage; set: Partial<StageRecord> },
): Promise<void> {
  await db
    .update(handoffStages)
    .set(set)
    .where(and(eq(handoffStages.handoffId, handoffId), eq(handoffStages.stage, stage)))
}

/** Begins a stage, or begins it anew after a reopening. */
export async function beginStage(db: Db, row: typeof handoffStages.$inferInsert): Promise<void> {
  const { handoffId: _, stage: __, ...set } = row
  await db
    .insert(handoffStages)
    .values(row)
    .onConflictDoUpdate({ target: [handoffStages.handoffId, handoffStages.stage], set })
}

/** Nobody is told about the stages of a handoff any more, done or not. */
export async function stopLadder(db: Db, handoffId: string): Promise<void> {
  await db.update(handoffStages).set({ nextRungAt: null }).where(eq(handoffStages.handoffId, handoffId))
}
