import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { Message } from '../../domain/message.ts'
import { Refusal } from '../../domain/refusal.ts'
import { setLastPosition } from '../../storage/conversations.ts'
import { setFirstReply, setReplied } from '../../storage/handoffs.ts'
import { countSaidByOthers, findSent, insertMessages, toMessage } from '../../storage/messages.ts'
import { completeStages } from '../handoff/completeStages.ts'
import { recordEvent } from '../handoff/events.ts'
import { followProgress } from '../handoff/progress.ts'
import { refreshDue } from '../handoff/refreshDue.ts'
import { announceChange } from './announce.ts'
import { checkHandler, deskRoles, getActingStaff, lockHandoff } from './authorise.ts'
import { checkReply } from './checkReply.ts'

export interface ReplyInput {
  id: string
  clientMessageId: string
  text: string
  /** The newest position that the agent had before them. */
  seenPosition?: number | undefined
}

/**
 * Sends an agent's words to the citizen. Sent again under the same `clientMessageId`, it returns what was stored.
 * With `seenPosition`, words that were written before the citizen or a colleague said more are refused, so that nobody
 * answers past another; sent again with the newest position they go through.
 * @throws Refusal reply_stale with the newest position, handoff_not_yours, handoff_state, text_unfilled, text_empty, text_too_long, text_unreadable, not_found.
 */
export async function reply(
  context: Context,
  { id, clientMessageId, seenPosition, ...input }: ReplyInput,
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
    if (seenPosition !== undefined) {
      const said = { conversationId, after: seenPosition, staffId: staff.id }
      const newMessages = await countSaidByOthers(context.db, said)
      const { lastPosition } = conversation
      if (newMessages > 0) throw new Refusal('reply_stale', { newMessages, lastPosition })
    }
    const position = conversation.lastPosition + 1
    const row = { conversationId, position, author: 'agent', staffId: staff.id, text, clientMessageId } as const
    await insertMessages(context.db, [{ ...row, createdAt: context.now }])
    await setLastPosition(context.db, { id: conversationId, position })
    if (handoff.replyDueAt) await setReplied(context.db, id)
    await followProgress(context, { handoff, staffId: staff.id })
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
