import { and, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from './db.ts'
import { shifts } from './dutySchema.ts'
import type { ShiftRow } from './roster.ts'

/** Stores shifts; one that was made from its pattern before, cancelled or not, is left as it is. @returns the new ones. */
export async function insertShifts(db: Db, rows: (typeof shifts.$inferInsert)[]): Promise<ShiftRow[]> {
  if (rows.length === 0) return []
  const target = [shifts.patternId, shifts.startsAt]
  return db.insert(shifts).values(rows).onConflictDoNothing({ target }).returning()
}

/** A shift that was not cancelled. */
export async function findShift(db: Db, id: string): Promise<ShiftRow | undefined> {
  const [row] = await db
    .select()
    .from(shifts)
    .where(and(eq(shifts.id, id), isNull(shifts.cancelledAt)))
  return row
}

/** Shifts by their ids, cancelled ones too. */
export async function listShiftsByIds(db: Db, ids: string[]): Promise<ShiftRow[]> {
  return ids.length === 0 ? [] : db.select().from(shifts).where(inArray(shifts.id, ids))
}

export async function updateShift(
  db: Db,
  { id, set }: { id: string; set: Pick<Partial<ShiftRow>, 'staffId' | 'endsAt' | 'cancelledAt'> },
): Promise<void> {
  await db.update(shifts).set(set).where(eq(shifts.id, id))
}

/** What a pattern has made and has not begun, as long as it is its person's: what was swapped stays. */
export async function listComingOfPattern(
  db: Db,
  { patternId, staffId, after }: { patternId: string; staffId: string; after: Date },
): Promise<ShiftRow[]> {
  return db
    .select()
    .from(shifts)
    .where(
      and(
        eq(shifts.patternId, patternId),
        eq(shifts.staffId, staffId),
        gt(shifts.startsAt, after),
        isNull(shifts.cancelledAt),
      ),
    )
}

export async function cancelShifts(db: Db, { ids, at }: { ids: string[]; at: Date }): Promise<void> {
  if (ids.length > 0) await db.update(shifts).set({ cancelledAt: at }).where(inArray(shifts.id, ids))
}

/** Shifts of a person that were cancelled and end after an instant. */
export async function listCancelledShifts(
  db: Db,
  { staffId, after }: { staffId: string; after: Date },
): Promise<ShiftRow[]> {
  return db
    .select()
    .from(shifts)
    .where(and(eq(shifts.staffId, staffId), gt(shifts.endsAt, after), isNotNull(shifts.cancelledAt)))
}
