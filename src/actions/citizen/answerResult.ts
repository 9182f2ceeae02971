import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { CaseView } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lockConversation } from '../../storage/conversations.ts'
import { isUniqueViolation } from '../../storage/db.ts'
import { getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { announceChange } from '../desk/announce.ts'
import { settleRunOut } from '../handoff/catchUp.ts'
import { confirmResult } from '../handoff/close.ts'
import { disputeResult } from '../handoff/dispute.ts'
import { type CaseKey, getCase, viewCase } from './cases.ts'
import { checkText } from './checkText.ts'

/** The result solves the matter. Said twice, it counts once. @throws Refusal case_not_found, case_locked, handoff_state. */
export function confirm(context: Context, input: CaseKey & { locale: Locale }): Promise<CaseView> {
  return changeCase(context, { ...input, work: (context, handoff) => confirmResult(context, { handoff }) })
}

/**
 * The result does not solve the matter: same number, same owner, the due time it always had, and a review by somebody
 * else. However long ago it was closed.
 * @throws Refusal case_not_found, case_locked, handoff_state, text_empty (words are required), handoff_exists when the
 * conversation has a newer open one.
 */
export function dispute(context: Context, input: CaseKey & { locale: Locale; reason: string }): Promise<CaseView> {
  const text = checkText(input.reason)
  return changeCase(context, { ...input, work: (context, handoff) => disputeResult(context, { handoff, text }) })
}

export interface CaseChange extends CaseKey {
  locale: Locale
  work: (context: Context, handoff: HandoffRecord) => Promise<void>
}

/** Runs one change of a case by its citizen, who opened it with number and code. @returns the case after it. */
export async function changeCase(context: Context, { work, ...input }: CaseChange): Promise<CaseView> {
  const { id } = await getCase(context, input)
  await changeOwnCase(context, { handoff: await getHandoff(context.db, id), work })
  return viewCase(context, { handoff: await getHandoff(context.db, id), locale: input.locale })
}

/** Runs one change by the citizen whose case it is, under the conversation's lock, and tells every page. */
export async function changeOwnCase(
  context: Context,
  { handoff: { id, number, conversationId }, work }: { handoff: HandoffRecord; work: CaseChange['work'] },
): Promise<void> {
  await inTransaction(context, async (context) => {
    await lockConversation(context.db, conversationId)
    await work(context, await settleRunOut(context, await getHandoff(context.db, id)))
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new Refusal('handoff_exists', { number }) : error
  })
  await announceChange(context, conversationId)
}
