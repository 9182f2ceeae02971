import type { Context } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { getConversation } from '../../storage/conversations.ts'
import { upsertReadMark } from '../../storage/readMarks.ts'
import { checkHandler } from './authorise.ts'
import { type AtDesk, changeAtDesk } from './changeAtDesk.ts'

/**
 * Marks a handoff of the person as read, although nothing was answered, or as unread, although it was. What the citizen
 * writes next is unread in any case, and the next answer makes the mark void. No clock knows of it.
 * @throws Refusal handoff_not_yours, handoff_state, not_found.
 */
export function markRead(context: Context, input: AtDesk & { isRead: boolean }): Promise<HandoffDetail> {
  const { isRead } = input
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      checkHandler(handoff, staff)
      const { id: handoffId, conversationId } = handoff
      const { lastPosition: madeAtPosition } = await getConversation(context.db, conversationId)
      await upsertReadMark(context.db, { handoffId, staffId: staff.id, conversationId, madeAtPosition, isRead })
    },
  })
}
