import { adjustmentFor } from '../../answering/buildIndex.ts'
import { askFrom } from '../../answering/thresholds.ts'
import { findUrgent } from '../../answering/urgent.ts'
import type { Context, LoadedRelease } from '../../context.ts'
import type { Decision } from '../../domain/decision.ts'
import { findAssistantReason, silence } from '../../domain/decisionChanges.ts'
import { isPersonPresent } from '../../domain/handoff.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import { setLastPosition } from '../../storage/conversations.ts'
import { insertDecision } from '../../storage/decisions.ts'
import { insertMessages, type NewMessage, toMessage } from '../../storage/messages.ts'
import { openHandoff } from '../handoff/open.ts'
import { composeReply } from './composeReply.ts'
import type { Asked, OpenQuestion } from './openQuestion.ts'

interface Settling {
  open: OpenQuestion
  decision: Decision
  release: LoadedRelease
}

/** Stores what became of a question: the reply and the decision record, and a handoff where one is due. */
export async function settle(context: Context, { open, decision, release }: Settling): Promise<Asked> {
  const { conversation, question, handoffState: already } = open
  const isSilent = already !== undefined && isPersonPresent(already)
  const made = isSilent ? silence(decision) : decision
  const reply = isSilent
    ? undefined
    : composeReply({ decision: made, release, text: question.text, locale: conversation.locale })
  const rows: NewMessage[] = open.isStored ? [] : [question]
  let position = Math.max(conversation.lastPosition, question.position)
  if (reply) {
    position += 1
    const { conversationId } = question
    rows.push({ conversationId, position, author: 'assistant', text: reply.text, reply, createdAt: context.now })
  }
  const replyPosition = reply ? position : null
  const due = isSilent || already ? undefined : handoffDue(made)
  await Promise.all([
    rows.length > 0 ? insertMessages(context.db, rows) : undefined,
    insertDecision(context.db, decisionRow(context, { open, made, replyPosition, release })),
    setLastPosition(context.db, { id: conversation.id, position }),
  ])
  if (due) {
    await openHandoff(context, { conversation: { ...conversation, lastPosition: position }, ...due })
  }
  return {
    message: toMessage(question),
    reply: reply && replyPosition !== null ? { ...reply, position: replyPosition } : null,
    isRepeat: false,
  }
}

/** A wish for a person is fulfilled at once; where life is in danger a person is called without being asked for. */
function handoffDue(decision: Decision): { reason: string; urgency: 'critical' | 'normal' } | undefined {
  if (decision.status === 'offered_wants_person') return { reason: decision.status, urgency: 'normal' }
  if (decision.status === 'urgent_numbers' && findUrgent(decision.urgentRuleId)?.isPersonFirst) {
    return { reason: `urgent_${decision.urgentRuleId}`, urgency: 'critical' }
  }
  return undefined
}

function decisionRow(
  context: Context,
  {
    open,
    made,
    replyPosition,
    release,
  }: { open: OpenQuestion; made: Decision; replyPosition: number | null; release: LoadedRelease },
) {
  return {
    conversationId: open.question.conversationId,
    questionPosition: open.question.position,
    replyPosition,
    question: maskPersonalData(open.question.text).text,
    kind: made.kind,
    status: made.status,
    reasons: made.reasons,
    entryId: made.entryId ?? null,
    facet: made.facet ?? null,
    release: release.number,
    confidence: made.confidence,
    ranked: made.ranked,
    options: made.options,
    features: made.features,
    assistant: findAssistantReason(made.reasons) ?? null,
    locale: open.conversation.locale,
    thresholds: { answerFrom: adjustmentFor(release.index, open.embedding).answerFrom, askFrom },
    decidedAt: context.now,
  }
}
