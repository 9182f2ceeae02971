import { and, asc, eq, inArray, or } from 'drizzle-orm'
import type { SwapState } from '../domain/rosterContract.ts'
import type { Db } from './db.ts'
import { shiftSwaps } from './dutySchema.ts'

export type SwapRow = typeof shiftSwaps.$inferSelect

/** @returns undefined when a swap of the shift is asked for already. */
export async function insertSwap(db: Db, row: typeof shiftSwaps.$inferInsert): Promise<SwapRow | undefined> {
  const [swap] = await db.insert(shiftSwaps).values(row).onConflictDoNothing().returning()
  return swap
}

export async function findSwap(db: Db, id: string): Promise<SwapRow | undefined> {
  const [row] = await db.select().from(shiftSwaps).where(eq(shiftSwaps.id, id))
  return row
}

/** Swaps that wait for an answer, of shifts or of a person. */
export async function listOpenSwaps(db: Db, of: { shiftIds: string[] } | { staffId: string }): Promise<SwapRow[]> {
  const concerned =
    'staffId' in of
      ? or(eq(shiftSwaps.fromStaffId, of.staffId), eq(shiftSwaps.toStaffId, of.staffId))
      : or(inArray(shiftSwaps.shiftId, of.shiftIds), inArray(shiftSwaps.returnShiftId, of.shiftIds))
  return db
    .select()
    .from(shiftSwaps)
    .where(and(eq(shiftSwaps.state, 'asked'), concerned))
    .orderBy(asc(shiftSwaps.askedAt), asc(shiftSwaps.id))
}

/** Answers a swap that still waits. @returns whether it did. */
export async function settleSwap(
  db: Db,
  { id, state, at }: { id: string; state: SwapState; at: Date },
): Promise<boolean> {
  const rows = await db
    .update(shiftSwaps)
    .set({ state, answeredAt: at })
    .where(and(eq(shiftSwaps.id, id), eq(shiftSwaps.state, 'asked')))
    .returning({ id: shiftSwaps.id })
  return rows.length > 0
}
