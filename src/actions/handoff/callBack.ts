import type { Context } from '../../context.ts'
import { addLimit } from '../../domain/dueTimes.ts'
import { getPreset } from '../../domain/presets.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listEscalations } from '../../storage/escalations.ts'
import { changeStage, listStages } from '../../storage/handoffStages.ts'
import { changeHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { getDeskHours } from '../duty/deskHours.ts'
import { recordEvent } from './events.ts'
import { findNextRungAt, firedRungs } from './ladder.ts'
import { tell } from './notice.ts'
import { readPromisedToCitizen } from './promisedTo.ts'
import { refreshDue } from './refreshDue.ts'

/** The pause before a call-back case is offered for the first time, in seconds. */
const firstRestSeconds = 60

/**
 * Nobody could take a live conversation: it becomes a case in which the citizen is called back by a stated time, counted
 * from its opening and never later than was promised before. The caller holds the conversation's lock.
 */
export async function callBack(
  context: Context,
  { handoff, opensAt }: { handoff: HandoffRecord; opensAt: Date },
): Promise<void> {
  const { id, version, number, conversationId } = handoff
  const soon = new Date(context.now.getTime() + firstRestSeconds * 1000)
  const set = {
    state: 'following_up',
    offerRound: handoff.offerRound + 1,
    handsSince: context.now,
    nextOfferAt: opensAt > context.now ? opensAt : soon,
  } as const
  const changed = await changeHandoff(context.db, { id, version, from: ['waiting'], set })
  if (!changed) throw new Refusal('version_stale')
  await oweCallBack(context, changed)
  await refreshDue(context, id)
  const { dueAt } = await readPromisedToCitizen(context, changed)
  const params = { dueAt: dueAt.toISOString() }
  await recordEvent(context, { handoffId: id, kind: 'callback_promised', data: params })
  await tell(context, { conversationId, notice: { code: 'callback_promised', params: { ...params, number } } })
}

/** Brings the first contact forward to the limit of a missed contact, where that is earlier. */
async function oweCallBack(context: Context, handoff: HandoffRecord): Promise<void> {
  const { id, openedAt } = handoff
  const [stages, hours, escalations] = await Promise.all([
    listStages(context.db, [id]),
    getDeskHours(context, handoff.ownerDepartmentId),
    listEscalations(context.db, id),
  ])
  const contact = stages.find(({ stage }) => stage === 'firstContact')
  if (!contact || contact.doneAt !== null) return
  const { missedCallback } = getPreset(handoff.preset)
  const due = addLimit(missedCallback, { from: openedAt, hours, calendar: context.calendar })
  if (due.dueAt >= contact.dueAt) return
  const fired = firedRungs(escalations, 'firstContact')
  const nextRungAt = findNextRungAt(context, { handoff, stage: 'firstContact', dueAt: due.dueAt, fired })
  await changeStage(context.db, { handoffId: id, stage: 'firstContact', set: { ...due, nextRungAt } })
}
