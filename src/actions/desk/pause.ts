import type { Context } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { addLimit, isLate } from '../../domain/dueTimes.ts'
import { getPreset } from '../../domain/presets.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listStages } from '../../storage/handoffStages.ts'
import { findLastSpeaker } from '../../storage/messages.ts'
import { insertPause } from '../../storage/resultClock.ts'
import { checkText } from '../citizen/checkText.ts'
import { getDeskHours } from '../duty/deskHours.ts'
import { forLog, recordEvent } from '../handoff/events.ts'
import { tell } from '../handoff/notice.ts'
import { rewriteResult } from '../handoff/resultClock.ts'
import { checkHandler } from './authorise.ts'
import { type AtDesk, changeAtDesk } from './changeAtDesk.ts'

/**
 * Lets the clock of the result stand, once, while the citizen is waited for: the agent has spoken last, and the limit
 * has not passed. Any message of the citizen ends it, else its bound.
 * @throws Refusal pause_used, pause_not_waiting, handoff_not_yours, handoff_state, text_empty.
 */
export function pause(context: Context, input: AtDesk & { text: string }): Promise<HandoffDetail> {
  const text = checkText(input.text)
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      checkHandler(handoff, staff)
      const { id, conversationId, number } = handoff
      const [stages, speaker, hours] = await Promise.all([
        listStages(context.db, [id]),
        findLastSpeaker(context.db, conversationId),
        getDeskHours(context, handoff.ownerDepartmentId),
      ])
      const result = stages.find(({ stage }) => stage === 'result')
      if (speaker !== 'agent' || !result || isLate({ ...result, now: context.now })) {
        throw new Refusal('pause_not_waiting')
      }
      const limit = getPreset(handoff.preset).pause
      const { dueAt: endsAt } = addLimit(limit, { from: context.now, hours, calendar: context.calendar })
      const row = { handoffId: id, startedBy: staff.id, text, startedAt: context.now, endsAt, endedAt: null }
      if (!(await insertPause(context.db, row))) throw new Refusal('pause_used')
      await rewriteResult(context, handoff)
      const params = { text, endsAt: endsAt.toISOString() }
      await recordEvent(context, { handoffId: id, kind: 'paused', data: { ...params, text: forLog(text) } })
      await tell(context, { conversationId, notice: { code: 'clock_paused', params: { ...params, number } } })
    },
  })
}
