import type { Context } from '../../context.ts'
import { getHandoff } from '../../storage/handoffs.ts'
import { recordMisses } from './closeOffer.ts'

/**
 * Adds to the ledger of misses that a fault of ours kept a handoff from being offered, once a round. It never throws:
 * the fault itself is logged by the caller, and without a database there is no ledger either.
 */
export async function recordBrokenOffer(context: Context, { id }: { id: string }): Promise<void> {
  try {
    const handoff = await getHandoff(context.db, id)
    await recordMisses(context, { handoff, missed: [{ reason: 'system_error' }] })
  } catch (error) {
    context.log({ level: 'error', event: 'miss_not_recorded', handoffId: id, error: String(error) })
  }
}
