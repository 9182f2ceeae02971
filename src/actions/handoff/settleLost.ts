import type { Context } from '../../context.ts'
import { whyLost } from '../../domain/lostHands.ts'
import { presenceOf } from '../../domain/presence.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { findLastSpeaker } from '../../storage/messages.ts'
import { findPresence } from '../../storage/presences.ts'
import { changeHands } from './changeHands.ts'
import { recordMisses } from './closeOffer.ts'
import { tell } from './notice.ts'
import { offerNext } from './offerNext.ts'

/**
 * Takes a live conversation from a handler who is gone or silent while the citizen waits, and offers it to the next. Due
 * times and owner stay; the citizen is told. The caller holds the conversation's lock.
 */
export async function settleLost(context: Context, handoff: HandoffRecord): Promise<void> {
  const { handlerId, conversationId, number, version, replyDueAt } = handoff
  if (handoff.state !== 'claimed' || handlerId === null) return
  const [heartbeat, speaker] = await Promise.all([
    findPresence(context.db, handlerId),
    findLastSpeaker(context.db, conversationId),
  ])
  const why = whyLost({
    presence: heartbeat && presenceOf(heartbeat, context.now),
    replyDueAt,
    isCitizenWaiting: speaker === 'citizen',
    now: context.now,
  })
  if (!why) return
  const lost = await changeHands(context, {
    handoff,
    version,
    from: ['claimed'],
    set: { state: 'waiting', handlerId: null },
    event: { kind: 'lost', data: { staffId: handlerId, why } },
  })
  if (!lost) throw new Refusal('version_stale')
  await recordMisses(context, { handoff, missed: [{ staffId: handlerId, reason: 'rostered_but_offline' }] })
  await tell(context, { conversationId, notice: { code: 'agent_left', params: { number } } })
  await offerNext(context, { handoff: lost, except: handlerId })
}
