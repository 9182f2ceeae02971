import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import { conversationChannel, deskChannel } from '../../realtime/port.ts'
import { lockFirstWaiting } from '../../storage/dueWork.ts'
import { getHandoff } from '../../storage/handoffs.ts'
import { offerNext } from './offerNext.ts'

/** Those who rest for want of a person come up again within so many milliseconds; those whom all have refused, later. */
const shortRestMilliseconds = 10_000

/**
 * Somebody of a department has come or has become free: the first of its queue is offered at once, instead of with the
 * next tick. What goes wrong here the tick does better, so the work that freed the person never fails because of it.
 */
export async function offerToFreed(context: Context, departmentId: string): Promise<void> {
  const byItself: Context = { ...context, actor: { kind: 'system' } }
  const until = new Date(context.now.getTime() + shortRestMilliseconds)
  const conversationId = await inTransaction(byItself, async (context) => {
    const id = await lockFirstWaiting(context.db, { departmentId, until })
    if (id === undefined) return undefined
    const handoff = await getHandoff(context.db, id)
    await offerNext(context, { handoff })
    return handoff.conversationId
  }).catch((error: unknown) => {
    context.log({ level: 'error', event: 'offer_to_freed_failed', error: String(error) })
    return undefined
  })
  if (conversationId === undefined) return
  await context.realtime.publish(conversationChannel(conversationId))
  await context.realtime.publish(deskChannel)
}
