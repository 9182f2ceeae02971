import type { Context } from '../../context.ts'
import { workStages } from '../../domain/handoff.ts'
import { changeHandoff, getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { changeMerge, findMerge } from '../../storage/merges.ts'
import { keepPromises } from '../../storage/promises.ts'
import { closeHandoff } from './close.ts'
import { closeOffer } from './closeOffer.ts'
import { completeStages } from './completeStages.ts'
import { forLog, recordEvent } from './events.ts'
import { separate } from './merge.ts'
import { tell } from './notice.ts'
import { refreshDue } from './refreshDue.ts'
import { endPause } from './resultClock.ts'

/**
 * Brings a merged handoff up to its main one: the result, without personal data of the other citizen, and the end. A main
 * one that was taken back or could not be reached has nothing to bring: then the merged one goes its own way. The caller
 * holds the merged one's lock only; what it misses now it finds the next time.
 */
export async function followMain(context: Context, seen: HandoffRecord): Promise<void> {
  const merge = await findMerge(context.db, seen.id)
  if (!merge) return
  const main = await getHandoff(context.db, merge.mainId)
  if (main.state === 'withdrawn' || main.closingReason === 'unreachable') return separate(context, { handoff: seen })
  const { resolvedAt } = main
  if (!resolvedAt) return
  if (merge.followedAt?.getTime() !== resolvedAt.getTime()) {
    await takeResult(context, { handoff: seen, result: forLog(main.result ?? '') })
    await changeMerge(context.db, { id: merge.id, set: { followedAt: resolvedAt } })
  }
  if (main.state !== 'closed') return
  await closeHandoff(context, { handoff: await getHandoff(context.db, seen.id), reason: 'duplicate' })
}

async function takeResult(context: Context, { handoff, result }: { handoff: HandoffRecord; result: string }) {
  const { id, number, conversationId } = handoff
  await endPause(context, { handoff, by: 'result' })
  const { version } = await getHandoff(context.db, id)
  const set = { state: 'resolved', result, resolvedAt: context.now, nextOfferAt: null, replyDueAt: null } as const
  const from: HandoffRecord['state'][] = ['waiting', 'claimed', 'following_up', 'resolved']
  if (!(await changeHandoff(context.db, { id, version, from, set }))) return
  await closeOffer(context, { handoffId: id, takenBy: null })
  await keepPromises(context.db, { handoffId: id, at: context.now })
  await recordEvent(context, { handoffId: id, kind: 'resolved', data: { how: 'merged' } })
  await tell(context, { conversationId, notice: { code: 'handoff_resolved', params: { number, result } } })
  await completeStages(context, { handoffId: id, stages: workStages })
  await refreshDue(context, id)
}
