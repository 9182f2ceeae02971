import type { Context } from '../../context.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { closeHandoff } from '../handoff/close.ts'

/**
 * Closes a resolved handoff whose citizen was asked and has not answered. That says neither that it is solved nor that
 * they are satisfied; the answer may still come.
 */
export async function closeUnanswered(context: Context, handoff: HandoffRecord): Promise<void> {
  if (handoff.state !== 'resolved' || !handoff.closesAt || handoff.closesAt > context.now) return
  await closeHandoff(context, { handoff, reason: 'no_answer' })
}
