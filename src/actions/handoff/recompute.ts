import type { Context } from '../../context.ts'
import type { Calendar } from '../../domain/calendar.ts'
import { computeDueTimes, type StageDue } from '../../domain/dueTimes.ts'
import type { Stage } from '../../domain/handoff.ts'
import { getPreset } from '../../domain/presets.ts'
import { moveByCalendar } from '../../domain/recomputing.ts'
import { computeResultDue, listGranted } from '../../domain/resultClock.ts'
import { type CalendarYearRecord, listCalendarYears, setCalendarVersion } from '../../storage/calendarYears.ts'
import { listEscalations } from '../../storage/escalations.ts'
import { changeStage, listStages } from '../../storage/handoffStages.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { findPause, listExtensions } from '../../storage/resultClock.ts'
import { getDeskHours } from '../duty/deskHours.ts'
import { calendarAt } from '../supervision/calendarHolder.ts'
import { recordEvent } from './events.ts'
import { findNextRungAt, firedRungs } from './ladder.ts'
import { tell } from './notice.ts'
import { readPromisedToCitizen } from './promisedTo.ts'
import { refreshDue } from './refreshDue.ts'

/** A provisional due time under a new calendar; `to` is `from` where it stays and only becomes firm. */
export interface DueMove {
  stage: Stage
  from: Date
  to: Date
  isProvisional: boolean
}

/**
 * What a calendar makes of the provisional due times that a handoff still owes.
 * @param rows all uploaded years, with which the calendar of its promises is found again.
 */
export async function findDueMoves(
  context: Context,
  { handoff, rows, calendar }: { handoff: HandoffRecord; rows: readonly CalendarYearRecord[]; calendar: Calendar },
): Promise<DueMove[]> {
  const stages = await listStages(context.db, [handoff.id])
  const owed = stages.filter(({ doneAt, isProvisional }) => doneAt === null && isProvisional)
  if (owed.length === 0) return []
  const computeUnder = await readFacts(context, { handoff, isStaffed: stages.some(({ stage }) => stage === 'pickup') })
  const before = computeUnder(calendarAt(rows, { now: context.now, version: handoff.calendarVersion }))
  const after = computeUnder(calendar)
  return owed.flatMap((told) => {
    const [old, now] = [before[told.stage], after[told.stage]]
    if (!old || !now) return []
    const { dueAt, isProvisional } = moveByCalendar({ told, before: old, after: now })
    return [{ stage: told.stage, from: told.dueAt, to: dueAt, isProvisional }]
  })
}

async function readFacts(
  context: Context,
  { handoff, isStaffed }: { handoff: HandoffRecord; isStaffed: boolean },
): Promise<(calendar: Calendar) => Record<Stage, StageDue | null>> {
  const [extensions, pause, hours] = await Promise.all([
    listExtensions(context.db, handoff.id),
    findPause(context.db, handoff.id),
    getDeskHours(context, handoff.ownerDepartmentId),
  ])
  const { category, urgency, openedAt } = handoff
  const facts = { preset: getPreset(handoff.preset), category, urgency, openedAt, hours }
  const result = {
    ...listGranted(extensions),
    pause: pause?.endedAt ? { startedAt: pause.startedAt, endedAt: pause.endedAt } : undefined,
    // What was told is weighed afterwards, once for every stage.
    toldDueAt: new Date(0),
  }
  return (calendar) => ({
    ...computeDueTimes({ ...facts, calendar, isStaffed }),
    result: computeResultDue({ ...facts, ...result, calendar }),
  })
}

/**
 * Takes over the newest calendar for one handoff: provisional due times move later where it says so, never earlier than
 * told, and each is an event; the citizen is told where the date to wait for moves. The caller holds the conversation's
 * lock.
 */
export async function recomputeDue(context: Context, handoff: HandoffRecord): Promise<void> {
  const { id, number, conversationId } = handoff
  const rows = await listCalendarYears(context.db)
  const calendar = calendarAt(rows, context)
  const seen = await readPromisedToCitizen(context, handoff)
  const escalations = await listEscalations(context.db, id)
  for (const { stage, from, to, isProvisional } of await findDueMoves(context, { handoff, rows, calendar })) {
    if (to <= from) {
      await changeStage(context.db, { handoffId: id, stage, set: { isProvisional } })
      continue
    }
    const next = findNextRungAt(context, { handoff, stage, dueAt: to, fired: firedRungs(escalations, stage) })
    await changeStage(context.db, { handoffId: id, stage, set: { dueAt: to, isProvisional, nextRungAt: next } })
    const data = { stage, from: from.toISOString(), dueAt: to.toISOString(), calendar: `${calendar.version}` }
    await recordEvent(context, { handoffId: id, kind: 'recomputed', data })
  }
  await setCalendarVersion(context.db, { id, version: calendar.version })
  await refreshDue(context, id)
  const { dueAt } = await readPromisedToCitizen(context, handoff)
  if (dueAt.getTime() === seen.dueAt.getTime()) return
  const notice = { code: 'due_recomputed', params: { number, dueAt: dueAt.toISOString() } } as const
  await tell(context, { conversationId, notice })
}
