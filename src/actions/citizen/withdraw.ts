import type { Context } from '../../context.ts'
import type { CaseView } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { stopLadder } from '../../storage/handoffStages.ts'
import { changeHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { closeOffer, recordMisses } from '../handoff/closeOffer.ts'
import { recordEvent } from '../handoff/events.ts'
import { endMerge } from '../handoff/merge.ts'
import { dropTransfer } from '../handoff/move.ts'
import { tell } from '../handoff/notice.ts'
import { refreshDue } from '../handoff/refreshDue.ts'
import { endPause } from '../handoff/resultClock.ts'
import { changeCase } from './answerResult.ts'
import type { CaseKey } from './cases.ts'

/**
 * Takes a request back.
 * @throws Refusal case_not_found, case_locked, handoff_state when it has ended already.
 */
export function withdraw(context: Context, input: CaseKey & { locale: Locale }): Promise<CaseView> {
  return changeCase(context, { ...input, work: end })
}

async function end(context: Context, { id, version, number, conversationId }: HandoffRecord): Promise<void> {
  const set = {
    state: 'withdrawn',
    closingReason: 'withdrawn',
    closedAt: context.now,
    nextOfferAt: null,
    replyDueAt: null,
  } as const
  const changed = await changeHandoff(context.db, { id, version, from: ['waiting', 'claimed', 'following_up'], set })
  if (!changed) throw new Refusal('handoff_state')
  await recordEvent(context, { handoffId: id, kind: 'withdrawn' })
  await tell(context, { conversationId, notice: { code: 'handoff_withdrawn', params: { number } } })
  await endPause(context, { handoff: changed, by: 'citizen' })
  await dropTransfer(context, id)
  await endMerge(context, { handoffId: id })
  await closeOffer(context, { handoffId: id, takenBy: null })
  // Nobody had picked it up: for the citizen the contact met nobody.
  if (!changed.claimedAt) await recordMisses(context, { handoff: changed, missed: [{ reason: 'abandoned' }] })
  await stopLadder(context.db, id)
  await refreshDue(context, id)
}
