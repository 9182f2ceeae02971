import type { Context } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import type { Category } from '../../domain/handoff.ts'
import { Refusal } from '../../domain/refusal.ts'
import { changeHandoff } from '../../storage/handoffs.ts'
import { recordEvent } from '../handoff/events.ts'
import { tell } from '../handoff/notice.ts'
import { rewriteResult } from '../handoff/resultClock.ts'
import { checkHandler } from './authorise.ts'
import { type AtDesk, changeAtDesk } from './changeAtDesk.ts'

/**
 * Says what kind of request it is; the due time of the result follows, never earlier than the citizen was told, unless it
 * has passed: then it stays.
 * @throws Refusal handoff_not_yours, handoff_state, version_stale.
 */
export function setCategory(
  context: Context,
  { category, ...input }: AtDesk & { category: Category },
): Promise<HandoffDetail> {
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      checkHandler(handoff, staff)
      if (handoff.category === category) return
      const { id, version, conversationId, number } = handoff
      const changed = await changeHandoff(context.db, {
        id,
        version,
        from: ['claimed', 'following_up'],
        set: { category },
      })
      if (!changed) throw new Refusal('version_stale')
      const { dueAt, told } = await rewriteResult(context, changed)
      const data = { from: handoff.category, category, dueAt: dueAt.toISOString() }
      await recordEvent(context, { handoffId: id, kind: 'category_changed', data })
      if (dueAt.getTime() === told.getTime()) return
      const params = { dueAt: data.dueAt, number }
      await tell(context, { conversationId, notice: { code: 'category_changed', params } })
    },
  })
}
