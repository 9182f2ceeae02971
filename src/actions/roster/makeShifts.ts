import { type Context, newId } from '../../context.ts'
import { dayOf, spanOfDays } from '../../domain/calendar.ts'
import { findClash, type Shift } from '../../domain/roster.ts'
import { type DaySpan, listPatternSpans, madeAheadDays } from '../../domain/shiftPattern.ts'
import { findLine, listClosures } from '../../storage/lines.ts'
import { listShiftsBetween, type ShiftRow } from '../../storage/roster.ts'
import { type PatternRow, updatePattern } from '../../storage/shiftPatterns.ts'
import { insertShifts, listComingOfPattern } from '../../storage/shifts.ts'
import { hoursOf } from '../duty/deskHours.ts'
import { dropShifts } from './cancelShift.ts'

/** The last day up to which shifts are made. */
export const lastDayToMake = ({ calendar, now }: Context): string =>
  dayOf(calendar, now).add({ days: madeAheadDays }).toString()

export interface Made {
  made: ShiftRow[]
  /** Shifts that are in the way of others, which were not made. */
  clashes: ShiftRow[]
}

/**
 * Makes the shifts of a pattern that are missing from now on, as far ahead as they are made. The caller holds the lock of
 * the roster. What was made before, cancelled or swapped, stays; when the calendar has changed, days are looked at again
 * and those that are no longer worked lose their shifts.
 * @throws Refusal calendar_unknown.
 */
export async function makeShifts(context: Context, pattern: PatternRow): Promise<Made> {
  const { now, calendar } = context
  const { id: patternId, staffId } = pattern
  const isNewCalendar = (pattern.madeWithCalendar ?? calendar.version) < calendar.version
  const today = dayOf(calendar, now).toString()
  const from = pattern.madeUpTo === null || isNewCalendar || pattern.madeUpTo < today ? today : pattern.madeUpTo
  const days = { from, to: lastDayToMake(context) }
  const wanted = await listWanted(context, { pattern, days })
  if (isNewCalendar) {
    const coming = await listComingOfPattern(context.db, { patternId, staffId, after: now })
    const starts = new Set(wanted.map(({ startsAt }) => startsAt.getTime()))
    await dropShifts(
      context,
      coming.filter(({ startsAt }) => !starts.has(startsAt.getTime())),
    )
  }
  const others = await listShiftsBetween(context.db, { staffIds: [staffId], ...spanOfDays(calendar, days) })
  const inTheWay = others.filter((shift) => shift.patternId !== patternId)
  const clashing = wanted.map((shift) => ({ shift, clash: findClash(inTheWay, shift) }))
  const made = await insertShifts(
    context.db,
    clashing
      .filter(({ clash }) => clash === undefined)
      .map(({ shift }) => ({
        ...{ ...shift, id: newId(context), patternId },
        ...{ createdBy: pattern.createdBy, createdAt: now },
      })),
  )
  await updatePattern(context.db, {
    id: patternId,
    set: { madeUpTo: days.to, madeWithCalendar: calendar.version },
  })
  return { made, clashes: clashing.flatMap(({ clash }) => clash ?? []) }
}

async function listWanted(
  context: Context,
  { pattern, days }: { pattern: PatternRow; days: DaySpan },
): Promise<Shift[]> {
  const { lineId, staffId, role } = pattern
  const line = await findLine(context.db, lineId)
  if (!line) throw new Error(`the pattern ${pattern.id} has no line`)
  const hours = hoursOf(line, await listClosures(context.db, { lineId, from: days.from }))
  return listPatternSpans(pattern, { calendar: context.calendar, hours, ...days })
    .filter(({ to }) => to > context.now)
    .map(({ from, to }) => ({ lineId, staffId, role, startsAt: from, endsAt: to }))
}
