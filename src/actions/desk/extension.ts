import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { getPreset } from '../../domain/presets.ts'
import { Refusal } from '../../domain/refusal.ts'
import { maxAddedDays } from '../../domain/resultClock.ts'
import { listStages } from '../../storage/handoffStages.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { decideExtensionRow, insertExtension, listExtensions } from '../../storage/resultClock.ts'
import { checkText } from '../citizen/checkText.ts'
import { forLog, recordEvent } from '../handoff/events.ts'
import { tell } from '../handoff/notice.ts'
import { rewriteResult } from '../handoff/resultClock.ts'
import { checkHandler } from './authorise.ts'
import { type AtDesk, changeAtDesk, rulingRoles } from './changeAtDesk.ts'

/**
 * Asks for a longer limit of the result, before it has passed. Nothing changes until a supervisor approves.
 * @throws Refusal extension_used, extension_days with the most that may be added, extension_late, handoff_not_yours.
 */
export function askExtension(
  context: Context,
  { days, ...input }: AtDesk & { days: number; reason: string },
): Promise<HandoffDetail> {
  const reason = checkText(input.reason)
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      checkHandler(handoff, staff)
      const preset = getPreset(handoff.preset)
      const earlier = (await listExtensions(context.db, handoff.id)).filter(({ state }) => state !== 'refused')
      if (earlier.length >= preset.extension.maxTimes) throw new Refusal('extension_used')
      const max = maxAddedDays({ ...handoff, preset })
      if (days < 1 || days > max) throw new Refusal('extension_days', { max })
      await checkInTime(context, handoff)
      await insertExtension(context.db, {
        id: newId(context),
        handoffId: handoff.id,
        days,
        reason,
        state: 'asked',
        askedBy: staff.id,
        askedAt: context.now,
        decidedBy: null,
        decidedAt: null,
        decisionReason: null,
      })
      await recordEvent(context, {
        handoffId: handoff.id,
        kind: 'extension_asked',
        data: { days: `${days}`, reason: forLog(reason) },
      })
    },
  })
}

/**
 * Approves or refuses an extension; the one who asked cannot. Approved, the due time is computed anew from the opening,
 * and the citizen is told the reason and the date.
 * @throws Refusal not_allowed, same_person, extension_state, extension_late, text_empty.
 */
export function decideExtension(
  context: Context,
  { isApproved, ...input }: AtDesk & { isApproved: boolean; reason: string },
): Promise<HandoffDetail> {
  const decisionReason = checkText(input.reason)
  return changeAtDesk(context, {
    ...input,
    allowed: rulingRoles,
    work: async (context, { staff, handoff }) => {
      const asked = (await listExtensions(context.db, handoff.id)).find(({ state }) => state === 'asked')
      if (!asked) throw new Refusal('extension_state')
      if (asked.askedBy === staff.id) throw new Refusal('same_person')
      if (isApproved) await checkInTime(context, handoff)
      const state = isApproved ? 'approved' : 'refused'
      const set = { state, decidedBy: staff.id, decidedAt: context.now, decisionReason } as const
      if (!(await decideExtensionRow(context.db, { id: asked.id, set }))) throw new Refusal('extension_state')
      if (isApproved) return extend(context, { handoff, reason: asked.reason })
      const data = { reason: forLog(decisionReason) }
      await recordEvent(context, { handoffId: handoff.id, kind: 'extension_refused', data })
    },
  })
}

async function extend(context: Context, { handoff, reason }: { handoff: HandoffRecord; reason: string }) {
  const { dueAt } = await rewriteResult(context, handoff)
  const params = { dueAt: dueAt.toISOString(), reason }
  await recordEvent(context, { handoffId: handoff.id, kind: 'extended', data: { ...params, reason: forLog(reason) } })
  await tell(context, {
    conversationId: handoff.conversationId,
    notice: { code: 'extension_approved', params: { ...params, number: handoff.number } },
  })
}

/** A limit that has passed or is met is not extended afterwards. A clock that stands has not passed. */
async function checkInTime(context: Context, handoff: HandoffRecord): Promise<void> {
  const result = (await listStages(context.db, [handoff.id])).find(({ stage }) => stage === 'result')
  const judgedAt = result?.pausedAt ?? context.now
  if (!result || result.doneAt || judgedAt > result.dueAt) throw new Refusal('extension_late')
}
