import type { Context } from '../../context.ts'
import { isSnoozed } from '../../domain/snooze.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { listSnoozes } from '../../storage/snoozes.ts'

/** Until when each of these handoffs is put aside, by id; those in sight are absent. */
export async function readSnoozes(context: Context, handoffs: HandoffRecord[]): Promise<Map<string, Date>> {
  const found = await listSnoozes(
    context.db,
    handoffs.map(({ id }) => id),
  )
  const asleep = found.filter(({ snooze, lastCitizenPosition }) => {
    const handoff = handoffs.find(({ id }) => id === snooze.handoffId)
    return handoff && isSnoozed(snooze, { ...handoff, lastCitizenPosition, now: context.now })
  })
  return new Map(asleep.map(({ snooze }) => [snooze.handoffId, snooze.until]))
}
