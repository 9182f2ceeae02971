import type { Context } from '../../context.ts'
import type { ClosingReason } from '../../domain/closing.ts'
import type { HandoffState } from '../../domain/handoff.ts'
import { Refusal } from '../../domain/refusal.ts'
import { changeHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { completeStages } from './completeStages.ts'
import { recordEvent } from './events.ts'
import { endMerge } from './merge.ts'
import { tell } from './notice.ts'
import { refreshDue } from './refreshDue.ts'

export interface Closing {
  handoff: HandoffRecord
  reason: Exclude<ClosingReason, 'withdrawn'>
  from?: HandoffState[]
  /** What changes with it. */
  set?: Partial<HandoffRecord>
  data?: Record<string, string>
}

/**
 * Closes a handoff for a reason, which the citizen is told. The right to dispute it stays. The caller holds the
 * conversation's lock.
 * @throws Refusal handoff_state.
 */
export async function closeHandoff(
  context: Context,
  { handoff, reason, from = ['resolved'], set = {}, data = {} }: Closing,
): Promise<void> {
  const { id, version, number, conversationId } = handoff
  const closed = {
    ...set,
    state: 'closed',
    closingReason: reason,
    closedAt: handoff.closedAt ?? context.now,
    closesAt: null,
    asksAt: null,
    replyDueAt: null,
  } as const
  if (!(await changeHandoff(context.db, { id, version, from, set: closed }))) throw new Refusal('handoff_state')
  await endMerge(context, { handoffId: id })
  await recordEvent(context, { handoffId: id, kind: 'closed', data: { ...data, reason } })
  await completeStages(context, { handoffId: id, stages: ['callback'] })
  await refreshDue(context, id)
  await tell(context, { conversationId, notice: { code: `handoff_closed_${reason}`, params: { number } } })
}

/**
 * The citizen says that it is solved, before it closed without an answer or after. Said twice, it counts once.
 * @throws Refusal handoff_state when there is no result to confirm.
 */
export async function confirmResult(
  context: Context,
  { handoff, data = {} }: { handoff: HandoffRecord; data?: Record<string, string> },
): Promise<void> {
  if (handoff.state === 'closed' && handoff.closingReason === 'confirmed') return
  await closeHandoff(context, { handoff, reason: 'confirmed', from: ['resolved', 'closed'], data })
}
