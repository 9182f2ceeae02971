import type { Context } from '../../context.ts'
import { spanOfDays } from '../../domain/calendar.ts'
import type { Locale } from '../../domain/locale.ts'
import { listDutyParts } from '../../domain/roster.ts'
import type { OwnRoster } from '../../domain/rosterContract.ts'
import type { DaySpan } from '../../domain/shiftPattern.ts'
import { listLines } from '../../storage/lines.ts'
import { listAbsencesBetween, listShiftsBetween } from '../../storage/roster.ts'
import { findFeedOf } from '../../storage/rosterFeeds.ts'
import { listOpenSwaps } from '../../storage/shiftSwaps.ts'
import { listStaffByIds } from '../../storage/staff.ts'
import { deskRoles, getActingStaff } from '../desk/authorise.ts'
import { listRosterable } from './changeRoster.ts'
import { checkRange } from './readRoster.ts'
import { toAbsence, toDuty, toPerson, toRosterLine, toShift, toSwaps } from './rosterViews.ts'

/**
 * What the person has to do for some days, on whatever lines: their shifts, those in which they stand in for somebody,
 * their absences, and the swaps that wait for them or that they asked for.
 * @throws Refusal roster_range, not_signed_in, not_allowed.
 */
export async function readOwnRoster(
  context: Context,
  { locale, ...days }: DaySpan & { locale: Locale },
): Promise<OwnRoster> {
  const staff = getActingStaff(context, deskRoles)
  checkRange(days)
  const span = spanOfDays(context.calendar, days)
  const [all, absences, open, feed, members, lines] = await Promise.all([
    listShiftsBetween(context.db, span),
    listAbsencesBetween(context.db, span),
    listOpenSwaps(context.db, { staffId: staff.id }),
    findFeedOf(context.db, staff.id),
    listRosterable(context, staff.departmentId),
    listLines(context.db, { isPublishedOnly: false }),
  ])
  const duty = listDutyParts(all, absences).filter(({ staffId }) => staffId === staff.id)
  const shifts = all.filter(({ staffId }) => staffId === staff.id)
  const swaps = await toSwaps(context, open)
  const own = absences.filter(({ staffId, substituteId }) => staffId === staff.id || substituteId === staff.id)
  const lineIds = new Set([...shifts, ...duty, ...swaps.map(({ shift }) => shift)].map(({ lineId }) => lineId))
  const others = [...duty.map(({ standsInFor }) => standsInFor), ...own.map(({ staffId }) => staffId)]
  const swapping = swaps.flatMap(({ fromStaffId, toStaffId }) => [fromStaffId, toStaffId])
  const named = new Set([...members.map(({ id }) => id), ...others.filter((id) => id !== undefined), ...swapping])
  return {
    duty: duty.map(toDuty),
    shifts: shifts.map(toShift),
    absences: own.map((row) => toAbsence(row, { reader: staff, departmentId: staff.departmentId, now: context.now })),
    swaps,
    lines: lines.filter(({ line }) => lineIds.has(line.id)).map((line) => toRosterLine(line, { staff, locale })),
    people: (await listStaffByIds(context.db, [...named])).map(toPerson),
    feedMadeAt: feed?.madeAt.toISOString() ?? null,
  }
}
