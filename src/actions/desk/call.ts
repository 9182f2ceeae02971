import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import { addWorkingDays } from '../../domain/calendar.ts'
import { type CallOutcome, countFailedDays, type PhoneAnswer, unreachableDays } from '../../domain/closing.ts'
import type { HandoffDetail, Staff } from '../../domain/contract.ts'
import { isOpen } from '../../domain/handoff.ts'
import { Refusal } from '../../domain/refusal.ts'
import { insertCall, listCalls } from '../../storage/closing.ts'
import { listStages } from '../../storage/handoffStages.ts'
import { changeHandoff, getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { keepPromises } from '../../storage/promises.ts'
import { checkText } from '../citizen/checkText.ts'
import { closeHandoff, confirmResult } from '../handoff/close.ts'
import { completeStages } from '../handoff/completeStages.ts'
import { disputeResult } from '../handoff/dispute.ts'
import { forLog, recordEvent } from '../handoff/events.ts'
import { dropTransfer } from '../handoff/move.ts'
import { tell } from '../handoff/notice.ts'
import { followProgress } from '../handoff/progress.ts'
import { refreshDue } from '../handoff/refreshDue.ts'
import { endPause } from '../handoff/resultClock.ts'
import { checkHandler, isResponsible } from './authorise.ts'
import { type AtDesk, changeAtDesk } from './changeAtDesk.ts'

export interface CallInput extends AtDesk {
  outcome: CallOutcome
  note: string
  /** What the citizen said about the result, once there is one. */
  answer?: PhoneAnswer | undefined
}

/**
 * Logs a call to the citizen. One that reached them is a first contact, and after the result it is the call-back. That it
 * is solved is taken down by somebody else than the handler; that it is not, by anybody.
 * @throws Refusal not_found, handoff_state, own_work, text_empty.
 */
export function logCall(context: Context, { outcome, answer, ...input }: CallInput): Promise<HandoffDetail> {
  const note = checkText(input.note)
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      if (!isResponsible(handoff, staff)) throw new Refusal('not_found')
      if (handoff.state === 'withdrawn' || (answer && (outcome !== 'reached' || isOpen(handoff.state)))) {
        throw new Refusal('handoff_state')
      }
      if (answer === 'solved' && handoff.handlerId === staff.id) throw new Refusal('own_work')
      const row = { id: newId(context), handoffId: handoff.id, outcome, note, madeBy: staff.id, madeAt: context.now }
      await insertCall(context.db, row)
      const data = { outcome, note: forLog(note), ...(answer ? { answer } : {}) }
      await recordEvent(context, { handoffId: handoff.id, kind: 'called', data })
      await followCall(context, { handoff, outcome, staff })
      await takeAnswer(context, { handoff, answer, note, staff })
    },
  })
}

async function followCall(context: Context, { handoff, outcome, staff }: Omit<Made, 'answer' | 'note'>) {
  const { id, conversationId, number } = handoff
  if (outcome === 'not_reached') {
    await tell(context, { conversationId, notice: { code: 'call_not_reached', params: { number } } })
  } else if (outcome === 'reached' && isOpen(handoff.state)) {
    await completeStages(context, { handoffId: id, stages: ['firstContact'] })
    await followProgress(context, { handoff, staffId: staff.id })
  }
  if (handoff.state === 'resolved') {
    if (outcome !== 'not_reached') await completeStages(context, { handoffId: id, stages: ['callback'] })
    if (!handoff.closesAt) await allowClosing(context, handoff)
  }
  await refreshDue(context, id)
}

/** The call that was owed has been tried: without an answer it may close, not before the next working day is over. */
async function allowClosing(context: Context, { id, version }: HandoffRecord): Promise<void> {
  const callback = (await listStages(context.db, [id])).find(({ stage }) => stage === 'callback')
  if (!callback) return
  const { dueAt: tomorrow } = addWorkingDays(context.calendar, context.now, 1)
  const closesAt = new Date(Math.max(callback.dueAt.getTime(), tomorrow.getTime()))
  await changeHandoff(context.db, { id, version, from: ['resolved'], set: { closesAt } })
}

interface Made {
  handoff: HandoffRecord
  outcome: CallOutcome
  answer: PhoneAnswer | undefined
  note: string
  staff: Staff
}

async function takeAnswer(context: Context, { handoff, answer, note, staff }: Omit<Made, 'outcome'>): Promise<void> {
  if (!answer) return
  const now = await getHandoff(context.db, handoff.id)
  const data = { how: 'call', staffId: staff.id }
  if (answer === 'solved') await confirmResult(context, { handoff: now, data })
  else await disputeResult(context, { handoff: now, text: note, data })
}

/**
 * Closes a handoff whose citizen could not be reached on three different days, with what was found out meanwhile.
 * @throws Refusal calls_too_few, handoff_not_yours, handoff_state, text_empty.
 */
export function closeUnreachable(context: Context, input: AtDesk & { result: string }): Promise<HandoffDetail> {
  const result = checkText(input.result)
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff: seen }) => {
      if (seen.state !== 'resolved') checkHandler(seen, staff)
      else if (!isResponsible(seen, staff)) throw new Refusal('not_found')
      const days = countFailedDays(await listCalls(context.db, seen.id), context.calendar)
      if (days < unreachableDays) throw new Refusal('calls_too_few', { days, needed: unreachableDays })
      await endPause(context, { handoff: seen, by: 'result' })
      await dropTransfer(context, seen.id)
      const handoff = await getHandoff(context.db, seen.id)
      await closeHandoff(context, {
        handoff,
        reason: 'unreachable',
        from: ['claimed', 'following_up', 'resolved'],
        set: {
          result: handoff.state === 'resolved' ? handoff.result : result,
          resolvedAt: seen.resolvedAt ?? context.now,
        },
        data: { days: `${days}`, result: forLog(result) },
      })
      await keepPromises(context.db, { handoffId: seen.id, at: context.now })
      await completeStages(context, { handoffId: seen.id, stages: ['pickup', 'firstReply', 'firstContact', 'result'] })
      await refreshDue(context, seen.id)
    },
  })
}
