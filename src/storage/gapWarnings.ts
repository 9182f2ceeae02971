import { and, asc, eq, exists, gt, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { gapWarnings, lines, shifts } from './dutySchema.ts'
import type { LineRow } from './lines.ts'
import { rosterLooks } from './rosterSchema.ts'

export type WarningRow = typeof gapWarnings.$inferSelect

/** Warnings of gaps, of one line or all, that end after an instant. */
export async function listWarnings(db: Db, { lineId, from }: { lineId?: string; from: Date }): Promise<WarningRow[]> {
  return db
    .select()
    .from(gapWarnings)
    .where(and(lineId === undefined ? undefined : eq(gapWarnings.lineId, lineId), gt(gapWarnings.endsAt, from)))
    .orderBy(asc(gapWarnings.startsAt))
}

/** Writes warnings; one that was given is written anew only where its gap has grown. @returns those that are new. */
export async function insertWarnings(db: Db, rows: (typeof gapWarnings.$inferInsert)[]): Promise<WarningRow[]> {
  if (rows.length === 0) return []
  return db
    .insert(gapWarnings)
    .values(rows)
    .onConflictDoUpdate({
      target: [gapWarnings.lineId, gapWarnings.role, gapWarnings.startsAt, gapWarnings.horizon],
      set: { endsAt: sql`excluded.ends_at`, warnedAt: sql`excluded.warned_at` },
      setWhere: lt(gapWarnings.endsAt, sql`excluded.ends_at`),
    })
    .returning()
}

/**
 * Chat lines that nobody has looked at for gaps since an instant. A line on which nobody was ever planned keeps no roster:
 * its handoffs go to whoever is there, and to warn of every hour would only teach people not to read warnings.
 */
export async function listLinesToLookAt(db: Db, { lookedBefore }: { lookedBefore: Date }): Promise<LineRow[]> {
  const isRostered = exists(db.select({ id: shifts.id }).from(shifts).where(eq(shifts.lineId, lines.id)))
  const isDue = or(isNull(rosterLooks.lookedAt), lte(rosterLooks.lookedAt, lookedBefore))
  const rows = await db
    .select({ line: lines })
    .from(lines)
    .leftJoin(rosterLooks, eq(rosterLooks.lineId, lines.id))
    .where(and(eq(lines.kind, 'chat'), isDue, isRostered))
    .orderBy(asc(lines.id))
  return rows.map(({ line }) => line)
}

/** Marks lines as looked at. */
export async function markLooked(db: Db, { lineIds, at }: { lineIds: string[]; at: Date }): Promise<void> {
  await db
    .insert(rosterLooks)
    .values(lineIds.map((lineId) => ({ lineId, lookedAt: at })))
    .onConflictDoUpdate({ target: rosterLooks.lineId, set: { lookedAt: at } })
}
