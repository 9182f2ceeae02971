import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Db } from './db.ts'
import { gapWarnings, lines } from './dutySchema.ts'
import { rosterLooks } from './rosterSchema.ts'

export type WarningRow = typeof gapWarnings.$inferSelect

/** Warnings of gaps of a line that end after an instant. */
export async function listWarnings(db: Db, { lineId, from }: { lineId: string; from: Date }): Promise<WarningRow[]> {
  return db
    .select()
    .from(gapWarnings)
    .where(and(eq(gapWarnings.lineId, lineId), gt(gapWarnings.endsAt, from)))
    .orderBy(asc(gapWarnings.startsAt))
}

/** Writes warnings; one that was given already is left as it is. @returns those that are new. */
export async function insertWarnings(db: Db, rows: (typeof gapWarnings.$inferInsert)[]): Promise<WarningRow[]> {
  return rows.length === 0 ? [] : db.insert(gapWarnings).values(rows).onConflictDoNothing().returning()
}

/** Chat lines that nobody has looked at for gaps since an instant. */
export async function listLinesToLookAt(db: Db, { lookedBefore }: { lookedBefore: Date }): Promise<string[]> {
  const rows = await db
    .select({ id: lines.id })
    .from(lines)
    .leftJoin(rosterLooks, eq(rosterLooks.lineId, lines.id))
    .where(and(eq(lines.kind, 'chat'), or(isNull(rosterLooks.lookedAt), lte(rosterLooks.lookedAt, lookedBefore))))
    .orderBy(asc(lines.id))
  return rows.map(({ id }) => id)
}

/** Marks a line as looked at. @returns false when somebody else has looked at it meanwhile. */
export async function markLooked(
  db: Db,
  { lineId, lookedBefore, at }: { lineId: string; lookedBefore: Date; at: Date },
): Promise<boolean> {
  const rows = await db
    .insert(rosterLooks)
    .values({ lineId, lookedAt: at })
    .onConflictDoUpdate({
      target: rosterLooks.lineId,
      set: { lookedAt: at },
      setWhere: lte(rosterLooks.lookedAt, lookedBefore),
    })
    .returning({ lineId: rosterLooks.lineId })
  return rows.length > 0
}
