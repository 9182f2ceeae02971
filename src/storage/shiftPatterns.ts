import { and, asc, eq, gte, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { Db } from './db.ts'
import { shiftPatterns } from './dutySchema.ts'

export type PatternRow = typeof shiftPatterns.$inferSelect

export async function insertPattern(db: Db, row: typeof shiftPatterns.$inferInsert): Promise<PatternRow> {
  const [pattern] = await db.insert(shiftPatterns).values(row).returning()
  if (!pattern) throw new Error(`the pattern ${row.id} was not stored`)
  return pattern
}

/** A pattern that was not ended. */
export async function findPattern(db: Db, id: string): Promise<PatternRow | undefined> {
  const [row] = await db
    .select()
    .from(shiftPatterns)
    .where(and(eq(shiftPatterns.id, id), isNull(shiftPatterns.endedAt)))
  return row
}

/** The patterns of a line that hold on a day or later. */
export async function listPatterns(db: Db, { lineId, from }: { lineId: string; from: string }): Promise<PatternRow[]> {
  return db
    .select()
    .from(shiftPatterns)
    .where(
      and(
        eq(shiftPatterns.lineId, lineId),
        isNull(shiftPatterns.endedAt),
        or(isNull(shiftPatterns.validTo), gte(shiftPatterns.validTo, from)),
      ),
    )
    .orderBy(asc(shiftPatterns.role), asc(shiftPatterns.validFrom), asc(shiftPatterns.id))
}

interface Wanted {
  upTo: string
  calendarVersion: number
}

/** Patterns whose shifts are not made up to a day, or were made with an older calendar. */
export async function listPatternsToMake(db: Db, { upTo, calendarVersion }: Wanted): Promise<string[]> {
  const isShort: SQL | undefined = or(isNull(shiftPatterns.madeUpTo), lt(shiftPatterns.madeUpTo, upTo))
  const mayGoOn = or(
    isNull(shiftPatterns.validTo),
    isNull(shiftPatterns.madeUpTo),
    lt(shiftPatterns.madeUpTo, shiftPatterns.validTo),
  )
  const rows = await db
    .select({ id: shiftPatterns.id })
    .from(shiftPatterns)
    .where(
      and(
        isNull(shiftPatterns.endedAt),
        or(and(isShort, mayGoOn), lt(shiftPatterns.madeWithCalendar, calendarVersion)),
      ),
    )
    .orderBy(asc(shiftPatterns.id))
  return rows.map(({ id }) => id)
}

export async function updatePattern(
  db: Db,
  { id, set }: { id: string; set: Pick<Partial<PatternRow>, 'madeUpTo' | 'madeWithCalendar' | 'endedAt'> },
): Promise<void> {
  await db.update(shiftPatterns).set(set).where(eq(shiftPatterns.id, id))
}
