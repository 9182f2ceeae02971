import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../context.ts'
import { spanOfDays } from '../../domain/calendar.ts'
import type { Staff } from '../../domain/contract.ts'
import { listStaffedSpans, type Span } from '../../domain/deskHours.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type Gap, isWarnedBy, listDutyParts, listGaps, maxRosterDays } from '../../domain/roster.ts'
import type { GapView, RosterLine, RosterView } from '../../domain/rosterContract.ts'
import type { DaySpan } from '../../domain/shiftPattern.ts'
import { listWarnings } from '../../storage/gapWarnings.ts'
import { type LineRow, listClosures, listLines } from '../../storage/lines.ts'
import { type AbsenceRow, listAbsencesBetween, listShiftsBetween } from '../../storage/roster.ts'
import { listPatterns } from '../../storage/shiftPatterns.ts'
import { listOpenSwaps } from '../../storage/shiftSwaps.ts'
import { listStaffByIds } from '../../storage/staff.ts'
import { deskRoles, getActingStaff, visibleDepartments } from '../desk/authorise.ts'
import { hoursOf } from '../duty/deskHours.ts'
import { listRosterable } from './changeRoster.ts'
import {
  type NamedLine,
  toAbsence,
  toDuty,
  toPattern,
  toPerson,
  toRosterLine,
  toShift,
  toSwaps,
} from './rosterViews.ts'

/** The lines whose rosters the person sees: those of their department; supervisors and administrators see all. */
export async function listRosterLines(context: Context, { locale }: { locale: Locale }): Promise<RosterLine[]> {
  const staff = getActingStaff(context, deskRoles)
  return (await listSeenLines(context, staff)).map((line) => toRosterLine(line, { staff, locale }))
}

/** A line whose roster the person sees. @throws Refusal not_found. */
export async function getSeenLine(context: Context, { staff, lineId }: { staff: Staff; lineId: string }) {
  const found = (await listSeenLines(context, staff)).find(({ line }) => line.id === lineId)
  if (!found) throw new Refusal('not_found')
  return found
}

async function listSeenLines(context: Context, staff: Staff): Promise<NamedLine[]> {
  const visible = visibleDepartments(staff)
  const lines = await listLines(context.db, { isPublishedOnly: false })
  return lines.filter(({ line }) => !visible || visible.includes(line.departmentId))
}

/** @throws Refusal roster_range, unless the days are in order and not too many. */
export function checkRange({ from, to }: DaySpan): void {
  const { days } = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to))
  if (days < 0 || days >= maxRosterDays) throw new Refusal('roster_range', { limit: maxRosterDays })
}

/**
 * The roster of a line for some days: who is planned, who is really there, who is away, and what is left empty.
 * @throws Refusal roster_range, not_found, not_signed_in, not_allowed, calendar_unknown.
 */
export async function readRoster(
  context: Context,
  { lineId, locale, ...days }: DaySpan & { lineId: string; locale: Locale },
): Promise<RosterView> {
  const staff = getActingStaff(context, deskRoles)
  checkRange(days)
  const seen = await getSeenLine(context, { staff, lineId })
  const { line } = seen
  const span = spanOfDays(context.calendar, days)
  const [shifts, absences, members, patterns] = await Promise.all([
    listShiftsBetween(context.db, { lineId, ...span }),
    listAbsencesBetween(context.db, span),
    listRosterable(context, line.departmentId),
    listPatterns(context.db, { lineId, from: days.from }),
  ])
  const duty = listDutyParts(shifts, absences)
  const staffed = await listStaffed(context, { line, ...span })
  const concerned = new Set([...members.map(({ id }) => id), ...[...shifts, ...duty].map(({ staffId }) => staffId)])
  const away = absences.filter(({ staffId }) => concerned.has(staffId))
  const named = [...concerned, ...[...patterns, ...away].map(({ staffId }) => staffId), ...away.map(substituteOf)]
  return {
    line: toRosterLine(seen, { staff, locale }),
    ...days,
    staffed: staffed.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
    shifts: shifts.map(toShift),
    duty: duty.map(toDuty),
    gaps: line.kind === 'chat' ? await readGaps(context, { lineId, gaps: listGaps(staffed, duty) }) : [],
    absences: away.map((row) => toAbsence(row, { reader: staff, departmentId: line.departmentId, now: context.now })),
    patterns: patterns.map(toPattern),
    swaps: await toSwaps(context, await listOpenSwaps(context.db, { shiftIds: shifts.map(({ id }) => id) })),
    people: (
      await listStaffByIds(
        context.db,
        named.filter((id) => id !== null),
      )
    ).map(toPerson),
  }
}

const substituteOf = ({ substituteId }: AbsenceRow): string | null => substituteId

/** When a line is staffed between two instants. @throws Refusal calendar_unknown. */
export async function listStaffed(
  context: Context,
  { line, ...span }: { line: LineRow; from: Date; to: Date },
): Promise<Span[]> {
  const closures = await listClosures(context.db, { lineId: line.id })
  return listStaffedSpans(hoursOf(line, closures), context.calendar, span)
}

async function readGaps(context: Context, { lineId, gaps }: { lineId: string; gaps: Gap[] }): Promise<GapView[]> {
  const [first] = gaps
  if (!first) return []
  const warnings = await listWarnings(context.db, { lineId, from: first.from })
  return gaps.map((gap) => {
    const warned = warnings.filter((warning) => isWarnedBy(gap, warning)).map(({ warnedAt }) => warnedAt.toISOString())
    return {
      role: gap.role,
      startsAt: gap.from.toISOString(),
      endsAt: gap.to.toISOString(),
      warnedAt: warned.toSorted()[0] ?? null,
    }
  })
}
