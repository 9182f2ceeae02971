import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { CitizenHandoff } from '../../domain/contract.ts'
import { conversationChannel, deskChannel } from '../../realtime/port.ts'
import { findOpenHandoff, type HandoffRecord, setContact } from '../../storage/handoffs.ts'
import { type Contact, openContact, sealContact } from '../handoff/contact.ts'
import { recordEvent } from '../handoff/events.ts'
import { addNotice } from '../handoff/notice.ts'
import { openHandoff } from '../handoff/open.ts'
import { endPause } from '../handoff/resultClock.ts'
import { type ConversationKey, getLockedConversation } from './authorise.ts'
import { viewOwnHandoff } from './conversationState.ts'

export interface PersonRequest extends ConversationKey {
  reason?: string | undefined
  contact?: Contact | undefined
  preferredTime?: string | undefined
}

/**
 * One tap to a person. A second tap finds the handoff of the first; contact data given then are added to it.
 * @returns the handoff, and whether this call opened it.
 */
export async function requestPerson(
  context: Context,
  request: PersonRequest,
): Promise<{ handoff: CitizenHandoff; isNew: boolean }> {
  const outcome = await inTransaction(context, async (context) => {
    const conversation = await getLockedConversation(context, request)
    const open = await findOpenHandoff(context.db, conversation.id)
    if (!open) {
      const { contact, preferredTime } = request
      const reason = request.reason ?? 'asked_by_citizen'
      const handoff = await openHandoff(context, { conversation, reason, contact, preferredTime })
      return { conversation, handoff, isNew: true }
    }
    const { contact, preferredTime } = request
    if (!contact && !preferredTime) return { conversation, handoff: open, isNew: false }
    const merged = { ...(await openContact(context, open.contactSealed)), ...contact }
    const change: Pick<HandoffRecord, 'contactSealed' | 'preferredTime'> = {
      contactSealed: await sealContact(context, merged),
      preferredTime: preferredTime ?? open.preferredTime,
    }
    await setContact(context.db, { id: open.id, ...change })
    await recordEvent(context, { handoffId: open.id, kind: 'contact_updated' })
    await addNotice(context, { conversation, notice: { code: 'contact_updated', params: { number: open.number } } })
    await endPause(context, { handoff: open, by: 'citizen' })
    return { conversation, handoff: { ...open, ...change }, isNew: false }
  })
  await context.realtime.publish(conversationChannel(request.conversationId))
  await context.realtime.publish(deskChannel)
  const { handoff, conversation, isNew } = outcome
  return { handoff: await viewOwnHandoff(context, { handoff, locale: conversation.locale }), isNew }
}
