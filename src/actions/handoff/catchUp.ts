import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import { conversationChannel, deskChannel } from '../../realtime/port.ts'
import { lockConversation } from '../../storage/conversations.ts'
import { listRunOut } from '../../storage/dueWork.ts'
import { getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { findPause } from '../../storage/resultClock.ts'
import { followMain } from './followMain.ts'
import { acceptBySilence } from './move.ts'
import { endPause } from './resultClock.ts'
import { recordOverdue } from './review.ts'

/**
 * Writes down what time alone has decided: silence that was acceptance, a pause that reached its bound, what came from
 * the handoff that this one is merged into, what is late. Every change begins with it, so nothing depends on a sweep that ran in time. The caller holds the conversation's lock.
 */
export async function settleRunOut(context: Context, seen: HandoffRecord): Promise<HandoffRecord> {
  const byTime: Context = { ...context, actor: { kind: 'system' } }
  const pause = await findPause(context.db, seen.id)
  if (pause && pause.endsAt <= context.now) await endPause(byTime, { handoff: seen, by: 'bound' })
  await acceptBySilence(byTime, seen)
  await followMain(byTime, await getHandoff(context.db, seen.id))
  await recordOverdue(byTime, seen)
  return getHandoff(context.db, seen.id)
}

/** The same before a read, for one handoff or for all. Nearly always there is nothing to do. */
export async function catchUp(context: Context, { handoffId }: { handoffId?: string } = {}): Promise<void> {
  const ids = await listRunOut(context.db, { now: context.now, ...(handoffId === undefined ? {} : { handoffId }) })
  for (const id of ids) {
    const conversationId = await settleOne(context, id).catch((error: unknown) => {
      // A missing calendar must not hide the other handoffs, nor this one.
      if (!(error instanceof Refusal)) throw error
      context.log({ level: 'error', event: 'catch_up_refused', handoffId: id, code: error.code })
    })
    if (conversationId === undefined) continue
    await context.realtime.publish(conversationChannel(conversationId))
    await context.realtime.publish(deskChannel)
  }
}

function settleOne(context: Context, id: string): Promise<string> {
  return inTransaction(context, async (context) => {
    const { conversationId } = await getHandoff(context.db, id)
    await lockConversation(context.db, conversationId)
    await settleRunOut(context, await getHandoff(context.db, id))
    return conversationId
  })
}
