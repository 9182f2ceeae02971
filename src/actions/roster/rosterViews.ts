import type { Context } from '../../context.ts'
import type { Staff } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import type { DutyPart } from '../../domain/roster.ts'
import type {
  AbsenceView,
  DutyView,
  PatternView,
  RosterLine,
  RosterPerson,
  ShiftView,
  SwapView,
} from '../../domain/rosterContract.ts'
import type { listLines } from '../../storage/lines.ts'
import type { AbsenceRow, ShiftRow } from '../../storage/roster.ts'
import type { PatternRow } from '../../storage/shiftPatterns.ts'
import type { SwapRow } from '../../storage/shiftSwaps.ts'
import { listShiftsByIds } from '../../storage/shifts.ts'
import type { StaffRow } from '../../storage/staff.ts'
import { isKeeperOf } from '../duty/manageLine.ts'

/** A line with the names of its department. */
export type NamedLine = Awaited<ReturnType<typeof listLines>>[number]

export const toRosterLine = (
  { line, departmentNames }: NamedLine,
  { staff, locale }: { staff: Staff; locale: Locale },
): RosterLine => ({
  id: line.id,
  departmentId: line.departmentId,
  kind: line.kind,
  name: line.names[locale],
  departmentName: departmentNames[locale],
  canChange: isKeeperOf(staff, line.departmentId),
})

export const toPerson = ({ id, name, serviceNumber }: StaffRow): RosterPerson => ({ id, name, serviceNumber })

export const toShift = ({ id, lineId, role, staffId, startsAt, endsAt, patternId }: ShiftRow): ShiftView => ({
  ...{ id, lineId, role, staffId, patternId },
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})

export const toDuty = ({ shiftId, lineId, role, staffId, standsInFor, startsAt, endsAt }: DutyPart): DutyView => ({
  ...{ shiftId, lineId, role, staffId, standsInFor },
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})

export const toPattern = (row: PatternRow): PatternView => {
  const { id, lineId, staffId, role, weekdays, everyWeeks, intervals, validFrom, validTo, madeUpTo } = row
  return { id, lineId, staffId, role, weekdays, everyWeeks, intervals, validFrom, validTo, madeUpTo }
}

/** An absence as somebody sees it: why is for the person and for who keeps the department's roster. */
export function toAbsence(
  { id, staffId, substituteId, startsAt, endsAt, reason }: AbsenceRow,
  { reader, departmentId, now }: { reader: Staff; departmentId: string | undefined; now: Date },
): AbsenceView {
  const mayChange = staffId === reader.id || isKeeperOf(reader, departmentId)
  return {
    ...{ id, staffId, substituteId, reason: mayChange ? reason : null },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    canEnd: mayChange && endsAt > now,
  }
}

/** Swaps with the shifts that they are about. */
export async function toSwaps(context: Context, rows: SwapRow[]): Promise<SwapView[]> {
  const ids = rows.flatMap(({ shiftId, returnShiftId }) => [shiftId, ...(returnShiftId ? [returnShiftId] : [])])
  const shifts = new Map((await listShiftsByIds(context.db, ids)).map((row) => [row.id, toShift(row)]))
  return rows.flatMap(({ id, shiftId, returnShiftId, fromStaffId, toStaffId, state, askedAt }) => {
    const shift = shifts.get(shiftId)
    if (!shift) return []
    const returnShift = (returnShiftId && shifts.get(returnShiftId)) || null
    return [{ id, shift, returnShift, fromStaffId, toStaffId, state, askedAt: askedAt.toISOString() }]
  })
}
