import type { Context } from '../../context.ts'
import { changeMerge, findMerge } from '../../storage/merges.ts'
import { recordEvent } from './events.ts'
import { tell } from './notice.ts'

/**
 * From now on a merged handoff goes its own way, where it is merged at all. The caller holds the conversation's lock.
 * @returns whether it was.
 */
export async function endMerge(context: Context, { handoffId }: { handoffId: string }): Promise<boolean> {
  const merge = await findMerge(context.db, handoffId)
  if (!merge || !(await changeMerge(context.db, { id: merge.id, set: { endedAt: context.now } }))) return false
  await recordEvent(context, { handoffId, kind: 'merge_ended', data: { mainId: merge.mainId } })
  return true
}

/** The same, and the citizen is told that the work on their case goes on. */
export async function separate(
  context: Context,
  { id, number, conversationId }: { id: string; number: string; conversationId: string },
): Promise<void> {
  if (!(await endMerge(context, { handoffId: id }))) return
  await tell(context, { conversationId, notice: { code: 'merge_ended', params: { number } } })
}
