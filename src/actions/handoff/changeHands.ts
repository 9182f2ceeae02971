import type { Context } from '../../context.ts'
import { addLimit } from '../../domain/dueTimes.ts'
import type { HandoffState } from '../../domain/handoff.ts'
import { getPreset } from '../../domain/presets.ts'
import { changeHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { setIdleSince } from '../../storage/presences.ts'
import { closeOffer } from './closeOffer.ts'
import { type HandoffEventKind, recordEvent } from './events.ts'

export interface NewHands {
  handoff: HandoffRecord
  /** The version that the person saw. */
  version: number
  from: HandoffState[]
  set: Pick<HandoffRecord, 'state' | 'handlerId'> & Partial<Pick<HandoffRecord, 'departmentId' | 'ruledAt'>>
  event: { kind: HandoffEventKind; data: Record<string, string> }
}

/**
 * The one way in which a handoff changes its handler, and gets its owner: who takes it first is the owner to the end. The
 * clock knows nothing of it. An offer that runs is accepted or withdrawn by it; without a handler it is offered at once,
 * in a new round. The caller holds the conversation's lock.
 * @returns the handoff as it is now, or undefined when somebody was faster.
 */
export async function changeHands(
  context: Context,
  { handoff, version, from, set, event }: NewHands,
): Promise<HandoffRecord | undefined> {
  const { handlerId } = set
  const isSame = handlerId !== null && handlerId === handoff.handlerId && handoff.state === set.state
  const claimedAt =
    handlerId !== null && set.state === 'claimed' ? (handoff.claimedAt ?? context.now) : handoff.claimedAt
  const changed = await changeHandoff(context.db, {
    id: handoff.id,
    version,
    from,
    set: {
      ...set,
      ownerId: handoff.ownerId ?? handlerId,
      claimedAt,
      ...(isSame ? {} : { handsSince: context.now, replyDueAt: replyDue(context, { handoff, set }) }),
      ...(handlerId === null
        ? { nextOfferAt: context.now, offerRound: handoff.offerRound + 1 }
        : { nextOfferAt: null }),
    },
  })
  if (!changed) return undefined
  await closeOffer(context, { handoffId: handoff.id, takenBy: handlerId })
  await recordEvent(context, { handoffId: handoff.id, ...event })
  if (handlerId !== null && !isSame) await setIdleSince(context.db, { staffId: handlerId, at: context.now })
  return changed
}

/** Whoever takes a live conversation has to say something within the limit of the first reply; a case is called back. */
function replyDue(context: Context, { handoff, set }: Pick<NewHands, 'handoff' | 'set'>): Date | null {
  if (set.handlerId === null || set.state !== 'claimed' || handoff.state === 'following_up') return null
  const { firstReply } = getPreset(handoff.preset)
  return addLimit(firstReply, { from: context.now, hours: [], calendar: context.calendar }).dueAt
}
