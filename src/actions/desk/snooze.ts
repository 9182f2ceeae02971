import type { Context } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { Refusal } from '../../domain/refusal.ts'
import { getConversation } from '../../storage/conversations.ts'
import { deleteSnooze, upsertSnooze } from '../../storage/snoozes.ts'
import { recordEvent } from '../handoff/events.ts'
import { checkHandler } from './authorise.ts'
import { type AtDesk, changeAtDesk } from './changeAtDesk.ts'

/**
 * Puts a handoff aside until a time, at most until it is due next: it leaves the person's own list and comes back by
 * itself. No clock knows of it.
 * @throws Refusal snooze_late for what is overdue, due_time_invalid, handoff_not_yours, handoff_state, not_found.
 */
export function snooze(context: Context, input: AtDesk & { until: Date }): Promise<HandoffDetail> {
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      checkHandler(handoff, staff)
      const { until } = input
      const { nextDueAt } = handoff
      if (nextDueAt <= context.now) throw new Refusal('snooze_late')
      if (until <= context.now || until > nextDueAt) {
        throw new Refusal('due_time_invalid', { latest: nextDueAt.toISOString() })
      }
      const { lastPosition: position } = await getConversation(context.db, handoff.conversationId)
      await upsertSnooze(context.db, { handoffId: handoff.id, staffId: staff.id, until, position, madeAt: context.now })
      const data = { until: until.toISOString(), serviceNumber: staff.serviceNumber }
      await recordEvent(context, { handoffId: handoff.id, kind: 'snoozed', data })
    },
  })
}

/** Takes a handoff back that was put aside. @throws Refusal handoff_not_yours, handoff_state, not_found. */
export function endSnooze(context: Context, input: AtDesk): Promise<HandoffDetail> {
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      checkHandler(handoff, staff)
      await deleteSnooze(context.db, handoff.id)
      await recordEvent(context, { handoffId: handoff.id, kind: 'snooze_ended' })
    },
  })
}
