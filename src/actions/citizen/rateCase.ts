import type { Context } from '../../context.ts'
import { isBadScore, type Score } from '../../domain/closing.ts'
import type { CaseView } from '../../domain/contract.ts'
import { isOpen } from '../../domain/handoff.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { insertCaseRating } from '../../storage/closing.ts'
import { forLog, recordEvent } from '../handoff/events.ts'
import { openReview } from '../handoff/review.ts'
import { changeCase } from './answerResult.ts'
import type { CaseKey } from './cases.ts'

export interface CaseRating extends CaseKey {
  locale: Locale
  score: Score
  comment: string
}

/**
 * Rates how a case was handled, once for each result. One of the two lowest levels makes somebody else look into it.
 * Being satisfied is not the same as solved, and changes nothing about the closing.
 * @throws Refusal rating_exists, handoff_state before there is a result, case_not_found, case_locked.
 */
export function rateCase(context: Context, { score, ...input }: CaseRating): Promise<CaseView> {
  const comment = forLog(input.comment.trim())
  return changeCase(context, {
    ...input,
    work: async (context, handoff) => {
      const { id, handlerId, resolvedAt } = handoff
      if (isOpen(handoff.state) || !resolvedAt) throw new Refusal('handoff_state')
      const row = { handoffId: id, resolvedAt, score, comment, handlerId, ratedAt: context.now }
      if (!(await insertCaseRating(context.db, row))) throw new Refusal('rating_exists')
      await recordEvent(context, { handoffId: id, kind: 'rated', data: { score: `${score}`, comment } })
      if (isBadScore(score)) await openReview(context, { handoff, kind: 'bad_rating', text: comment, score })
    },
  })
}
