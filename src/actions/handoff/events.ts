import type { Context } from '../../context.ts'
import { hashEvent } from '../../domain/eventChain.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import { findLastEvent, insertEvent } from '../../storage/events.ts'
import { writeNoticesOf } from '../notices/writeNotices.ts'

/** What happens to a handoff; each is one row of the append-only log. */
export type HandoffEventKind =
  | 'opened'
  | 'opened_off_hours'
  | 'claimed'
  | 'first_reply'
  | 'promised'
  | 'promise_kept'
  | 'resolved'
  | 'reopened'
  | 'withdrawn'
  | 'contact_updated'
  | 'contact_revealed'
  | 'done_late'
  | 'due_soon'
  | 'escalated'
  | 'transfer_offered'
  | 'transfer_declined'
  | 'transfer_disputed'
  | 'transfer_dropped'
  | 'transferred'
  | 'ruled'
  | 'extension_asked'
  | 'extension_refused'
  | 'extended'
  | 'statutory_asked'
  | 'statutory_limit'
  | 'paused'
  | 'resumed'
  | 'category_changed'
  | 'recomputed'
  | 'closed'
  | 'noted'
  | 'snoozed'
  | 'snooze_ended'
  | 'closing_asked'
  | 'called'
  | 'rated'
  | 'review_opened'
  | 'review_overdue'
  | 'review_decided'
  | 'merged'
  | 'merge_ended'
  | 'co_handler_added'
  | 'co_handler_noted'
  | 'co_handler_overdue'
  | 'co_handler_done'
  | 'co_handler_removed'
  | 'offered'
  | 'offer_declined'
  | 'offer_expired'
  | 'offer_withdrawn'
  | 'lost'
  | 'callback_promised'

/** Words that people write freely: the log can never be changed, so personal data do not get into it. */
export const forLog = (text: string): string => maskPersonalData(text).text

/**
 * Writes the next event of a handoff's chain, in the transaction of what happened. The caller holds the row lock of the
 * conversation or of the handoff, so that two writers cannot take the same link. Whom it concerns is told by notices.
 */
export async function recordEvent(
  context: Context,
  { handoffId, kind, data = {} }: { handoffId: string; kind: HandoffEventKind; data?: Record<string, string> },
): Promise<void> {
  const last = await findLastEvent(context.db, handoffId)
  const event = {
    handoffId,
    position: (last?.position ?? 0) + 1,
    kind,
    actorKind: context.actor.kind,
    actorId: context.actor.kind === 'staff' ? context.actor.staff.id : null,
    data,
    at: context.now,
    previousHash: last?.hash ?? '',
  }
  await insertEvent(context.db, { ...event, hash: await hashEvent(event) })
  await writeNoticesOf(context, event)
}
