import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Db } from './db.ts'
import { absences, lines, shifts } from './dutySchema.ts'
import { staff } from './staffSchema.ts'

export type ShiftRow = typeof shifts.$inferSelect
export type AbsenceRow = typeof absences.$inferSelect

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

/** Absences of anybody that touch a span, those called off left out. */
export async function listAbsencesBetween(db: Db, { from, to }: { from: Date; to: Date }): Promise<AbsenceRow[]> {
  return db
    .select()
    .from(absences)
    .where(and(isNull(absences.cancelledAt), gt(absences.endsAt, from), lt(absences.startsAt, to)))
    .orderBy(asc(absences.startsAt), asc(absences.id))
}
