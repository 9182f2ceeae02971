import type { StageDue } from './dueTimes.ts'

/**
 * The due time of a stage after its calendar became known. It moves only later, and only where it was given as
 * provisional: a firm promise is kept although a corrected calendar would allow more, and one that was told is never
 * taken back for an earlier one.
 * @param told what was promised; `before` what the calendar of that promise makes of it, `after` what the new one does.
 */
export function moveByCalendar({
  told,
  before,
  after,
}: {
  told: Pick<StageDue, 'dueAt' | 'isProvisional'>
  before: Pick<StageDue, 'dueAt'>
  after: Pick<StageDue, 'dueAt' | 'isProvisional'>
}): Pick<StageDue, 'dueAt' | 'isProvisional'> {
  if (!told.isProvisional) return told
  // What differs for another reason, such as changed hours of the desk, is no matter of the calendar.
  const isMoved = after.dueAt > told.dueAt && after.dueAt.getTime() !== before.dueAt.getTime()
  return { dueAt: isMoved ? after.dueAt : told.dueAt, isProvisional: after.isProvisional }
}
