import type { Context } from '../../context.ts'
import { lateSeconds } from '../../domain/dueTimes.ts'
import type { Stage } from '../../domain/handoff.ts'
import { finishStages } from '../../storage/handoffStages.ts'
import { recordEvent } from './events.ts'

/**
 * Marks stages as done. One that is done too late becomes an event that says by how much, whether or not a sweep has
 * seen it before.
 */
export async function completeStages(
  context: Context,
  { handoffId, stages }: { handoffId: string; stages: readonly Stage[] },
): Promise<void> {
  const done = await finishStages(context.db, { handoffId, stages, at: context.now })
  for (const { stage, dueAt, pausedAt } of done.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())) {
    const late = lateSeconds({ dueAt, doneAt: pausedAt ?? context.now, now: context.now })
    if (late === 0) continue
    const data = { stage, dueAt: dueAt.toISOString(), lateSeconds: String(late) }
    await recordEvent(context, { handoffId, kind: 'done_late', data })
  }
}
