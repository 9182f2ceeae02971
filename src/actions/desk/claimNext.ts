import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { lockNextUnclaimed } from '../../storage/handoffQueue.ts'
import { getHandoff } from '../../storage/handoffs.ts'
import { settleRunOut } from '../handoff/catchUp.ts'
import { announceChange } from './announce.ts'
import { deskRoles, getActingStaff } from './authorise.ts'
import { take } from './claim.ts'
import { readHandoff } from './readHandoff.ts'

/**
 * Takes the handoff that is next in the person's department: critical ones first, then elder ones, then what is due
 * first. What is offered to somebody else is passed over. However many take at once, none waits for another.
 * @returns undefined when nothing waits.
 */
export async function claimNext(context: Context, { locale }: { locale: Locale }): Promise<HandoffDetail | undefined> {
  const staff = getActingStaff(context, deskRoles)
  const id = await inTransaction(context, async (context) => {
    for (;;) {
      const { id: staffId, departmentId } = staff
      const id = await lockNextUnclaimed(context.db, { staffId, departmentId, now: context.now })
      if (id === undefined) return undefined
      // It may have been taken in the instant before the lock; the next statement sees that and finds another.
      const handoff = await settleRunOut(context, await getHandoff(context.db, id))
      if (handoff.handlerId !== null || handoff.departmentId !== departmentId) continue
      if (handoff.state !== 'waiting' && handoff.state !== 'following_up') continue
      await take(context, { staff, id })
      return id
    }
  })
  if (id === undefined) return undefined
  const detail = await readHandoff(context, { id, locale })
  await announceChange(context, detail.conversationId)
  return detail
}
