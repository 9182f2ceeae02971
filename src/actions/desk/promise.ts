import type { Context } from '../../context.ts'
import { inTransaction, newId } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { latestFollowUp } from '../../domain/dueTimes.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listStages } from '../../storage/handoffStages.ts'
import { changeHandoff, setFirstReply } from '../../storage/handoffs.ts'
import { setIdleSince } from '../../storage/presences.ts'
import { insertPromise } from '../../storage/promises.ts'
import { completeStages } from '../handoff/completeStages.ts'
import { recordEvent } from '../handoff/events.ts'
import { addNotice } from '../handoff/notice.ts'
import { offerToFreed } from '../handoff/offerToFreed.ts'
import { refreshDue } from '../handoff/refreshDue.ts'
import { announceChange } from './announce.ts'
import { checkHandler, deskRoles, getActingStaff, lockHandoff } from './authorise.ts'
import { checkReply } from './checkReply.ts'
import { readHandoff } from './readHandoff.ts'

/**
 * Promises the citizen an answer by a time, which becomes a due time of its own. It may not be later than the result's
 * due time: a promise never lengthens the limit.
 * @throws Refusal due_time_invalid, handoff_not_yours, handoff_state, text_unfilled, text_empty, text_too_long, not_found.
 */
export async function promiseFollowUp(
  context: Context,
  { id, dueAt, locale, ...input }: { id: string; text: string; dueAt: Date; locale: Locale },
): Promise<HandoffDetail> {
  const staff = getActingStaff(context, deskRoles)
  const text = checkReply(input.text)
  await inTransaction(context, async (context) => {
    const { handoff, conversation } = await lockHandoff(context, { staff, id })
    checkHandler(handoff, staff)
    const result = (await listStages(context.db, [id])).find(({ stage }) => stage === 'result')
    const latest = result && latestFollowUp({ resultDueAt: result.dueAt, now: context.now })
    // A result that is late already may be promised for any later time: better a date than none.
    if (dueAt <= context.now || (latest && dueAt > latest)) {
      throw new Refusal('due_time_invalid', { latest: (latest ?? dueAt).toISOString() })
    }
    const changed = await changeHandoff(context.db, {
      id,
      version: handoff.version,
      from: ['claimed', 'following_up'],
      set: { state: 'following_up', replyDueAt: null },
    })
    if (!changed) throw new Refusal('version_stale')
    await insertPromise(context.db, {
      id: newId(context),
      handoffId: id,
      staffId: staff.id,
      text,
      dueAt,
      madeAt: context.now,
    })
    await setFirstReply(context.db, { id, at: context.now })
    const params = { dueAt: dueAt.toISOString(), text, serviceNumber: staff.serviceNumber }
    await recordEvent(context, { handoffId: id, kind: 'promised', data: params })
    await addNotice(context, {
      conversation,
      notice: { code: 'follow_up_promised', params: { ...params, number: handoff.number } },
    })
    await completeStages(context, { handoffId: id, stages: ['pickup', 'firstReply', 'firstContact'] })
    await refreshDue(context, id)
    await setIdleSince(context.db, { staffId: staff.id, at: context.now })
  })
  const detail = await readHandoff(context, { id, locale })
  await announceChange(context, detail.conversationId)
  await offerToFreed(context, staff.departmentId)
  return detail
}
