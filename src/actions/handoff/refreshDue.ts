import type { Context } from '../../context.ts'
import { listStages } from '../../storage/handoffStages.ts'
import { setNextDue } from '../../storage/handoffs.ts'
import { listPromises } from '../../storage/promises.ts'

/**
 * Sets what the queue is ordered by: the earliest promise still open. With none left it is the latest due time there
 * was, so that a resolved case keeps its place in lists.
 */
export async function refreshDue(context: Context, handoffId: string): Promise<void> {
  const [stages, promises] = await Promise.all([
    listStages(context.db, [handoffId]),
    listPromises(context.db, handoffId),
  ])
  const all = [
    ...stages.map(({ dueAt, doneAt }) => ({ dueAt, doneAt })),
    ...promises.map(({ dueAt, keptAt }) => ({ dueAt, doneAt: keptAt })),
  ]
  const open = all.filter(({ doneAt }) => doneAt === null).map(({ dueAt }) => dueAt.getTime())
  const next = open.length > 0 ? Math.min(...open) : Math.max(...all.map(({ dueAt }) => dueAt.getTime()))
  await setNextDue(context.db, { id: handoffId, nextDueAt: new Date(next) })
}
