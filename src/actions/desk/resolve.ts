import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { workStages } from '../../domain/handoff.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { changeHandoff } from '../../storage/handoffs.ts'
import { findMerge } from '../../storage/merges.ts'
import { listParts } from '../../storage/parts.ts'
import { setIdleSince } from '../../storage/presences.ts'
import { keepPromises } from '../../storage/promises.ts'
import { checkText } from '../citizen/checkText.ts'
import { beginCallback } from '../handoff/beginCallback.ts'
import { completeStages } from '../handoff/completeStages.ts'
import { recordEvent } from '../handoff/events.ts'
import { dropTransfer } from '../handoff/move.ts'
import { addNotice } from '../handoff/notice.ts'
import { offerToFreed } from '../handoff/offerToFreed.ts'
import { refreshDue } from '../handoff/refreshDue.ts'
import { endPause } from '../handoff/resultClock.ts'
import { announceChange } from './announce.ts'
import { checkHandler, deskRoles, getActingStaff, lockHandoff } from './authorise.ts'
import { readHandoff } from './readHandoff.ts'

/**
 * Ends the work on a handoff with a result in words, which the citizen reads; the assistant may speak again. From now on
 * the citizen is asked whether it is solved.
 * @throws Refusal text_empty (a result is required), parts_open while co-handlers work, handoff_merged, handoff_not_yours, handoff_state, not_found.
 */
export async function resolve(
  context: Context,
  { id, locale, ...input }: { id: string; result: string; locale: Locale },
): Promise<HandoffDetail> {
  const staff = getActingStaff(context, deskRoles)
  const result = checkText(input.result)
  await inTransaction(context, async (context) => {
    const { handoff, conversation } = await lockHandoff(context, { staff, id })
    checkHandler(handoff, staff)
    if (await findMerge(context.db, id)) throw new Refusal('handoff_merged')
    const undone = (await listParts(context.db, id)).filter(({ doneAt, removedAt }) => !doneAt && !removedAt)
    if (undone.length > 0) throw new Refusal('parts_open', { count: undone.length })
    await endPause(context, { handoff, by: 'result' })
    await dropTransfer(context, id)
    const callback = await beginCallback(context, handoff)
    const changed = await changeHandoff(context.db, {
      id,
      version: handoff.version,
      from: ['claimed', 'following_up'],
      set: { state: 'resolved', replyDueAt: null, result, resolvedAt: context.now, ...callback },
    })
    if (!changed) throw new Refusal('version_stale')
    await keepPromises(context.db, { handoffId: id, at: context.now })
    await recordEvent(context, { handoffId: id, kind: 'resolved', data: { serviceNumber: staff.serviceNumber } })
    await addNotice(context, {
      conversation,
      notice: { code: 'handoff_resolved', params: { number: handoff.number, result } },
    })
    await completeStages(context, { handoffId: id, stages: workStages })
    await refreshDue(context, id)
    await setIdleSince(context.db, { staffId: staff.id, at: context.now })
  })
  const detail = await readHandoff(context, { id, locale })
  await announceChange(context, detail.conversationId)
  await offerToFreed(context, staff.departmentId)
  return detail
}
