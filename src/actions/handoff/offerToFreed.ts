import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import { conversationChannel, deskChannel } from '../../realtime/port.ts'
import type { Db } from '../../storage/db.ts'
import { lockFirstWaiting } from '../../storage/dueWork.ts'
import { lockFirstUnasked } from '../../storage/handoffQueue.ts'
import { getHandoff } from '../../storage/handoffs.ts'
import { offerNext } from './offerNext.ts'
import { recordBrokenOffer } from './recordBrokenOffer.ts'

/** Those who rest for want of a person come up again within so many milliseconds; those whom all have refused, later. */
const shortRestMilliseconds = 10_000

/**
 * Somebody of a department has become free: the first of its queue is offered at once, instead of with the next tick.
 * What goes wrong here the tick does better, so the work that freed the person never fails because of it.
 */
export async function offerToFreed(context: Context, departmentId: string): Promise<void> {
  const until = new Date(context.now.getTime() + shortRestMilliseconds)
  await offerFirst(context, { find: (db) => lockFirstWaiting(db, { departmentId, until }) })
}

/**
 * Somebody has come: the first of their department's queue that was not put to them lately is offered at once, also one
 * that rests because all the others have been asked. Those are left in peace until its rest is over.
 */
export async function offerToNewcomer(
  context: Context,
  { id: staffId, departmentId }: { id: string; departmentId: string },
): Promise<void> {
  await offerFirst(context, { find: (db) => lockFirstUnasked(db, { departmentId, staffId }), isBeforeRestEnds: true })
}

async function offerFirst(
  context: Context,
  { find, isBeforeRestEnds = false }: { find: (db: Db) => Promise<string | undefined>; isBeforeRestEnds?: boolean },
): Promise<void> {
  const byItself: Context = { ...context, actor: { kind: 'system' } }
  let id: string | undefined
  const conversationId = await inTransaction(byItself, async (context) => {
    id = await find(context.db)
    if (id === undefined) return undefined
    const handoff = await getHandoff(context.db, id)
    await offerNext(context, { handoff, isBeforeRestEnds })
    return handoff.conversationId
  }).catch(async (error: unknown) => {
    context.log({ level: 'error', event: 'offer_to_freed_failed', error: String(error) })
    if (id !== undefined) await recordBrokenOffer(byItself, { id })
    return undefined
  })
  if (conversationId === undefined) return
  await context.realtime.publish(conversationChannel(conversationId))
  await context.realtime.publish(deskChannel)
}
