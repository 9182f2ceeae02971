import type { Context } from '../../context.ts'
import type { ReviewOutcome } from '../../domain/closing.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { lateSeconds } from '../../domain/dueTimes.ts'
import { Refusal } from '../../domain/refusal.ts'
import { changeReview, listReviews } from '../../storage/closing.ts'
import { checkText } from '../citizen/checkText.ts'
import { forLog, recordEvent } from '../handoff/events.ts'
import { tell } from '../handoff/notice.ts'
import { isResponsible } from './authorise.ts'
import { type AtDesk, changeAtDesk } from './changeAtDesk.ts'

export interface ReviewInput extends AtDesk {
  reviewId: string
  outcome: ReviewOutcome
  /** On what the decision rests. */
  basis: string
  /** What the citizen is told. */
  reply: string
}

/**
 * Decides whether the citizen was right about a closing or a bad rating. Nobody judges their own work: neither who
 * handled it then nor who handles it now. An upheld dispute is a false closure.
 * @throws Refusal own_work, review_state, not_found, text_empty.
 */
export function decideReview(context: Context, { reviewId, outcome, ...input }: ReviewInput): Promise<HandoffDetail> {
  const words = { decisionBasis: checkText(input.basis), reply: checkText(input.reply) }
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      if (!isResponsible(handoff, staff)) throw new Refusal('not_found')
      const found = (await listReviews(context.db, handoff.id)).find(({ review }) => review.id === reviewId)
      if (!found) throw new Refusal('not_found')
      const { review } = found
      if (staff.id === review.handlerId || staff.id === handoff.handlerId) throw new Refusal('own_work')
      const set = { outcome, ...words, decidedBy: staff.id, decidedAt: context.now }
      if (!(await changeReview(context.db, { id: reviewId, set }))) throw new Refusal('review_state')
      const late = lateSeconds({ dueAt: review.dueAt, doneAt: context.now, now: context.now })
      await recordEvent(context, {
        handoffId: handoff.id,
        kind: 'review_decided',
        data: {
          review: review.kind,
          outcome,
          basis: forLog(words.decisionBasis),
          ...(late > 0 ? { lateSeconds: `${late}` } : {}),
        },
      })
      const params = { number: handoff.number, reply: words.reply }
      await tell(context, {
        conversationId: handoff.conversationId,
        notice: { code: `${review.kind}_${outcome}`, params },
      })
    },
  })
}
