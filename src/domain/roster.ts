import type { Span } from './deskHours.ts'
import type { DutyRole } from './duty.ts'
import { type Away, type Covered, listCovered, type Planned } from './standIn.ts'

/** A planned span of one person on one line. */
export interface Shift extends Planned {
  lineId: string
  role: DutyRole
}

/** A part of a shift with who is really there for it. */
export interface DutyPart extends Covered {
  shiftId: string
  lineId: string
  role: DutyRole
}

/** The roles that a staffed hour must have; a leader is not one of them. */
export const seats = ['A', 'B'] as const
export type Seat = (typeof seats)[number]

/** A staffed span in which nobody holds a seat. */
export interface Gap extends Span {
  role: Seat
}

/** The longest shift. */
export const maxShiftHours = 24

/** The longest span of a roster that is read or written out at once. */
export const maxRosterDays = 62

const isSeat = (role: DutyRole) => role !== 'leader'

/**
 * Finds the shift with which a new one cannot be together: nobody sits on two seats at once, nor on the same one twice.
 * Who leads may lead several lines, and hold a seat beside.
 */
export function findClash<S extends Shift>(shifts: readonly S[], wanted: Shift): S | undefined {
  return shifts.find(
    (shift) =>
      shift.staffId === wanted.staffId &&
      shift.startsAt < wanted.endsAt &&
      wanted.startsAt < shift.endsAt &&
      ((isSeat(shift.role) && isSeat(wanted.role)) || (shift.lineId === wanted.lineId && shift.role === wanted.role)),
  )
}

/** Shifts cut where absences begin and end, each part with who is really there; parts with nobody are left out. */
export function listDutyParts(shifts: readonly (Shift & { id: string })[], absences: readonly Away[]): DutyPart[] {
  return shifts.flatMap(({ id: shiftId, lineId, role, ...planned }) =>
    listCovered(absences, planned).map((part) => ({ shiftId, lineId, role, ...part })),
  )
}

/**
 * The parts of staffed spans of one line that have nobody in the A- or in the B-role. Who holds both is the A-role, as
 * for offers, and leaves the B-role empty. A gap never reaches over the end of a staffed span.
 * @param parts of this line.
 */
export function listGaps(staffed: readonly Span[], parts: readonly DutyPart[]): Gap[] {
  const gaps = staffed.flatMap((span) => {
    const there = parts.filter(({ startsAt, endsAt }) => startsAt < span.to && span.from < endsAt)
    return seats.flatMap((role) => listHoles(span, { there, role }))
  })
  return gaps.toSorted((a, b) => a.from.getTime() - b.from.getTime() || a.role.localeCompare(b.role))
}

function listHoles({ from, to }: Span, { there, role }: { there: DutyPart[]; role: Seat }): Gap[] {
  const cuts = there.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).filter((cut) => from < cut && cut < to)
  const bounds = [...new Set([from, ...cuts, to].map((bound) => bound.getTime()))].toSorted((a, b) => a - b)
  const holes: Gap[] = []
  for (const [n, begin] of bounds.slice(0, -1).entries()) {
    const end = new Date(bounds[n + 1] ?? begin)
    if (isHeld(there, { role, at: new Date(begin) })) continue
    const last = holes.at(-1)
    if (last?.to.getTime() === begin) last.to = end
    else holes.push({ role, from: new Date(begin), to: end })
  }
  return holes
}

function isHeld(there: DutyPart[], { role, at }: { role: Seat; at: Date }): boolean {
  const now = there.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  const first = now.filter((part) => part.role === 'A').map(({ staffId }) => staffId)
  if (role === 'A') return first.length > 0
  return now.some((part) => part.role === 'B' && !first.includes(part.staffId))
}

/** How long before a gap begins it is warned of; each once. */
export const warningHours = { week: 7 * 24, day: 24 } as const
export type Horizon = keyof typeof warningHours

/** A warning of a gap that was given. */
export interface GapWarning extends Pick<Planned, 'startsAt' | 'endsAt'> {
  role: DutyRole
  horizon: Horizon
}

/** Whether a warning was about a gap, or about a longer one of which it is what is left. */
export const isWarnedBy = (gap: Gap, warning: Omit<GapWarning, 'horizon'>): boolean =>
  warning.role === gap.role && warning.startsAt <= gap.from && gap.to <= warning.endsAt

/**
 * The warning that is due about a gap: a day before it begins or later, else a week before; none when it was given, or
 * the gap is over. A gap that is seen only within its last day is warned of once.
 */
export function dueWarning(
  gap: Gap,
  { warnings, now }: { warnings: readonly GapWarning[]; now: Date },
): Horizon | undefined {
  if (gap.to <= now) return undefined
  const hours = (gap.from.getTime() - now.getTime()) / 3_600_000
  const horizon = hours <= warningHours.day ? 'day' : 'week'
  if (hours > warningHours[horizon]) return undefined
  const isGiven = warnings.some((warning) => warning.horizon === horizon && isWarnedBy(gap, warning))
  return isGiven ? undefined : horizon
}

/** What an absence leaves without anybody: parts of shifts that somebody was there for before it. */
export function listUncovered(
  shifts: readonly (Shift & { id: string })[],
  { before, after }: { before: readonly Away[]; after: readonly Away[] },
): Omit<DutyPart, 'staffId'>[] {
  const left = listDutyParts(shifts, after)
  return listDutyParts(shifts, before).flatMap(({ staffId: _, standsInFor: __, ...part }) => {
    const still = left.filter(({ shiftId }) => shiftId === part.shiftId)
    return subtract({ from: part.startsAt, to: part.endsAt }, still).map(({ from, to }) => ({
      ...part,
      startsAt: from,
      endsAt: to,
    }))
  })
}

/** What is left of a span without the parts, which are in order and do not overlap. */
function subtract(span: Span, parts: readonly Pick<Planned, 'startsAt' | 'endsAt'>[]): Span[] {
  const left: Span[] = []
  let { from } = span
  for (const { startsAt, endsAt } of parts) {
    if (startsAt > from) left.push({ from, to: earlierOf(startsAt, span.to) })
    if (endsAt > from) from = endsAt
    if (from >= span.to) return left
  }
  return from < span.to ? [...left, { from, to: span.to }] : left
}

/** A shift as far as it lies between two instants. */
export const clip = <S extends Pick<Planned, 'startsAt' | 'endsAt'>>(shift: S, { from, to }: Span): S => ({
  ...shift,
  startsAt: laterOf(shift.startsAt, from),
  endsAt: earlierOf(shift.endsAt, to),
})

export const earlierOf = (one: Date, other: Date): Date => new Date(Math.min(one.getTime(), other.getTime()))
export const laterOf = (one: Date, other: Date): Date => new Date(Math.max(one.getTime(), other.getTime()))
