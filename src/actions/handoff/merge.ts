import type { Context } from '../../context.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { changeMerge, findMerge } from '../../storage/merges.ts'
import { recordEvent } from './events.ts'
import { tell } from './notice.ts'

/**
 * From now on a merged handoff goes its own way, where it is merged at all. The caller holds the conversation's lock.
 * @returns whether it was.
 */
export async function endMerge(
  context: Context,
  { handoffId, reason }: { handoffId: string; reason?: string | undefined },
): Promise<boolean> {
  const merge = await findMerge(context.db, handoffId)
  if (!merge || !(await changeMerge(context.db, { id: merge.id, set: { endedAt: context.now } }))) return false
  const data = { mainId: merge.mainId, ...(reason === undefined ? {} : { reason }) }
  await recordEvent(context, { handoffId, kind: 'merge_ended', data })
  return true
}

/** The same, and the citizen is told that the work on their case goes on. */
export async function separate(
  context: Context,
  { handoff, reason }: { handoff: HandoffRecord; reason?: string },
): Promise<void> {
  const { id, number, conversationId } = handoff
  if (!(await endMerge(context, { handoffId: id, reason }))) return
  await tell(context, { conversationId, notice: { code: 'merge_ended', params: { number } } })
}
