import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import type { MissReason } from '../../domain/duty.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { endOffer, findOpenOffer, insertMisses, type MissRecord, type OfferRecord } from '../../storage/offers.ts'
import { recordEvent } from './events.ts'

/**
 * Ends the offer of a handoff that runs, if there is one: accepted by who takes it, withdrawn for everybody else. The
 * event of the taking says who took it, so an accepted offer is none of its own.
 */
export async function closeOffer(
  context: Context,
  { handoffId, takenBy }: { handoffId: string; takenBy: string | null },
): Promise<void> {
  const open = await findOpenOffer(context.db, handoffId)
  if (!open) return
  const state = open.staffId === takenBy ? 'accepted' : 'withdrawn'
  await endOffer(context.db, { id: open.id, state, at: context.now })
  if (state === 'withdrawn') await recordOffer(context, { kind: 'offer_withdrawn', offer: open })
}

/** What became of an offer, as an event of its handoff. */
export function recordOffer(
  context: Context,
  {
    kind,
    offer,
    data = {},
  }: {
    kind: 'offered' | 'offer_withdrawn' | 'offer_expired' | 'offer_declined'
    offer: Pick<OfferRecord, 'id' | 'handoffId' | 'staffId' | 'tier'>
    data?: Record<string, string>
  },
): Promise<void> {
  const { id, handoffId, staffId, tier } = offer
  return recordEvent(context, { handoffId, kind, data: { offerId: id, staffId, tier, ...data } })
}

type Missed = Partial<Pick<MissRecord, 'staffId' | 'tier' | 'lineId'>> & { reason: MissReason }

/** Adds to the ledger of misses; what is in it already for this round is not added again. */
export function recordMisses(
  context: Context,
  { handoff, missed }: { handoff: HandoffRecord; missed: readonly Missed[] },
): Promise<void> {
  const { id, departmentId, offerRound } = handoff
  return insertMisses(
    context.db,
    missed.map((miss) => ({
      ...miss,
      id: newId(context),
      handoffId: id,
      departmentId,
      round: offerRound,
      at: context.now,
    })),
  )
}
