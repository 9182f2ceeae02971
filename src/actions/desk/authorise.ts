import type { Context } from '../../context.ts'
import type { Role, Staff } from '../../domain/contract.ts'
import { isPersonPresent } from '../../domain/handoff.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type ConversationRow, lockConversation } from '../../storage/conversations.ts'
import { findHandoff, type HandoffRecord } from '../../storage/handoffs.ts'

/** @throws Refusal not_signed_in, or not_allowed when the person has none of the roles. */
export function getActingStaff(context: Context, allowed: readonly Role[]): Staff {
  if (context.actor.kind !== 'staff') throw new Refusal('not_signed_in')
  const { staff } = context.actor
  if (!staff.roles.some((role) => allowed.includes(role))) throw new Refusal('not_allowed')
  return staff
}

/** Who works at the desk. */
export const deskRoles: readonly Role[] = ['agent', 'supervisor', 'administrator']

/** The departments whose handoffs a person sees; undefined means all. */
export function visibleDepartments(staff: Staff): string[] | undefined {
  return staff.roles.some((role) => role === 'supervisor' || role === 'administrator')
    ? undefined
    : [staff.departmentId]
}

/** A handoff that the person may see. @throws Refusal not_found. */
export async function getVisibleHandoff(
  context: Context,
  { staff, id }: { staff: Staff; id: string },
): Promise<HandoffRecord> {
  const handoff = await findHandoff(context.db, id)
  const visible = visibleDepartments(staff)
  if (!handoff || (visible && !visible.includes(handoff.departmentId))) throw new Refusal('not_found')
  return handoff
}

/**
 * A handoff with its conversation locked, as it is now: every change of either goes through this lock.
 * @throws Refusal not_found.
 */
export async function lockHandoff(
  context: Context,
  { staff, id }: { staff: Staff; id: string },
): Promise<{ handoff: HandoffRecord; conversation: ConversationRow }> {
  const seen = await getVisibleHandoff(context, { staff, id })
  const conversation = await lockConversation(context.db, seen.conversationId)
  if (!conversation) throw new Refusal('not_found')
  return { handoff: await getVisibleHandoff(context, { staff, id }), conversation }
}

/** @throws Refusal handoff_not_yours or handoff_state, unless the person is the one who handles it now. */
export function checkHandler(handoff: HandoffRecord, staff: Staff): void {
  if (handoff.handlerId !== staff.id) throw new Refusal('handoff_not_yours')
  if (!isPersonPresent(handoff.state) && handoff.state !== 'following_up') throw new Refusal('handoff_state')
}
