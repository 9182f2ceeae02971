import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import { conversationChannel, deskChannel } from '../../realtime/port.ts'
import { isDatabaseDown } from '../../storage/db.ts'
import { type DueWork, listDue, lockDue } from '../../storage/dueWork.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'

/** Most handoffs of one kind of work in one sweep; the rest comes with the next. */
export const maxPerWork = 200

/** What is done to one handoff; its conversation is locked. */
export type Step = (context: Context, handoff: HandoffRecord) => Promise<unknown>

export interface Sweep {
  work: DueWork
  step: Step
  /** What is written down, outside the transaction that failed, when a handoff cannot be worked on. It does not throw. */
  onFailure?: ((context: Context, handoff: { id: string }) => Promise<void>) | undefined
}

/**
 * Does one kind of work that is due, each handoff in a short transaction of its own under its conversation's lock; what
 * somebody else has locked is passed over. @returns how many handoffs were worked on.
 */
export async function sweep(context: Context, { work, step, onFailure }: Sweep): Promise<number> {
  const { now } = context
  let done = 0
  for (const id of await listDue(context.db, { work, now, limit: maxPerWork })) {
    try {
      const conversationId = await inTransaction(context, async (context) => {
        const handoff = await lockDue(context.db, { work, now, id })
        if (handoff) await step(context, handoff)
        return handoff?.conversationId
      })
      if (conversationId === undefined) continue
      done += 1
      await context.realtime.publish(conversationChannel(conversationId))
    } catch (error) {
      // One handoff that cannot be worked on must not hold up the others; without a database there are none.
      if (isDatabaseDown(error)) throw error
      context.log({ level: 'error', event: 'tick_failed', work, handoffId: id, error: String(error) })
      await onFailure?.(context, { id })
    }
  }
  if (done > 0) await context.realtime.publish(deskChannel)
  return done
}
