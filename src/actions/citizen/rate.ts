import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findMessage } from '../../storage/messages.ts'
import { upsertRating } from '../../storage/ratings.ts'
import { type ConversationKey, getConversation } from './authorise.ts'

export interface RatingInput extends ConversationKey {
  /** The answer that is rated; absent for the conversation as a whole. */
  position?: number | undefined
  score?: 1 | 2 | 3 | 4 | 5 | undefined
  isSolved?: boolean | undefined
  /** The answer is false. Only an answer can be, so it needs a position. */
  isWrong?: boolean | undefined
  comment?: string | undefined
}

/**
 * Stores what a citizen thinks of an answer or of the conversation; the last word on each counts, whole. The decision
 * that an answer rests on is the one whose reply stands at its position.
 */
export async function rate(context: Context, input: RatingInput): Promise<void> {
  const { conversationId, position } = input
  await getConversation(context, input)
  if (position !== undefined) {
    const rated = await findMessage(context.db, { conversationId, position })
    if (rated?.author !== 'assistant' && rated?.author !== 'agent') throw new Refusal('position_invalid')
  }
  await upsertRating(context.db, {
    id: newId(context),
    conversationId,
    position: position ?? null,
    score: input.score ?? null,
    isSolved: input.isSolved ?? null,
    isWrong: input.isWrong ?? false,
    comment: input.comment ? maskPersonalData(input.comment).text : null,
    ratedAt: context.now,
  })
}
