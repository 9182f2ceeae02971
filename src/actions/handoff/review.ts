import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import type { ReviewKind } from '../../domain/closing.ts'
import { addLimit } from '../../domain/dueTimes.ts'
import { getPreset } from '../../domain/presets.ts'
import { insertReview, markOverdueReviews } from '../../storage/closing.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { markOverdueParts } from '../../storage/parts.ts'
import { recordEvent } from './events.ts'

export interface NewReview {
  handoff: HandoffRecord
  kind: ReviewKind
  /** The citizen's words. */
  text: string
  score?: number
}

/**
 * Begins a look by somebody else, with a due time of its own. While one of the same kind is open, that one stays, with
 * its due time. @returns when it is due. @throws Refusal calendar_unknown.
 */
export async function openReview(context: Context, { handoff, kind, text, score }: NewReview): Promise<Date> {
  const { badRatingReview, disputeReview } = getPreset(handoff.preset)
  const limit = kind === 'dispute' ? disputeReview : badRatingReview
  const due = addLimit(limit, { from: context.now, hours: [], calendar: context.calendar })
  const isNew = await insertReview(context.db, {
    ...undecided,
    ...due,
    id: newId(context),
    handoffId: handoff.id,
    kind,
    text,
    score: score ?? null,
    handlerId: handoff.handlerId,
    departmentId: handoff.departmentId,
    openedAt: context.now,
  })
  const data = { review: kind, dueAt: due.dueAt.toISOString() }
  if (isNew) await recordEvent(context, { handoffId: handoff.id, kind: 'review_opened', data })
  return due.dueAt
}

const undecided = {
  overdueAt: null,
  outcome: null,
  decisionBasis: null,
  reply: null,
  decidedBy: null,
  decidedAt: null,
}

/** Writes down, once each, which reviews and parts of a handoff are late. The caller holds the conversation's lock. */
export async function recordOverdue(context: Context, { id: handoffId }: { id: string }): Promise<void> {
  for (const { kind, dueAt } of await markOverdueReviews(context.db, { handoffId, now: context.now })) {
    const data = { review: kind, dueAt: dueAt.toISOString() }
    await recordEvent(context, { handoffId, kind: 'review_overdue', data })
  }
  for (const { id, departmentId, dueAt } of await markOverdueParts(context.db, { handoffId, now: context.now })) {
    const data = { partId: id, departmentId, dueAt: dueAt.toISOString() }
    await recordEvent(context, { handoffId, kind: 'co_handler_overdue', data })
  }
}
