import type { Context } from '../../context.ts'
import { type DutyRole, dutyRoles } from '../../domain/duty.ts'
import { listCovered } from '../../domain/standIn.ts'
import { listAbsencesBetween, listChatShiftsAt } from '../../storage/roster.ts'

/** Somebody who is on duty, until when at most, and for whom, if the shift is another's. */
export interface OnDuty {
  staffId: string
  role: DutyRole
  lineId: string
  standsInFor?: string
  endsAt: Date
}

/**
 * Who is on duty on the chat line of a department at an instant, absences and substitutes considered: A-roles, then
 * B-roles, then leaders. Who holds several roles is named once, with the first. It says who should be there, not whose
 * console is open: that is presence.
 */
export async function listOnDuty(
  context: Context,
  { departmentId, at }: { departmentId: string; at: Date },
): Promise<OnDuty[]> {
  const shifts = await listChatShiftsAt(context.db, { departmentId, at })
  if (shifts.length === 0) return []
  const to = new Date(Math.max(...shifts.map(({ endsAt }) => endsAt.getTime())))
  const absences = await listAbsencesBetween(context.db, { from: at, to })
  const found = dutyRoles.flatMap((role) =>
    shifts
      .filter((shift) => shift.role === role)
      .flatMap((shift) => {
        const part = listCovered(absences, { ...shift, startsAt: at })[0]
        if (!part || part.startsAt > at) return []
        return [{ ...part, role, lineId: shift.lineId }]
      }),
  )
  const first = new Map(found.toReversed().map((one) => [one.staffId, one]))
  return found.filter((one) => first.get(one.staffId) === one).map(({ startsAt: _, ...one }) => one)
}
