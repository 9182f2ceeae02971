import type { Context } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findLastReached } from '../../storage/closing.ts'
import { findLastSaid } from '../../storage/messages.ts'
import { keepPromise as keep, listPromises } from '../../storage/promises.ts'
import { recordEvent } from '../handoff/events.ts'
import { refreshDue } from '../handoff/refreshDue.ts'
import { checkHandler } from './authorise.ts'
import { type AtDesk, changeAtDesk } from './changeAtDesk.ts'

/**
 * Marks a promise as kept, without a result yet: the citizen must have heard from the desk since it was made, in writing
 * or by a call that reached them. It counts as kept with the latest of these words, not when it was marked: a late word
 * stays late, and a courtesy at the beginning is no answer.
 * @throws Refusal promise_state, promise_unspoken, handoff_not_yours, handoff_state, not_found.
 */
export function keepPromise(context: Context, input: AtDesk & { promiseId: string }): Promise<HandoffDetail> {
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      checkHandler(handoff, staff)
      const { id, conversationId } = handoff
      const promise = (await listPromises(context.db, id)).find((one) => one.id === input.promiseId)
      if (!promise) throw new Refusal('not_found')
      if (promise.keptAt) throw new Refusal('promise_state')
      const since = promise.madeAt
      const [said, called] = await Promise.all([
        findLastSaid(context.db, { conversationId, after: since }),
        findLastReached(context.db, { handoffId: id, after: since }),
      ])
      const times = [said, called].flatMap((at) => (at ? [at.getTime()] : []))
      if (times.length === 0) throw new Refusal('promise_unspoken')
      const keptAt = new Date(Math.max(...times))
      if (!(await keep(context.db, { id: promise.id, at: keptAt }))) throw new Refusal('promise_state')
      const data = { dueAt: promise.dueAt.toISOString(), keptAt: keptAt.toISOString() }
      await recordEvent(context, { handoffId: id, kind: 'promise_kept', data })
      await refreshDue(context, id)
    },
  })
}
