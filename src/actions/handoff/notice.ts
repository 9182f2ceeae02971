import type { Context } from '../../context.ts'
import type { SystemNotice } from '../../domain/message.ts'
import { type ConversationRow, findConversation, setLastPosition } from '../../storage/conversations.ts'
import { insertMessages } from '../../storage/messages.ts'

/**
 * Puts a notice into a conversation at the next position; the caller holds the conversation's row lock.
 * @returns the position.
 */
export async function addNotice(
  context: Context,
  { conversation, notice }: { conversation: ConversationRow; notice: SystemNotice },
): Promise<number> {
  const position = conversation.lastPosition + 1
  await insertMessages(context.db, [
    { conversationId: conversation.id, position, author: 'system', text: '', notice, createdAt: context.now },
  ])
  await setLastPosition(context.db, { id: conversation.id, position })
  return position
}

/** The same for a conversation whose row may have moved on within the transaction; the caller holds its lock. */
export async function tell(
  context: Context,
  { conversationId, notice }: { conversationId: string; notice: SystemNotice },
): Promise<void> {
  const conversation = await findConversation(context.db, conversationId)
  if (!conversation) throw new Error(`conversation ${conversationId} is missing`)
  await addNotice(context, { conversation, notice })
}
