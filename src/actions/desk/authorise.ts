import type { Context } from '../../context.ts'
import type { Role, Staff } from '../../domain/contract.ts'
import { isPersonPresent } from '../../domain/handoff.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type ConversationRow, findConversation, lockConversation } from '../../storage/conversations.ts'
import { findHandoff, getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { findOpenOffer } from '../../storage/offers.ts'
import { listParts } from '../../storage/parts.ts'
import { type Concerned, findOpenTransfer } from '../../storage/transfers.ts'
import { settleRunOut } from '../handoff/catchUp.ts'

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

/** Whose handoffs a person sees: those of their department, and their own; undefined means all. */
export function concernOf(staff: Staff): Concerned | undefined {
  const departmentIds = visibleDepartments(staff)
  return departmentIds && { departmentIds, staffId: staff.id }
}

/**
 * A handoff that the person may see: their department handles it, received it first, is asked to take it, or does a part of
 * it; or the person has it, owns it, or is asked to take it.
 * @throws Refusal not_found.
 */
export async function getVisibleHandoff(
  context: Context,
  { staff, id }: { staff: Staff; id: string },
): Promise<HandoffRecord> {
  const handoff = await findHandoff(context.db, id)
  if (!handoff) throw new Refusal('not_found')
  if (isResponsible(handoff, staff)) return handoff
  if ((await findOpenOffer(context.db, id))?.staffId === staff.id) return handoff
  const open = await findOpenTransfer(context.db, id)
  if (open?.state === 'offered' && open.toDepartmentId === staff.departmentId) return handoff
  const parts = await listParts(context.db, id)
  if (parts.some((part) => part.departmentId === staff.departmentId && part.removedAt === null)) return handoff
  throw new Refusal('not_found')
}

/** Whether the person or their department handles it or received it first; supervisors see all. */
export function isResponsible(handoff: HandoffRecord, staff: Staff): boolean {
  const visible = visibleDepartments(staff)
  if (handoff.handlerId === staff.id || handoff.ownerId === staff.id) return true
  return !visible || visible.includes(handoff.departmentId) || visible.includes(handoff.ownerDepartmentId)
}

/** @throws Refusal not_found, unless the person's department is the one that handles it now. */
export function checkHandlingDepartment(handoff: HandoffRecord, staff: Staff): void {
  const visible = visibleDepartments(staff)
  if (visible && !visible.includes(handoff.departmentId)) throw new Refusal('not_found')
}

/**
 * A handoff with its conversation locked, as it is now, with all that time has decided meanwhile: every change of either
 * goes through this lock.
 * @throws Refusal not_found.
 */
export async function lockHandoff(
  context: Context,
  { staff, id }: { staff: Staff; id: string },
): Promise<{ handoff: HandoffRecord; conversation: ConversationRow }> {
  const seen = await findHandoff(context.db, id)
  if (!seen || !(await lockConversation(context.db, seen.conversationId))) throw new Refusal('not_found')
  await settleRunOut(context, await getHandoff(context.db, id))
  const handoff = await getVisibleHandoff(context, { staff, id })
  const conversation = await findConversation(context.db, seen.conversationId)
  if (!conversation) throw new Refusal('not_found')
  return { handoff, conversation }
}

/** @throws Refusal handoff_not_yours or handoff_state, unless the person is the one who handles it now. */
export function checkHandler(handoff: HandoffRecord, staff: Staff): void {
  if (handoff.handlerId !== staff.id) throw new Refusal('handoff_not_yours')
  if (!isPersonPresent(handoff.state) && handoff.state !== 'following_up') throw new Refusal('handoff_state')
}
