import type { Context } from '../../context.ts'
import { countFailedDays, unreachableDays } from '../../domain/closing.ts'
import type { ClosingParts, PartView, ReviewView } from '../../domain/closingContract.ts'
import type { Staff } from '../../domain/contract.ts'
import { isLate, lateSeconds } from '../../domain/dueTimes.ts'
import { listCalls, listCaseRatings, listReviews, type ShownReview } from '../../storage/closing.ts'
import { getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { findMerge, listMergedInto } from '../../storage/merges.ts'
import { listPartNotes, listParts, type PartNote, type PartRecord } from '../../storage/parts.ts'
import type { NameOf } from '../handoff/departmentNames.ts'
import { isResponsible } from './authorise.ts'

/** Everything about the end of one handoff, its duplicates and its co-handlers. */
export async function readClosingParts(
  context: Context,
  { handoff, staff, nameOf }: { handoff: HandoffRecord; staff: Staff; nameOf: NameOf },
): Promise<ClosingParts> {
  const { id, number } = handoff
  const [calls, ratings, reviews, merge, mergedCases, parts] = await Promise.all([
    listCalls(context.db, id),
    listCaseRatings(context.db, id),
    listReviews(context.db, id),
    findMerge(context.db, id),
    listMergedInto(context.db, id),
    listParts(context.db, id),
  ])
  const notes = await listPartNotes(
    context.db,
    parts.map((part) => part.id),
  )
  const failedCallDays = countFailedDays(calls, context.calendar)
  const main = merge && (await getHandoff(context.db, merge.mainId))
  const mayClose = handoff.state === 'resolved' || (handoff.handlerId === staff.id && handoff.state !== 'closed')
  return {
    ...(handoff.closingReason ? { closingReason: handoff.closingReason } : {}),
    calls: calls.map((call) => ({
      id: call.id,
      outcome: call.outcome,
      note: call.note,
      madeBy: call.madeByName,
      madeAt: call.madeAt.toISOString(),
    })),
    failedCallDays,
    canCloseUnreachable: mayClose && failedCallDays >= unreachableDays,
    ratings: ratings.map(({ score, comment, ratedAt }) => ({ score, comment, ratedAt: ratedAt.toISOString() })),
    reviews: reviews.map((row) =>
      toReviewView(row, { staff, now: context.now, mayDecide: isResponsible(handoff, staff) }),
    ),
    ...(merge && main
      ? {
          mergedInto: {
            id: main.id,
            number: main.number,
            reason: merge.reason,
            mergedAt: merge.mergedAt.toISOString(),
          },
        }
      : {}),
    mergedCases,
    parts: parts.map((part) => toPartView({ part, number }, { notes, nameOf, now: context.now })),
  }
}

export function toReviewView(
  { review, number, currentHandlerId, deciderName }: ShownReview,
  { staff, now, mayDecide = true }: { staff: Staff; now: Date; mayDecide?: boolean },
): ReviewView {
  const isOwn = staff.id === review.handlerId || staff.id === currentHandlerId
  return {
    id: review.id,
    handoffId: review.handoffId,
    number,
    kind: review.kind,
    text: review.text,
    ...(review.score === null ? {} : { score: review.score }),
    openedAt: review.openedAt.toISOString(),
    dueAt: review.dueAt.toISOString(),
    isLate: isLate({ dueAt: review.dueAt, doneAt: review.decidedAt, now }),
    isProvisional: review.isProvisional,
    canDecide: mayDecide && !review.decidedAt && !isOwn,
    ...(review.outcome ? { outcome: review.outcome } : {}),
    ...(review.decisionBasis ? { basis: review.decisionBasis } : {}),
    ...(review.reply ? { reply: review.reply } : {}),
    ...(deciderName ? { decidedBy: deciderName } : {}),
    ...(review.decidedAt ? { decidedAt: review.decidedAt.toISOString() } : {}),
  }
}

export function toPartView(
  { part, number }: { part: PartRecord; number: string },
  { notes, nameOf, now }: { notes: PartNote[]; nameOf: NameOf; now: Date },
): PartView {
  // A task that was taken back is judged by when that was.
  const judged = { dueAt: part.dueAt, doneAt: part.doneAt ?? part.removedAt, now }
  return {
    id: part.id,
    handoffId: part.handoffId,
    number,
    department: { id: part.departmentId, name: nameOf(part.departmentId) },
    task: part.task,
    dueAt: part.dueAt.toISOString(),
    isLate: isLate(judged),
    ...(isLate(judged) ? { lateSeconds: lateSeconds(judged) } : {}),
    addedAt: part.addedAt.toISOString(),
    ...(part.doneAt ? { doneAt: part.doneAt.toISOString() } : {}),
    ...(part.result ? { result: part.result } : {}),
    ...(part.removedAt ? { removedAt: part.removedAt.toISOString() } : {}),
    notes: notes
      .filter(({ partId }) => partId === part.id)
      .map(({ text, writtenBy, writtenAt }) => ({ text, writtenBy, writtenAt: writtenAt.toISOString() })),
  }
}
