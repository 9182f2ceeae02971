import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import { checkText } from '../citizen/checkText.ts'
import { type Contact, openContact } from '../handoff/contact.ts'
import { recordEvent } from '../handoff/events.ts'
import { deskRoles, getActingStaff, isResponsible, lockHandoff } from './authorise.ts'

/**
 * Shows how to reach the citizen. Every look is an event with its reason (PIPL art. 51).
 * @throws Refusal not_found when there is no contact, text_empty without a reason.
 */
export async function revealContact(
  context: Context,
  { id, ...input }: { id: string; reason: string },
): Promise<Contact & { preferredTime?: string | undefined }> {
  const staff = getActingStaff(context, deskRoles)
  const reason = checkText(input.reason)
  return inTransaction(context, async (context) => {
    const { handoff } = await lockHandoff(context, { staff, id })
    if (!isResponsible(handoff, staff)) throw new Refusal('not_found')
    const contact = await openContact(context, handoff.contactSealed)
    if (!contact && !handoff.preferredTime) throw new Refusal('not_found')
    await recordEvent(context, { handoffId: id, kind: 'contact_revealed', data: { reason } })
    return { ...contact, ...(handoff.preferredTime ? { preferredTime: handoff.preferredTime } : {}) }
  })
}
