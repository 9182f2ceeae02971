import { and, asc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { absences, lines, shifts } from './dutySchema.ts'
import { rosterLooks } from './rosterSchema.ts'
import { staff } from './staffSchema.ts'

export type ShiftRow = typeof shifts.$inferSelect
export type AbsenceRow = typeof absences.$inferSelect

/** Any fixed number: who changes the roster holds this PostgreSQL advisory lock. */
const rosterLock = 1_280_263_002

/**
 * Until the transaction ends nobody else changes the roster of any line: one person may be on several, and substitutes
 * make chains across all.
 */
export async function lockRoster(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${rosterLock})`)
}

/** Takes the marks away that say when lines were looked at for gaps: the next look comes at once. */
export async function forgetLooks(db: Db): Promise<void> {
  await db.delete(rosterLooks)
}

/** Shifts of active people on the chat line of a department that hold at an instant. */
export async function listChatShiftsAt(
  db: Db,
  { departmentId, at }: { departmentId: string; at: Date },
): Promise<ShiftRow[]> {
  const rows = await db
    .select({ shift: shifts })
    .from(shifts)
    .innerJoin(lines, eq(lines.id, shifts.lineId))
    .innerJoin(staff, eq(staff.id, shifts.staffId))
    .where(
      and(
        eq(lines.departmentId, departmentId),
        eq(lines.kind, 'chat'),
        eq(staff.isActive, true),
        lt(shifts.startsAt, new Date(at.getTime() + 1)),
        gt(shifts.endsAt, at),
        isNull(shifts.cancelledAt),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.id))
  return rows.map(({ shift }) => shift)
}

/** Shifts of active people that touch a span, on one line or all, of some people or all; cancelled ones left out. */
export async function listShiftsBetween(
  db: Db,
  { lineId, staffIds, from, to }: { lineId?: string; staffIds?: string[]; from: Date; to: Date },
): Promise<ShiftRow[]> {
  const rows = await db
    .select({ shift: shifts })
    .from(shifts)
    .innerJoin(staff, eq(staff.id, shifts.staffId))
    .where(
      and(
        lineId === undefined ? undefined : eq(shifts.lineId, lineId),
        staffIds === undefined ? undefined : inArray(shifts.staffId, staffIds),
        eq(staff.isActive, true),
        gt(shifts.endsAt, from),
        lt(shifts.startsAt, to),
        isNull(shifts.cancelledAt),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.role), asc(shifts.id))
  return rows.map(({ shift }) => shift)
}

/** Absences of anybody that touch a span, those called off left out. */
export async function listAbsencesBetween(db: Db, { from, to }: { from: Date; to: Date }): Promise<AbsenceRow[]> {
  return db
    .select()
    .from(absences)
    .where(and(isNull(absences.cancelledAt), gt(absences.endsAt, from), lt(absences.startsAt, to)))
    .orderBy(asc(absences.startsAt), asc(absences.id))
}

export async function insertAbsence(db: Db, row: typeof absences.$inferInsert): Promise<AbsenceRow> {
  const [absence] = await db.insert(absences).values(row).returning()
  if (!absence) throw new Error(`the absence ${row.id} was not stored`)
  return absence
}

/** An absence that was not called off. */
export async function findAbsence(db: Db, id: string): Promise<AbsenceRow | undefined> {
  const [row] = await db
    .select()
    .from(absences)
    .where(and(eq(absences.id, id), isNull(absences.cancelledAt)))
  return row
}

export async function updateAbsence(
  db: Db,
  { id, set }: { id: string; set: Pick<Partial<AbsenceRow>, 'endsAt' | 'cancelledAt'> },
): Promise<void> {
  await db.update(absences).set(set).where(eq(absences.id, id))
}
