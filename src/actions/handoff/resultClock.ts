import type { Context } from '../../context.ts'
import { isLate } from '../../domain/dueTimes.ts'
import { isOpen } from '../../domain/handoff.ts'
import { getPreset } from '../../domain/presets.ts'
import { computeResultDue, listGranted } from '../../domain/resultClock.ts'
import { listEscalations } from '../../storage/escalations.ts'
import { changeStage, listStages } from '../../storage/handoffStages.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { endPauseRow, findPause, listExtensions } from '../../storage/resultClock.ts'
import { getDeskHours } from '../duty/deskHours.ts'
import { recordEvent } from './events.ts'
import { findNextRungAt, firedRungs } from './ladder.ts'
import { tell } from './notice.ts'
import { refreshDue } from './refreshDue.ts'

/**
 * Writes the due time of the result anew from the facts: what is wanted, what was added, how long the clock stood. One
 * that has passed stays where it is: no change of the facts makes what is late timely. The caller holds the
 * conversation's lock and has stored the fact that changed.
 * @throws Refusal calendar_unknown.
 */
export async function rewriteResult(context: Context, handoff: HandoffRecord): Promise<{ dueAt: Date; told: Date }> {
  const { id, category, urgency, openedAt } = handoff
  const [stages, extensions, pause, hours, escalations] = await Promise.all([
    listStages(context.db, [id]),
    listExtensions(context.db, id),
    findPause(context.db, id),
    getDeskHours(context, handoff.ownerDepartmentId),
    listEscalations(context.db, id),
  ])
  const stage = stages.find((one) => one.stage === 'result')
  if (!stage) throw new Error(`handoff ${id} has no result stage`)
  const computed = computeResultDue({
    preset: getPreset(handoff.preset),
    category,
    urgency,
    openedAt,
    hours,
    calendar: context.calendar,
    ...listGranted(extensions),
    pause: pause?.endedAt ? { startedAt: pause.startedAt, endedAt: pause.endedAt } : undefined,
    toldDueAt: stage.dueAt,
  })
  const { dueAt, isProvisional, basis } = isLate({ ...stage, now: context.now }) ? stage : computed
  const due = { dueAt, isProvisional, basis }
  const fired = firedRungs(escalations, 'result')
  const pausedAt = pause && pause.endedAt === null ? pause.startedAt : null
  const next = findNextRungAt(context, { handoff, stage: 'result', dueAt: due.dueAt, fired })
  await changeStage(context.db, { handoffId: id, stage: 'result', set: { ...due, pausedAt, nextRungAt: next } })
  await refreshDue(context, id)
  return { dueAt: due.dueAt, told: stage.dueAt }
}

/**
 * Lets the clock of the result run again, if it stands: at once, or at the bound where that has passed. The caller holds
 * the conversation's lock.
 */
export async function endPause(
  context: Context,
  { handoff, by }: { handoff: HandoffRecord; by: 'citizen' | 'bound' | 'result' },
): Promise<void> {
  const running = await findPause(context.db, handoff.id)
  if (!running || running.endedAt !== null) return
  const at = new Date(Math.min(running.endsAt.getTime(), context.now.getTime()))
  if (!(await endPauseRow(context.db, { handoffId: handoff.id, at }))) return
  const { dueAt } = await rewriteResult(context, handoff)
  const params = { dueAt: dueAt.toISOString() }
  await recordEvent(context, { handoffId: handoff.id, kind: 'resumed', data: { ...params, by } })
  if (by === 'result' || !isOpen(handoff.state)) return
  const notice = { code: 'clock_resumed', params: { ...params, number: handoff.number } } as const
  await tell(context, { conversationId: handoff.conversationId, notice })
}
