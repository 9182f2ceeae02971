import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import { sha256 } from '../../domain/seal.ts'
import { type ConversationRow, findConversation, lockConversation } from '../../storage/conversations.ts'

/** How a citizen names a conversation: its id and the token that only they have. */
export interface ConversationKey {
  conversationId: string
  token: string | undefined
}

/**
 * The conversation, if the token opens it.
 * @throws Refusal conversation_not_found or token_invalid.
 */
export async function getConversation(context: Context, key: ConversationKey): Promise<ConversationRow> {
  return checkToken(await findConversation(context.db, key.conversationId), key.token)
}

/** The same under the row lock that gives out positions of the open transaction. */
export async function getLockedConversation(context: Context, key: ConversationKey): Promise<ConversationRow> {
  return checkToken(await lockConversation(context.db, key.conversationId), key.token)
}

async function checkToken(row: ConversationRow | undefined, token: string | undefined): Promise<ConversationRow> {
  if (!row) throw new Refusal('conversation_not_found')
  // Hashes are compared, so the time of the comparison tells nothing about the token.
  if (!token || (await sha256(token)) !== row.tokenHash) throw new Refusal('token_invalid')
  return row
}
