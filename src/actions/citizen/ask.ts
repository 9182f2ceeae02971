import { recallTurns } from '../../answering/recall.ts'
import type { Context, LoadedRelease } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { Decision } from '../../domain/decision.ts'
import { isPersonPresent } from '../../domain/handoff.ts'
import { maxMessagesPerMinute } from '../../domain/message.ts'
import { Refusal } from '../../domain/refusal.ts'
import { conversationChannel, deskChannel } from '../../realtime/port.ts'
import { setLastPosition } from '../../storage/conversations.ts'
import { findDecision } from '../../storage/decisions.ts'
import { findOpenHandoff } from '../../storage/handoffs.ts'
import {
  findMessage,
  findSent,
  insertMessages,
  type MessageRow,
  type NewMessage,
  readRecentTalk,
  toMessage,
} from '../../storage/messages.ts'
import { endPause } from '../handoff/resultClock.ts'
import { type ConversationKey, getLockedConversation } from './authorise.ts'
import { checkText } from './checkText.ts'
import { decideQuestion, mayAskAssistant } from './decideQuestion.ts'
import { embedQuestion } from './embedQuestion.ts'
import type { Asked, OpenQuestion } from './openQuestion.ts'
import { secondReading } from './secondReading.ts'
import { settle } from './settle.ts'

/**
 * Takes a citizen's message: stores it, and answers it, asks back, or hands over, unless a person has the
 * conversation. Sent again under the same `clientMessageId`, it returns what was stored.
 *
 * One transaction stores question and reply together. Only when the second reader is asked is the question stored
 * first, since no transaction may wait for the outside world; should the process end in between, sending it again
 * finishes the work.
 * @throws Refusal conversation_not_found, token_invalid, text_empty, text_too_long, text_unreadable, rate_limited.
 */
export async function ask(
  context: Context,
  input: ConversationKey & { clientMessageId: string; text: string },
): Promise<Asked> {
  const text = checkText(input.text)
  const release = await context.release()
  const embedding = await embedQuestion(context, { text, release })
  const taking = { ...input, text, release, embedding }
  const first = await inTransaction(context, (context) => takeQuestion(context, taking))
  const asked = 'message' in first ? first : await answerLater(context, { ...input, ...first, release })
  if (!asked.isRepeat) {
    await context.realtime.publish(conversationChannel(input.conversationId))
    await context.realtime.publish(deskChannel)
  }
  return asked
}

interface Taking extends ConversationKey {
  release: LoadedRelease
  clientMessageId: string
  text: string
  embedding: Float32Array | undefined
}

type Pending = { open: OpenQuestion; decision: Decision }

async function takeQuestion(context: Context, input: Taking): Promise<Asked | Pending> {
  const { release, conversationId, clientMessageId, text } = input
  const since = new Date(context.now.getTime() - 60_000)
  // Sent together, run one after the other: each sees what stood there once the lock was taken.
  const [conversation, sent, talk] = await Promise.all([
    getLockedConversation(context, input),
    findSent(context.db, { conversationId, author: 'citizen', clientMessageId }),
    readRecentTalk(context.db, { conversationId, since, turns: recallTurns }),
  ])
  const stored = sent && (await findAnswered(context, sent))
  if (stored) return stored
  if (!sent && talk.sentLastMinute >= maxMessagesPerMinute) throw new Refusal('rate_limited', { retryAfterSeconds: 60 })
  const question: NewMessage = sent ?? {
    conversationId,
    position: conversation.lastPosition + 1,
    author: 'citizen',
    text,
    clientMessageId,
    createdAt: context.now,
  }
  const open: OpenQuestion = {
    conversation,
    question,
    isStored: sent !== undefined,
    talk,
    handoffState: talk.handoffState,
    embedding: input.embedding,
  }
  const decision = decideQuestion(context, { open, release })
  if (!mayAskAssistant(decision) || (talk.handoffState && isPersonPresent(talk.handoffState))) {
    const asked = await settle(context, { open, decision, release })
    await endCitizensPause(context, open)
    return asked
  }
  if (!open.isStored) {
    await Promise.all([
      insertMessages(context.db, [question]),
      setLastPosition(context.db, { id: conversationId, position: question.position }),
    ])
    await endCitizensPause(context, open)
  }
  return { open: { ...open, isStored: true }, decision }
}

/** Whatever the citizen says, the clock that stood for it runs again. */
async function endCitizensPause(context: Context, { conversation, handoffState }: OpenQuestion): Promise<void> {
  if (handoffState !== 'claimed' && handoffState !== 'following_up') return
  const handoff = await findOpenHandoff(context.db, conversation.id)
  if (handoff) await endPause(context, { handoff, by: 'citizen' })
}

/** What was said to a message that is stored already; undefined when its answer is still missing. */
async function findAnswered(context: Context, sent: MessageRow): Promise<Asked | undefined> {
  const { conversationId, position } = sent
  const decision = await findDecision(context.db, { conversationId, questionPosition: position })
  if (!decision) return undefined
  const reply =
    decision.replyPosition === null
      ? undefined
      : await findMessage(context.db, { conversationId, position: decision.replyPosition })
  return {
    message: toMessage(sent),
    reply: reply?.reply ? { ...reply.reply, position: reply.position } : null,
    isRepeat: true,
  }
}

async function answerLater(
  context: Context,
  { open, decision, release, ...key }: Pending & ConversationKey & { release: LoadedRelease },
): Promise<Asked> {
  const read = await secondReading(context, { open, decision, release })
  return inTransaction(context, async (context) => {
    const conversation = await getLockedConversation(context, key)
    // While the second reader thought, an agent may have come, or the same message may have been answered elsewhere.
    const openHandoff = await findOpenHandoff(context.db, conversation.id)
    const answered = await findAnswered(context, open.question as MessageRow)
    return (
      answered ??
      settle(context, { open: { ...open, conversation, handoffState: openHandoff?.state }, decision: read, release })
    )
  })
}
