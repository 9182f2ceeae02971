import type { MessagePosted } from '../../domain/contract.ts'
import type { HandoffState } from '../../domain/handoff.ts'
import type { ConversationRow } from '../../storage/conversations.ts'
import type { NewMessage, RecentTalk } from '../../storage/messages.ts'

/** What became of a message. */
export interface Asked extends MessagePosted {
  /** The same message was stored before; nothing was done again. */
  isRepeat: boolean
}

/** What a decision depends on: the words, the language, and what was said last. */
export interface Decidable {
  conversation: Pick<ConversationRow, 'locale'>
  question: Pick<NewMessage, 'text'>
  talk: Pick<RecentTalk, 'past'>
  embedding?: Float32Array | undefined
}

/** A question between being stored and being answered. */
export interface OpenQuestion extends Decidable {
  conversation: ConversationRow
  question: NewMessage
  /** Whether the question is in the database already. */
  isStored: boolean
  talk: RecentTalk
  /** State of the handoff that is still open, if there is one. */
  handoffState: HandoffState | undefined
}
