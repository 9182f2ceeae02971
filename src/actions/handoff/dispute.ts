import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import { changeStage } from '../../storage/handoffStages.ts'
import { changeHandoff, getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { completeStages } from './completeStages.ts'
import { forLog, recordEvent } from './events.ts'
import { endMerge } from './merge.ts'
import { tell } from './notice.ts'
import { resumeProgress } from './progress.ts'
import { refreshDue } from './refreshDue.ts'
import { rewriteResult } from './resultClock.ts'
import { openReview } from './review.ts'

/**
 * The citizen says that it is not solved: the case is open again with the number, the owner and the due time it always
 * had, and somebody else than the handler looks at the closing. The caller holds the conversation's lock.
 * @throws Refusal handoff_state, calendar_unknown.
 */
export async function disputeResult(
  context: Context,
  { handoff, text, data = {} }: { handoff: HandoffRecord; text: string; data?: Record<string, string> },
): Promise<void> {
  const { id, version, number, conversationId } = handoff
  const set = {
    state: 'following_up',
    resolvedAt: null,
    closedAt: null,
    closesAt: null,
    asksAt: null,
    closingReason: null,
    // A duplicate may have ended before anybody had it: then somebody is asked now.
    ...(handoff.handlerId === null
      ? { nextOfferAt: context.now, offerRound: handoff.offerRound + 1, handsSince: context.now }
      : {}),
  } as const
  const reopened = await changeHandoff(context.db, { id, version, from: ['resolved', 'closed'], set })
  if (!reopened) throw new Refusal('handoff_state')
  const reason = forLog(text)
  await recordEvent(context, { handoffId: id, kind: 'reopened', data: { ...data, reason } })
  await endMerge(context, { handoffId: id })
  await completeStages(context, { handoffId: id, stages: ['callback'] })
  const reviewDueAt = await openReview(context, { handoff, kind: 'dispute', text: reason })
  await changeStage(context.db, { handoffId: id, stage: 'result', set: { doneAt: null } })
  const open = await getHandoff(context.db, id)
  await rewriteResult(context, open)
  await resumeProgress(context, open)
  await refreshDue(context, id)
  const params = { number, reviewDueAt: reviewDueAt.toISOString() }
  await tell(context, { conversationId, notice: { code: 'handoff_reopened', params } })
}
