import { addCalendarDays, addLegalDays, addWorkingDays, type Calendar, type CalendarInstant } from './calendar.ts'
import { addStaffedTime, type DeskHours } from './deskHours.ts'
import type { Category, Stage, Urgency } from './handoff.ts'
import type { Limit, Preset } from './presets.ts'
import type { StatutoryTrack } from './statutoryTracks.ts'

/** When a stage is due, and on what that rests. */
export interface StageDue extends CalendarInstant {
  basis: string
}

export interface Promised {
  preset: Preset
  category: Category
  urgency: Urgency
  openedAt: Date
  /** Whether people were at the desk when it was opened. */
  isStaffed: boolean
  hours: DeskHours
  calendar: Calendar
  /** A procedure whose own limit, set by law, takes the place of the result's. */
  track?: StatutoryTrack | undefined
}

/**
 * The due time of every stage of a handoff that has just been opened; the call-back comes after the result. In staffed hours pick-up and first reply are
 * counted in seconds from the opening. Outside them nobody can pick up: those two are null, and the first contact is the
 * call-back, counted in staffed time from the next opening, or the preset's own limit where that is earlier. Limits in
 * days leave out the day of opening and end at 23:59:59 of their last day (民法典 arts. 201, 203).
 * @throws Refusal calendar_unknown when a limit reaches a year without a calendar.
 */
export function computeDueTimes(promised: Promised): Record<Stage, StageDue | null> {
  const { preset, urgency, isStaffed, openedAt } = promised
  const due = (limit: Limit) => addLimit(limit, { ...promised, from: openedAt })
  const contact = due(preset.firstContact[urgency])
  return {
    pickup: isStaffed ? due(preset.pickup) : null,
    firstReply: isStaffed ? due(preset.firstReply) : null,
    firstContact: isStaffed ? contact : strictest(due(preset.missedCallback), contact, promised),
    result: due(resultLimit(promised)),
    callback: null,
  }
}

/** What the limit of the result depends on. */
export type Wanted = Pick<Promised, 'preset' | 'category' | 'urgency' | 'track'>

/** The limit of the result stage: that of the law where one applies, else what the citizen wants decides. */
export function resultLimit({ preset, category, urgency, track }: Wanted): Limit {
  if (track) return track.limit
  return (urgency === 'critical' ? preset.criticalResult : undefined) ?? preset.result[category]
}

/**
 * Off hours the call-back is the promise that can be kept. The general limit replaces it only where that comes earlier
 * and yet after the desk has opened: a limit that ends in the night would be missed by design.
 */
function strictest(callback: StageDue, contact: StageDue, { hours, calendar, openedAt }: Promised): StageDue {
  const opening = addStaffedTime(hours, calendar, openedAt, 0).dueAt
  return contact.dueAt < callback.dueAt && contact.dueAt > opening ? contact : callback
}

/** The end of a limit that begins at `from`, as the clock of its unit counts. */
export function addLimit(
  { value, unit, basis }: Limit,
  { from, hours, calendar }: { from: Date; hours: DeskHours; calendar: Calendar },
): StageDue {
  const plus = (milliseconds: number): StageDue => ({
    dueAt: new Date(from.getTime() + milliseconds),
    isProvisional: false,
    basis,
  })
  switch (unit) {
    case 'seconds':
      return plus(value * 1000)
    case 'minutes':
      return plus(value * 60_000)
    case 'hours':
      return plus(value * 3_600_000)
    case 'days':
      return { ...addCalendarDays(calendar, from, value), basis }
    case 'legalDays':
      return { ...addLegalDays(calendar, from, value), basis }
    case 'staffedHours':
      return { ...addStaffedTime(hours, calendar, from, value * 60), basis }
    case 'workingDays':
      return { ...addWorkingDays(calendar, from, value), basis }
  }
}

/**
 * The latest time that an agent may promise: the due time of the result, since a promise never lengthens the limit.
 * @returns undefined when the result is late already: then any later date is better than none.
 */
export function latestFollowUp({ resultDueAt, now }: { resultDueAt: Date; now: Date }): Date | undefined {
  return resultDueAt > now ? resultDueAt : undefined
}

/** What lateness is judged by: a clock that stands is judged by the instant at which it was stopped. */
interface Judged {
  dueAt: Date
  doneAt: Date | null
  pausedAt?: Date | null
  now: Date
}

/** Whether a promise was or is broken: done after its due time, or not done though it has passed. */
export function isLate({ dueAt, doneAt, pausedAt, now }: Judged): boolean {
  return (doneAt ?? pausedAt ?? now) > dueAt
}

/** By how many whole seconds, rounded up; 0 when in time. */
export function lateSeconds({ dueAt, doneAt, pausedAt, now }: Judged): number {
  const judgedAt = doneAt ?? pausedAt ?? now
  return Math.max(0, Math.ceil((judgedAt.getTime() - dueAt.getTime()) / 1000))
}
