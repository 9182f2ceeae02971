import type { Context } from '../../context.ts'
import { isLate } from '../../domain/dueTimes.ts'
import { isOpen } from '../../domain/handoff.ts'
import { listStages } from '../../storage/handoffStages.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { listPromises, type PromiseRecord } from '../../storage/promises.ts'

/** What a citizen was promised and is still owed. */
export interface PromisedToCitizen {
  /** The date to wait for: the agent's own promise, else the first contact, else the result. */
  dueAt: Date
  isLate: boolean
  isProvisional: boolean
  /** The agent's promise that is still open. */
  promise: PromiseRecord | undefined
  /** When the citizen hears next how it stands, where that is owed. */
  progressAt: Date | undefined
}

/**
 * The date that a citizen sees. Pick-up and first reply are counted in seconds and meant for the desk: a citizen who
 * waits in the queue sees the place there, and this date.
 */
export async function readPromisedToCitizen(context: Context, handoff: HandoffRecord): Promise<PromisedToCitizen> {
  const [stages, promises] = await Promise.all([
    listStages(context.db, [handoff.id]),
    listPromises(context.db, handoff.id),
  ])
  const promise = promises.findLast(({ keptAt, isProgress }) => keptAt === null && !isProgress)
  const owed = stages.filter(({ stage, doneAt }) => doneAt === null && (stage === 'firstContact' || stage === 'result'))
  const dueAt = promise?.dueAt ?? owed[0]?.dueAt ?? handoff.nextDueAt
  const pausedAt = promise ? null : (owed[0]?.pausedAt ?? null)
  return {
    dueAt,
    promise,
    progressAt: promises.find(({ keptAt, isProgress }) => keptAt === null && isProgress)?.dueAt,
    isLate: isOpen(handoff.state) && isLate({ dueAt, doneAt: null, pausedAt, now: context.now }),
    isProvisional: owed.some(({ isProvisional }) => isProvisional),
  }
}
