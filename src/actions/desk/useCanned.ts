import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { CannedUse, CannedValues } from '../../domain/cannedReply.ts'
import type { Staff } from '../../domain/contract.ts'
import { setUsed } from '../../storage/cannedReplies.ts'
import type { ConversationRow } from '../../storage/conversations.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { openContact } from '../handoff/contact.ts'
import { departmentNames } from '../handoff/departmentNames.ts'
import { recordEvent } from '../handoff/events.ts'
import { readPromisedToCitizen } from '../handoff/promisedTo.ts'
import { checkHandler, deskRoles, getActingStaff, lockHandoff } from './authorise.ts'
import { getCanned } from './cannedReplies.ts'

/**
 * A canned reply with the values of one handoff, in the citizen's language. The citizen's name is given only where the
 * text asks for it, and that look is an event like any other.
 * @throws Refusal not_found, handoff_not_yours, handoff_state.
 */
export function useCanned(context: Context, { id, cannedId }: { id: string; cannedId: string }): Promise<CannedUse> {
  const staff = getActingStaff(context, deskRoles)
  return inTransaction(context, async (context) => {
    const { handoff, conversation } = await lockHandoff(context, { staff, id })
    checkHandler(handoff, staff)
    const { text, title } = await getCanned(context, { staff, id: cannedId })
    const name = text.includes('{citizenName}') ? await revealName(context, { handoff, title }) : undefined
    const values = await readValues(context, { handoff, conversation, staff })
    await setUsed(context.db, { staffId: staff.id, cannedReplyId: cannedId, usedAt: context.now })
    return { text, values: name ? { ...values, citizenName: name } : values, locale: conversation.locale }
  })
}

async function readValues(
  context: Context,
  { handoff, conversation, staff }: { handoff: HandoffRecord; conversation: ConversationRow; staff: Staff },
): Promise<CannedValues> {
  const nameOf = await departmentNames(context, conversation.locale)
  const { dueAt } = await readPromisedToCitizen(context, handoff)
  return {
    number: handoff.number,
    department: nameOf(handoff.departmentId),
    serviceNumber: staff.serviceNumber,
    // A time that has passed is nothing to promise any more.
    ...(dueAt > context.now ? { dueAt: dueAt.toISOString() } : {}),
  }
}

async function revealName(
  context: Context,
  { handoff, title }: { handoff: HandoffRecord; title: string },
): Promise<string | undefined> {
  const name = (await openContact(context, handoff.contactSealed))?.name
  if (!name) return undefined
  await recordEvent(context, {
    handoffId: handoff.id,
    kind: 'contact_revealed',
    data: { reason: `citizenName: ${title}` },
  })
  return name
}
