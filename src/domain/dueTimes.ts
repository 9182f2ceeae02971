import { addCalendarDays, addWorkingDays, type Calendar, type CalendarInstant } from './calendar.ts'
import { addStaffedTime, type DeskHours } from './deskHours.ts'
import type { Category, Stage, Urgency } from './handoff.ts'
import type { Limit, Preset } from './presets.ts'

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
}

/**
 * The due time of every stage of a handoff that has just been opened. In staffed hours pick-up and first reply are
 * counted in seconds from the opening. Outside them nobody can pick up: those two are null, and the first contact is the
 * call-back, counted in staffed time from the next opening, or the preset's own limit where that is earlier. Limits in
 * days leave out the day of opening and end at 23:59:59 of their last day (民法典 arts. 201, 203).
 * @throws Refusal calendar_unknown when a limit reaches a year without a calendar.
 */
export function computeDueTimes(promised: Promised): Record<Stage, StageDue | null> {
  const { preset, category, urgency, isStaffed } = promised
  const due = (limit: Limit) => dueAfter(limit, promised)
  const contact = due(preset.firstContact[urgency])
  const result = due((urgency === 'critical' ? preset.criticalResult : undefined) ?? preset.result[category])
  return {
    pickup: isStaffed ? due(preset.pickup) : null,
    firstReply: isStaffed ? due(preset.firstReply) : null,
    firstContact: isStaffed ? contact : strictest(due(preset.missedCallback), contact, promised),
    result,
  }
}

/**
 * Off hours the call-back is the promise that can be kept. The general limit replaces it only where that comes earlier
 * and yet after the desk has opened: a limit that ends in the night would be missed by design.
 */
function strictest(callback: StageDue, contact: StageDue, { hours, calendar, openedAt }: Promised): StageDue {
  const opening = addStaffedTime(hours, calendar, openedAt, 0).dueAt
  return contact.dueAt < callback.dueAt && contact.dueAt > opening ? contact : callback
}

function dueAfter({ value, unit, basis }: Limit, { openedAt, hours, calendar }: Promised): StageDue {
  const plus = (milliseconds: number): StageDue => ({
    dueAt: new Date(openedAt.getTime() + milliseconds),
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
      return { ...addCalendarDays(calendar, openedAt, value), basis }
    case 'staffedHours':
      return { ...addStaffedTime(hours, calendar, openedAt, value * 60), basis }
    case 'workingDays':
      return { ...addWorkingDays(calendar, openedAt, value), basis }
  }
}

/**
 * The latest time that an agent may promise: the due time of the result, since a promise never lengthens the limit.
 * @returns undefined when the result is late already: then any later date is better than none.
 */
export function latestFollowUp({ resultDueAt, now }: { resultDueAt: Date; now: Date }): Date | undefined {
  return resultDueAt > now ? resultDueAt : undefined
}

/** Whether a promise was or is broken: done after its due time, or not done though it has passed. */
export function isLate({ dueAt, doneAt, now }: { dueAt: Date; doneAt: Date | null; now: Date }): boolean {
  return (doneAt ?? now) > dueAt
}
