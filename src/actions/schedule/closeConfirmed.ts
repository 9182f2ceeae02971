import type { Context } from '../../context.ts'
import { changeHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { recordEvent } from '../handoff/events.ts'
import { tell } from '../handoff/notice.ts'

/**
 * Closes a resolved handoff that the citizen has not disputed within the confirmation period. The right to dispute it
 * stays: it can be reopened as before.
 */
export async function closeConfirmed(context: Context, handoff: HandoffRecord): Promise<void> {
  if (!handoff.closesAt || handoff.closesAt > context.now) return
  const { id, version, conversationId, number } = handoff
  const set = { state: 'closed', closedAt: context.now, closesAt: null } as const
  if (!(await changeHandoff(context.db, { id, version, from: ['resolved'], set }))) return
  await recordEvent(context, { handoffId: id, kind: 'closed' })
  await tell(context, { conversationId, notice: { code: 'handoff_closed', params: { number } } })
}
