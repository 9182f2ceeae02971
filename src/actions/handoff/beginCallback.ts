import type { Context } from '../../context.ts'
import { addLimit } from '../../domain/dueTimes.ts'
import { getPreset } from '../../domain/presets.ts'
import { beginStage } from '../../storage/handoffStages.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { openContact } from './contact.ts'
import { findNextRungAt } from './ladder.ts'

/**
 * Begins the time within which the citizen is asked whether the result solves the matter: in the conversation half-way,
 * and by a call where a phone number was left. Without an answer it closes at the end; one that was never called stays.
 * @returns what changes in the handoff.
 * @throws Refusal calendar_unknown.
 */
export async function beginCallback(
  context: Context,
  handoff: HandoffRecord,
): Promise<Pick<HandoffRecord, 'asksAt' | 'closesAt'>> {
  const { callback } = getPreset(handoff.preset)
  const due = addLimit(callback, { from: context.now, hours: [], calendar: context.calendar })
  const timed = { openedAt: context.now, preset: handoff.preset }
  const nextRungAt = findNextRungAt(context, { handoff: timed, stage: 'callback', dueAt: due.dueAt, fired: [] })
  await beginStage(context.db, {
    ...due,
    handoffId: handoff.id,
    stage: 'callback',
    doneAt: null,
    pausedAt: null,
    nextRungAt,
  })
  const contact = await openContact(context, handoff.contactSealed)
  return {
    asksAt: new Date((context.now.getTime() + due.dueAt.getTime()) / 2),
    closesAt: contact?.phone ? null : due.dueAt,
  }
}
