import type { Context } from '../../context.ts'
import { inTransaction, newId } from '../../context.ts'
import type { HandoffDetail, Staff } from '../../domain/contract.ts'
import { isOpen } from '../../domain/handoff.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lockConversation } from '../../storage/conversations.ts'
import { findHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { findMerge, insertMerge, listMergedInto } from '../../storage/merges.ts'
import { checkText } from '../citizen/checkText.ts'
import { changeHands } from '../handoff/changeHands.ts'
import { forLog } from '../handoff/events.ts'
import { separate } from '../handoff/merge.ts'
import { dropTransfer } from '../handoff/move.ts'
import { tell } from '../handoff/notice.ts'
import { announceChange } from './announce.ts'
import { deskRoles, getActingStaff, isResponsible, lockHandoff } from './authorise.ts'
import { type AtDesk, changeAtDesk } from './changeAtDesk.ts'
import { readHandoff } from './readHandoff.ts'

/**
 * Merges a handoff into another about the same matter, which brings the result of both. It keeps its number, its code
 * and its due times; its citizen is told, and never learns the other's number. Merged ones are no main ones.
 * @throws Refusal not_found, handoff_state, merge_target, handoff_merged, text_empty.
 */
export async function merge(
  context: Context,
  { id, mainId, ...input }: AtDesk & { mainId: string; reason: string },
): Promise<HandoffDetail> {
  const staff = getActingStaff(context, deskRoles)
  const reason = checkText(input.reason)
  const conversationId = await inTransaction(context, async (context) => {
    await lockBoth(context, [id, mainId])
    const { handoff } = await lockHandoff(context, { staff, id })
    const { handoff: main } = await lockHandoff(context, { staff, id: mainId })
    await checkPair(context, { handoff, main, staff })
    const row = { id: newId(context), handoffId: id, mainId, reason, mergedBy: staff.id, mergedAt: context.now }
    await insertMerge(context.db, { ...row, followedAt: null, endedAt: null })
    await dropTransfer(context, id)
    await joinMain(context, { handoff, main, reason: forLog(reason) })
    const { number, conversationId } = handoff
    await tell(context, { conversationId, notice: { code: 'handoff_merged', params: { number } } })
    return conversationId
  })
  await announceChange(context, conversationId)
  return readHandoff(context, { id, locale: input.locale })
}

/** Both conversations, always in the same order, so that two mergers cannot wait for each other. */
async function lockBoth(context: Context, ids: string[]): Promise<void> {
  const found = await Promise.all(ids.map((id) => findHandoff(context.db, id)))
  for (const id of found.map((row) => row?.conversationId ?? '').toSorted()) await lockConversation(context.db, id)
}

async function checkPair(
  context: Context,
  { handoff, main, staff }: { handoff: HandoffRecord; main: HandoffRecord; staff: Staff },
): Promise<void> {
  if (!isResponsible(handoff, staff) || !isResponsible(main, staff)) throw new Refusal('not_found')
  if (!isOpen(handoff.state) || !isOpen(main.state)) throw new Refusal('handoff_state')
  if (await findMerge(context.db, handoff.id)) throw new Refusal('handoff_merged')
  const [mainOfMain, own] = await Promise.all([findMerge(context.db, main.id), listMergedInto(context.db, handoff.id)])
  if (main.id === handoff.id || mainOfMain || own.length > 0) throw new Refusal('merge_target')
}

/** Who works on the main one has both; the first receiver stays the owner. */
async function joinMain(
  context: Context,
  { handoff, main, reason }: { handoff: HandoffRecord; main: HandoffRecord; reason: string },
) {
  const handlerId = main.handlerId ?? handoff.handlerId
  const { departmentId } = main
  const changed = await changeHands(context, {
    handoff,
    version: handoff.version,
    from: ['waiting', 'claimed', 'following_up'],
    set: { handlerId, departmentId, state: handlerId ? 'following_up' : handoff.state },
    event: { kind: 'merged', data: { mainId: main.id, mainNumber: main.number, reason } },
  })
  if (!changed) throw new Refusal('version_stale')
}

/** Ends a merger that was a mistake: the case goes its own way again. @throws Refusal merge_target, text_empty. */
export function unmerge(context: Context, input: AtDesk & { reason: string }): Promise<HandoffDetail> {
  const reason = checkText(input.reason)
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      if (!isResponsible(handoff, staff)) throw new Refusal('not_found')
      if (!isOpen(handoff.state) || !(await findMerge(context.db, handoff.id))) throw new Refusal('merge_target')
      await separate(context, { handoff, reason: forLog(reason) })
    },
  })
}
