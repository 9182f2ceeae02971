import {
  addCalendarDays,
  addLegalDays,
  addWorkingDays,
  type Calendar,
  type CalendarInstant,
  dayOf,
  workingDaysBetween,
} from './calendar.ts'
import { addLimit, type Promised, resultLimit, type StageDue, type Wanted } from './dueTimes.ts'
import type { Limit } from './presets.ts'
import { getStatutoryTrack, type StatutoryTrack, type StatutoryTrackId } from './statutoryTracks.ts'

/** A time in which the clock of the result stood, because the citizen was waited for. */
export interface Pause {
  startedAt: Date
  endedAt: Date
}

/** All that the due time of a result depends on: transfers and disputes are not among it. */
export interface ResultFacts extends Omit<Promised, 'isStaffed'> {
  /** Days that a supervisor has added, in the unit of the limit. */
  addedDays: number
  /** The pause that is over; while it lasts the clock stands and the due time is not yet known. */
  pause: Pause | undefined
  /** What the citizen was told until now. */
  toldDueAt: Date
}

/**
 * The due time of the result, computed anew from the opening. It never becomes earlier than what the citizen was told:
 * another kind of request does not take a promise back.
 * @throws Refusal calendar_unknown.
 */
export function computeResultDue(facts: ResultFacts): StageDue {
  const limit = resultLimit(facts)
  const due = addLimit({ ...limit, value: limit.value + facts.addedDays }, { ...facts, from: facts.openedAt })
  const moved = facts.pause
    ? { ...due, ...shiftByPause(due, { unit: limit.unit, pause: facts.pause, calendar: facts.calendar }) }
    : due
  return moved.dueAt < facts.toldDueAt ? { ...moved, dueAt: facts.toldDueAt } : moved
}

/** A request for a longer limit, by days or by law. */
interface Asked {
  state: 'asked' | 'approved' | 'refused'
  days: number
  track: StatutoryTrackId | null
}

/** What supervisors have approved: days beyond the limit, and the law that sets another one. */
export function listGranted(asked: readonly Asked[]): { addedDays: number; track: StatutoryTrack | undefined } {
  const approved = asked.filter(({ state }) => state === 'approved')
  const { track } = approved.find((one) => one.track !== null) ?? {}
  return {
    addedDays: approved.reduce((sum, { days }) => sum + days, 0),
    track: track ? getStatutoryTrack(track) : undefined,
  }
}

/**
 * How many days an extension may add at most, in the unit of the limit: what the law allows where one sets the limit;
 * limits in hours cannot be extended by days.
 */
export function maxAddedDays(facts: Wanted): number {
  if (facts.track) return facts.track.addable
  const { value, unit } = resultLimit(facts)
  const isInDays = unit === 'days' || unit === 'workingDays'
  return isInDays ? Math.floor(value * facts.preset.extension.maxAddedFactor) : 0
}

/** As much time is left after a pause as was left at its beginning, in the unit of the limit. */
function shiftByPause(
  due: CalendarInstant,
  { unit, pause, calendar }: { unit: Limit['unit']; pause: Pause; calendar: Calendar },
): CalendarInstant {
  const { startedAt, endedAt } = pause
  if (startedAt >= due.dueAt) return due
  const days = dayOf(calendar, startedAt).until(dayOf(calendar, endedAt)).days
  if (unit === 'days') return days === 0 ? due : addCalendarDays(calendar, due.dueAt, days)
  if (unit === 'legalDays') return days === 0 ? due : addLegalDays(calendar, due.dueAt, days)
  if (unit !== 'workingDays') {
    return { ...due, dueAt: new Date(due.dueAt.getTime() + endedAt.getTime() - startedAt.getTime()) }
  }
  const left = workingDaysBetween(calendar, startedAt, due.dueAt)
  if (days === 0) return due
  const notEarlier = (moved: CalendarInstant) => ({
    dueAt: new Date(Math.max(moved.dueAt.getTime(), due.dueAt.getTime())),
    isProvisional: due.isProvisional || moved.isProvisional,
  })
  if (left > 0) return notEarlier(addWorkingDays(calendar, endedAt, left))
  // It was the last day: the day of the end is the new last day, or the next one that is worked.
  return notEarlier(addWorkingDays(calendar, new Date(endedAt.getTime() - 86_400_000), 1))
}
