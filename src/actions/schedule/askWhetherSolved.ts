import type { Context } from '../../context.ts'
import { changeHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { completeStages } from '../handoff/completeStages.ts'
import { openContact } from '../handoff/contact.ts'
import { recordEvent } from '../handoff/events.ts'
import { tell } from '../handoff/notice.ts'
import { refreshDue } from '../handoff/refreshDue.ts'

/** Asks in the conversation, once, whether it is solved. Where a phone number was left the desk still owes a call. */
export async function askWhetherSolved(context: Context, handoff: HandoffRecord): Promise<void> {
  if (!handoff.asksAt || handoff.asksAt > context.now) return
  const { id, version, number, conversationId } = handoff
  if (!(await changeHandoff(context.db, { id, version, from: ['resolved'], set: { asksAt: null } }))) return
  await recordEvent(context, { handoffId: id, kind: 'closing_asked' })
  await tell(context, { conversationId, notice: { code: 'closing_asked', params: { number } } })
  const contact = await openContact(context, handoff.contactSealed)
  if (contact?.phone) return
  await completeStages(context, { handoffId: id, stages: ['callback'] })
  await refreshDue(context, id)
}
