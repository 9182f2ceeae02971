import type { Context } from '../../context.ts'
import type { CitizenClosing, CoHandler } from '../../domain/closingContract.ts'
import { isLate } from '../../domain/dueTimes.ts'
import { isOpen } from '../../domain/handoff.ts'
import type { TimelineItem } from '../../domain/timelineItem.ts'
import { listCaseRatings, listReviews } from '../../storage/closing.ts'
import { listEvents } from '../../storage/events.ts'
import { getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { findMerge } from '../../storage/merges.ts'
import { listParts } from '../../storage/parts.ts'
import type { NameOf } from '../handoff/departmentNames.ts'
import { toTimeline } from '../handoff/timeline.ts'

/** The end of a case for its citizen: what they can say about the result, and what became of what they said. */
export async function viewClosing(context: Context, handoff: HandoffRecord): Promise<CitizenClosing> {
  const [ratings, reviews] = await Promise.all([
    listCaseRatings(context.db, handoff.id),
    listReviews(context.db, handoff.id),
  ])
  const hasResult = handoff.state === 'resolved' || handoff.state === 'closed'
  const rating = ratings.find(({ resolvedAt }) => resolvedAt.getTime() === handoff.resolvedAt?.getTime())
  return {
    ...(handoff.closingReason ? { reason: handoff.closingReason } : {}),
    canConfirm: hasResult && handoff.closingReason !== 'confirmed',
    canRate: hasResult && handoff.resolvedAt !== null && !rating,
    ...(rating ? { score: rating.score } : {}),
    reviews: reviews.map(({ review }) => ({
      kind: review.kind,
      dueAt: review.dueAt.toISOString(),
      isLate: isLate({ dueAt: review.dueAt, doneAt: review.decidedAt, now: context.now }),
      ...(review.outcome ? { outcome: review.outcome } : {}),
      ...(review.reply ? { reply: review.reply } : {}),
    })),
  }
}

/** Which departments help, and by when. */
export async function viewCoHandlers(
  context: Context,
  { handoff, nameOf }: { handoff: HandoffRecord; nameOf: NameOf },
): Promise<CoHandler[]> {
  const parts = (await listParts(context.db, handoff.id)).filter(({ removedAt }) => removedAt === null)
  return parts.map(({ departmentId, dueAt, doneAt }) => ({
    departmentName: nameOf(departmentId),
    dueAt: dueAt.toISOString(),
    isLate: isLate({ dueAt, doneAt, now: context.now }),
    isDone: doneAt !== null,
  }))
}

/** What the citizen of a merged case may know of the main one: that work goes on and who does it, no words of anybody. */
const sharedCodes: TimelineItem['code'][] = [
  'claimed',
  'transferred',
  'ruled',
  'overdue',
  'co_handler_added',
  'resolved',
]

/**
 * Who works on a case now, wherever that is written: on the case itself, or on the one that brings its result. The owner
 * stays its own.
 */
export async function findWorking(context: Context, handoff: HandoffRecord): Promise<HandoffRecord> {
  const merge = isOpen(handoff.state) ? await findMerge(context.db, handoff.id) : undefined
  return merge ? getHandoff(context.db, merge.mainId) : handoff
}

/** How a case goes on, as far as the citizens of those that are merged into it may know. */
export async function viewMainProgress(
  context: Context,
  { mainId, nameOf }: { mainId: string; nameOf: NameOf },
): Promise<TimelineItem[]> {
  const timeline = toTimeline(await listEvents(context.db, mainId), nameOf)
  return timeline.filter(({ code }) => sharedCodes.includes(code))
}
