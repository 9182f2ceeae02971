import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { HandoffDetail, Staff } from '../../domain/contract.ts'
import { isOpen } from '../../domain/handoff.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { findOpenOffer } from '../../storage/offers.ts'
import { findStaff } from '../../storage/staff.ts'
import { changeHands } from '../handoff/changeHands.ts'
import { completeStages } from '../handoff/completeStages.ts'
import { addNotice } from '../handoff/notice.ts'
import { refreshDue } from '../handoff/refreshDue.ts'
import { announceChange } from './announce.ts'
import { checkHandlingDepartment, deskRoles, getActingStaff, lockHandoff } from './authorise.ts'
import { readHandoff } from './readHandoff.ts'

/**
 * Takes a handoff, offered or not: from now on a person has the conversation. Who takes it first becomes its owner to
 * the end. Of two agents who claim at once one wins; the other learns who it was. A claim by somebody else withdraws an
 * offer that runs: the citizen's wait counts more than whose turn it was.
 * @throws Refusal not_found, handoff_taken, handoff_state, version_stale.
 */
export async function claim(
  context: Context,
  { id, version, locale }: { id: string; version: number; locale: Locale },
): Promise<HandoffDetail> {
  const staff = getActingStaff(context, deskRoles)
  await inTransaction(context, (context) => take(context, { staff, id, version }))
  const detail = await readHandoff(context, { id, locale })
  await announceChange(context, detail.conversationId)
  return detail
}

/** The change itself, in the caller's transaction. Without a version it is taken as it stands under the lock. */
export async function take(
  context: Context,
  { staff, id, version }: { staff: Staff; id: string; version?: number },
): Promise<void> {
  const { handoff, conversation } = await lockHandoff(context, { staff, id })
  // Who is asked may be of another department, which helps out.
  if ((await findOpenOffer(context.db, id))?.staffId !== staff.id) checkHandlingDepartment(handoff, staff)
  if (handoff.handlerId && handoff.handlerId !== staff.id) throw await taken(context, handoff)
  if (handoff.state === 'claimed') return
  if (!isOpen(handoff.state)) throw new Refusal('handoff_state')
  const claimed = await changeHands(context, {
    handoff,
    version: version ?? handoff.version,
    from: ['waiting', 'following_up'],
    set: { state: 'claimed', handlerId: staff.id },
    event: { kind: 'claimed', data: { serviceNumber: staff.serviceNumber } },
  })
  if (!claimed) throw new Refusal('version_stale')
  await addNotice(context, {
    conversation,
    notice: {
      code: 'agent_joined',
      params: { serviceNumber: staff.serviceNumber, department: staff.departmentName },
    },
  })
  await completeStages(context, { handoffId: id, stages: ['pickup'] })
  await refreshDue(context, id)
}

async function taken(context: Context, handoff: HandoffRecord): Promise<Refusal> {
  const by = handoff.handlerId ? await findStaff(context.db, handoff.handlerId) : undefined
  return new Refusal('handoff_taken', { by: by?.staff.name ?? '' })
}
