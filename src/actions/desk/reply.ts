import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { Message } from '../../domain/message.ts'
import { setLastPosition } from '../../storage/conversations.ts'
import { setFirstReply } from '../../storage/handoffs.ts'
import { findSent, insertMessages, toMessage } from '../../storage/messages.ts'
import { completeStages } from '../handoff/completeStages.ts'
import { recordEvent } from '../handoff/events.ts'
import { refreshDue } from '../handoff/refreshDue.ts'
import { announceChange } from './announce.ts'
import { checkHandler, deskRoles, getActingStaff, lockHandoff } from './authorise.ts'
import { checkReply } from './checkReply.ts'

/**
 * Sends an agent's words to the citizen. Sent again under the same `clientMessageId`, it returns what was stored.
 * @throws Refusal handoff_not_yours, handoff_state, text_unfilled, text_empty, text_too_long, text_unreadable, not_found.
 */
export async function reply(
  context: Context,
  { id, clientMessageId, ...input }: { id: string; clientMessageId: string; text: string },
): Promise<Message> {
  const staff = getActingStaff(context, deskRoles)
  const text = checkReply(input.text)
  const { message, conversationId } = await inTransaction(context, async (context) => {
    const { handoff, conversation } = await lockHandoff(context, { staff, id })
    const conversationId = conversation.id
    const authorName = staff.serviceNumber
    const sent = await findSent(context.db, { conversationId, author: 'agent', clientMessageId })
    if (sent) return { conversationId, message: toMessage({ ...sent, authorName }) }
    checkHandler(handoff, staff)
    const position = conversation.lastPosition + 1
    const row = { conversationId, position, author: 'agent', staffId: staff.id, text, clientMessageId } as const
    await insertMessages(context.db, [{ ...row, createdAt: context.now }])
    await setLastPosition(context.db, { id: conversationId, position })
    if (await setFirstReply(context.db, { id, at: context.now })) {
      await recordEvent(context, {
        handoffId: id,
        kind: 'first_reply',
        data: { serviceNumber: staff.serviceNumber },
      })
      await completeStages(context, { handoffId: id, stages: ['pickup', 'firstReply', 'firstContact'] })
      await refreshDue(context, id)
    }
    return { conversationId, message: toMessage({ ...row, authorName, createdAt: context.now }) }
  })
  await announceChange(context, conversationId)
  return message
}
