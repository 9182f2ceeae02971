import type { Context } from '../../context.ts'
import { isOpen } from '../../domain/handoff.ts'
import { presenceOf } from '../../domain/presence.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { endOffer, findOpenOffer } from '../../storage/offers.ts'
import { findPresence } from '../../storage/presences.ts'
import { recordMisses, recordOffer } from './closeOffer.ts'
import { offerNext } from './offerNext.ts'

/**
 * Passes on an offer whose seconds are over or whose person is gone, and offers what waits for an offer that is due. The
 * caller holds the conversation's lock.
 */
export async function settleOffer(context: Context, handoff: HandoffRecord): Promise<void> {
  const { now } = context
  if (!isOpen(handoff.state) || handoff.handlerId !== null) return
  const offer = await findOpenOffer(context.db, handoff.id)
  if (!offer) {
    if (handoff.nextOfferAt && handoff.nextOfferAt <= now) await offerNext(context, { handoff })
    return
  }
  const presence = presenceOf(await findPresence(context.db, offer.staffId), now)
  if (offer.expiresAt > now && presence !== 'offline') return
  if (!(await endOffer(context.db, { id: offer.id, state: 'expired', at: now }))) return
  await recordOffer(context, { kind: 'offer_expired', offer })
  const { staffId, tier } = offer
  // Online or not: who was asked and said nothing was not there for the citizen.
  await recordMisses(context, { handoff, missed: [{ staffId, tier, reason: 'rostered_but_offline' }] })
  await offerNext(context, { handoff })
}
