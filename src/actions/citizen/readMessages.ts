import type { Context } from '../../context.ts'
import type { Message } from '../../domain/message.ts'
import { listMessages } from '../../storage/messages.ts'
import { type ConversationKey, getConversation } from './authorise.ts'

/** Everything after a position, oldest first: how every client catches up, whatever it missed. */
export async function readMessages(context: Context, input: ConversationKey & { after: number }): Promise<Message[]> {
  await getConversation(context, input)
  return listMessages(context.db, { conversationId: input.conversationId, after: input.after })
}
