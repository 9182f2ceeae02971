import type { Context } from '../../context.ts'
import type { CitizenHandoff, ConversationState } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { unseal } from '../../domain/seal.ts'
import type { ConversationRow } from '../../storage/conversations.ts'
import { countAhead } from '../../storage/handoffLists.ts'
import { findLastHandoff, getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { findStaff } from '../../storage/staff.ts'
import { catchUp } from '../handoff/catchUp.ts'
import { readPromisedToCitizen } from '../handoff/promisedTo.ts'
import { type ConversationKey, getConversation } from './authorise.ts'
import { viewClosing } from './closingView.ts'
import { getDepartment, readDeskStatus } from './deskStatus.ts'

/** All that a citizen's page shows around the messages. */
export async function readConversationState(context: Context, key: ConversationKey): Promise<ConversationState> {
  return stateOf(context, await getConversation(context, key))
}

/** The same for a conversation whose token was checked before. */
export async function stateOf(context: Context, conversation: ConversationRow): Promise<ConversationState> {
  const { id, locale, mode, lastPosition } = conversation
  const last = await findLastHandoff(context.db, id)
  if (last) await catchUp(context, { handoffId: last.id })
  const handoff = last && (await getHandoff(context.db, last.id))
  const department = await getDepartment(context, handoff?.departmentId ?? conversation.departmentId)
  return {
    conversationId: id,
    locale,
    mode,
    lastPosition,
    desk: await readDeskStatus(context, { department, locale }),
    ...(handoff ? { handoff: await viewOwnHandoff(context, { handoff, locale }) } : {}),
  }
}

/** A handoff as its own citizen sees it, with the code that opens it elsewhere. */
export async function viewOwnHandoff(
  context: Context,
  { handoff, locale }: { handoff: HandoffRecord; locale: Locale },
): Promise<CitizenHandoff> {
  const { sealing } = await context.keys()
  const department = await getDepartment(context, handoff.departmentId)
  const [promised, closing, handler, desk, ahead] = await Promise.all([
    readPromisedToCitizen(context, handoff),
    viewClosing(context, handoff),
    handoff.handlerId ? findStaff(context.db, handoff.handlerId) : undefined,
    handoff.state === 'waiting' ? readDeskStatus(context, { department, locale }) : undefined,
    handoff.state === 'waiting' ? countAhead(context.db, handoff) : 0,
  ])
  return {
    number: handoff.number,
    lookupCode: (await unseal(sealing, handoff.lookupCodeSealed)) ?? '',
    state: handoff.state,
    dueAt: promised.dueAt.toISOString(),
    departmentName: department.names[locale],
    hasContact: handoff.contactSealed !== null,
    ...(handoff.state === 'resolved' || handoff.state === 'closed' ? { closing } : {}),
    ...(desk
      ? {
          queue: {
            ahead,
            ...(desk.expectedWaitSeconds === undefined ? {} : { expectedWaitSeconds: desk.expectedWaitSeconds }),
          },
        }
      : {}),
    ...(handler ? { handlerName: handler.staff.serviceNumber } : {}),
  }
}
