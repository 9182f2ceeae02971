import type { Score } from '../../../domain/closing.ts'
import type { SystemNotice } from '../../../domain/message.ts'
import type { TimelineItem } from '../../../domain/timelineItem.ts'

type NoticeCode =
  | Extract<
      SystemNotice['code'],
      | `handoff_closed_${string}`
      | `dispute_${string}`
      | `bad_rating_${string}`
      | 'handoff_reopened'
      | 'handoff_resolved'
    >
  | 'closing_asked'
  | 'call_not_reached'
  | 'handoff_merged'
  | 'merge_ended'
type EventCode =
  | Extract<TimelineItem['code'], `closed_${string}` | `call_${string}` | `review_${string}` | `co_handler_${string}`>
  | 'closing_asked'
  | 'rated'
  | 'merged'
  | 'merge_ended'

/** The words of closing, duplicates and co-handlers for citizens, in one language. */
export interface ClosingTexts {
  notice: Record<NoticeCode, string>
  events: Record<EventCode, string>
  words: {
    title: string
    ask: string
    solved: string
    notSolved: string
    why: string
    rate: string
    scores: Record<Score, string>
    comment: string
    sendRating: string
    rated: string
    thanks: string
    disputeReview: string
    ratingReview: string
    reviewDue: string
    reviewLate: string
    upheld: string
    notUpheld: string
    coHandlers: string
    done: string
    mainProgress: string
  }
}
