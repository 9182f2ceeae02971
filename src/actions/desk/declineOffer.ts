import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import { endOffer, findOpenOffer } from '../../storage/offers.ts'
import { checkText } from '../citizen/checkText.ts'
import { recordMisses, recordOffer } from '../handoff/closeOffer.ts'
import { forLog } from '../handoff/events.ts'
import { offerNext } from '../handoff/offerNext.ts'
import { makeChange } from './changeAtDesk.ts'

/**
 * Turns down what is offered to the person, with a reason; the next is asked at once.
 * @throws Refusal offer_over when it was taken, passed on or never theirs; text_empty, not_found.
 */
export function declineOffer(context: Context, input: { id: string; reason: string }): Promise<void> {
  const reason = checkText(input.reason)
  return makeChange(context, {
    id: input.id,
    work: async (context, { staff, handoff }) => {
      const offer = await findOpenOffer(context.db, handoff.id)
      if (offer?.staffId !== staff.id) throw new Refusal('offer_over')
      if (!(await endOffer(context.db, { id: offer.id, state: 'declined', at: context.now }))) {
        throw new Refusal('offer_over')
      }
      await recordOffer(context, { kind: 'offer_declined', offer, data: { reason: forLog(reason) } })
      await recordMisses(context, { handoff, missed: [{ staffId: staff.id, tier: offer.tier, reason: 'all_busy' }] })
      await offerNext(context, { handoff })
    },
  })
}
