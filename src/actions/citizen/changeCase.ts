import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { CaseView } from '../../domain/contract.ts'
import type { HandoffState } from '../../domain/handoff.ts'
import type { Locale } from '../../domain/locale.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lockConversation } from '../../storage/conversations.ts'
import { isUniqueViolation } from '../../storage/db.ts'
import { changeStage } from '../../storage/handoffStages.ts'
import { changeHandoff, findOpenHandoff, getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { announceChange } from '../desk/announce.ts'
import { settleRunOut } from '../handoff/catchUp.ts'
import { recordEvent } from '../handoff/events.ts'
import { dropTransfer } from '../handoff/move.ts'
import { tell } from '../handoff/notice.ts'
import { refreshDue } from '../handoff/refreshDue.ts'
import { endPause, rewriteResult } from '../handoff/resultClock.ts'
import { type ConversationKey, getConversation } from './authorise.ts'
import { type CaseKey, getCase, viewCase } from './cases.ts'

/**
 * Takes a request back.
 * @throws Refusal case_not_found, case_locked, handoff_state when it has ended already.
 */
export function withdraw(context: Context, input: CaseKey & { locale: Locale }): Promise<CaseView> {
  return change(context, input, withdrawal(context))
}

const withdrawal = (context: Context): CaseChange => ({
  from: ['waiting', 'claimed', 'following_up'],
  set: { state: 'withdrawn', closedAt: context.now },
  kind: 'withdrawn',
  code: 'handoff_withdrawn',
})

/**
 * Opens a resolved case again: same number, same owner, and the due time it always had.
 * @throws Refusal case_not_found, case_locked, handoff_state, handoff_exists when the conversation has a newer open one.
 */
export function reopen(context: Context, input: CaseKey & { locale: Locale; reason: string }): Promise<CaseView> {
  return change(context, input, {
    from: ['resolved', 'closed'],
    set: { state: 'following_up', resolvedAt: null, closedAt: null, closesAt: null },
    kind: 'reopened',
    code: 'handoff_reopened',
    data: { reason: maskPersonalData(input.reason).text },
  })
}

/** Takes back the open request of a conversation, for its own citizen. @throws Refusal handoff_state without one. */
export async function withdrawOpen(context: Context, key: ConversationKey): Promise<void> {
  const conversation = await getConversation(context, key)
  const handoff = await findOpenHandoff(context.db, conversation.id)
  if (!handoff) throw new Refusal('handoff_state')
  await changeOpened(context, handoff, withdrawal(context))
}

interface CaseChange {
  from: HandoffState[]
  set: Partial<HandoffRecord>
  kind: 'withdrawn' | 'reopened'
  code: 'handoff_withdrawn' | 'handoff_reopened'
  data?: Record<string, string>
}

async function change(context: Context, input: CaseKey & { locale: Locale }, wanted: CaseChange): Promise<CaseView> {
  const handoff = await changeOpened(context, await getCase(context, input), wanted)
  return viewCase(context, { handoff, locale: input.locale })
}

async function changeOpened(
  context: Context,
  { id, number, conversationId }: HandoffRecord,
  { from, set, kind, code, data = {} }: CaseChange,
): Promise<HandoffRecord> {
  const handoff = await inTransaction(context, async (context) => {
    const conversation = await lockConversation(context.db, conversationId)
    const { version } = await settleRunOut(context, await getHandoff(context.db, id))
    const changed = await changeHandoff(context.db, { id, version, from, set })
    if (!conversation || !changed) throw new Refusal('handoff_state')
    await recordEvent(context, { handoffId: id, kind, data })
    await tell(context, { conversationId, notice: { code, params: { number } } })
    if (kind === 'reopened') await oweResultAgain(context, changed)
    else {
      await endPause(context, { handoff: changed, by: 'citizen' })
      await dropTransfer(context, id)
    }
    await refreshDue(context, id)
    return getHandoff(context.db, id)
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new Refusal('handoff_exists', { number }) : error
  })
  await announceChange(context, conversationId)
  return handoff
}

/** A reopened case owes its result again, with the due time it always had. */
async function oweResultAgain(context: Context, handoff: HandoffRecord): Promise<void> {
  await changeStage(context.db, { handoffId: handoff.id, stage: 'result', set: { doneAt: null } })
  await rewriteResult(context, handoff)
}
