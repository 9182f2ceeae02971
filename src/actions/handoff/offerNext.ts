import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import { nextOpening } from '../../domain/deskHours.ts'
import { tiers } from '../../domain/duty.ts'
import {
  afterNobody,
  type Candidate,
  findNextOffer,
  isAskable,
  type Passed,
  type Wanted,
  wantsWholePerson,
  whyNobody,
} from '../../domain/nextOffer.ts'
import { findConversation } from '../../storage/conversations.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { findShownTopic } from '../../storage/messages.ts'
import { insertOffer, listOffers, setNextOffer } from '../../storage/offers.ts'
import { getDeskHours } from '../duty/deskHours.ts'
import { callBack } from './callBack.ts'
import { readCandidates } from './candidates.ts'
import { recordMisses, recordOffer } from './closeOffer.ts'

export interface Offering {
  handoff: HandoffRecord
  /** Who has just lost it, and is not the next. */
  except?: string
  /** Somebody has come before its rest is over: those who were asked in the last round are left in peace. */
  isBeforeRestEnds?: boolean
}

/**
 * Puts a handoff that nobody has to the next person, or decides what becomes of it when there is none. The caller holds
 * the conversation's lock; one transaction offers once.
 */
export async function offerNext(
  context: Context,
  { handoff, except, isBeforeRestEnds = false }: Offering,
): Promise<void> {
  const { now, calendar } = context
  const [hours, conversation, offers, topic] = await Promise.all([
    getDeskHours(context, handoff.departmentId),
    findConversation(context.db, handoff.conversationId),
    listOffers(context.db, handoff.id),
    findShownTopic(context.db, handoff.conversationId),
  ])
  if (!conversation) throw new Error(`handoff ${handoff.id} has no conversation`)
  const { people, lineId } = await readCandidates(context, handoff)
  const opensAt = nextOpening(hours, calendar, now)
  const isClosed = opensAt > now
  const firstRound = isBeforeRestEnds ? handoff.offerRound - 1 : handoff.offerRound
  const asked = offers.filter(({ round }) => round >= firstRound).map(({ staffId }) => staffId)
  const wanted: Wanted = {
    isWholePerson: wantsWholePerson(handoff),
    locale: conversation.locale,
    topic,
    asked: new Set(except === undefined ? asked : [...asked, except]),
    // In the night only who is on the roster is asked; where life is in danger, everybody who is there.
    tiers: isClosed && handoff.urgency !== 'critical' ? tiers.filter(isRostered) : tiers,
  }
  const { candidate, passed } = findNextOffer(people, wanted)
  if (isBeforeRestEnds && !candidate) return
  const missed = passed.map((one) => ({ ...one, lineId: isRostered(one.tier) ? (lineId ?? null) : null }))
  if (!isClosed) await recordMisses(context, { handoff, missed })
  if (candidate) return makeOffer(context, { handoff, candidate, position: (offers.at(-1)?.position ?? 0) + 1 })
  const wasAsked = asked.length > 0
  const isRoundOver = wasAsked && !people.some((one) => isAskable(one, wanted))
  await rest(context, { handoff, passed, opensAt, wasAsked, isRoundOver })
}

const isRostered = (tier: (typeof tiers)[number]) => tier === 'A' || tier === 'B' || tier === 'leader'

async function makeOffer(
  context: Context,
  { handoff, candidate, position }: { handoff: HandoffRecord; candidate: Candidate; position: number },
): Promise<void> {
  const { staffId, departmentId, tier } = candidate
  const offer = { id: newId(context), handoffId: handoff.id, staffId, departmentId, tier }
  await insertOffer(context.db, {
    ...offer,
    position,
    round: handoff.offerRound,
    state: 'offered',
    offeredAt: context.now,
    expiresAt: new Date(context.now.getTime() + context.config.OFFER_SECONDS * 1000),
  })
  await setNextOffer(context.db, { id: handoff.id, nextOfferAt: null })
  await recordOffer(context, { kind: 'offered', offer })
}

interface Resting {
  handoff: HandoffRecord
  passed: Passed[]
  opensAt: Date
  wasAsked: boolean
  isRoundOver: boolean
}

/** Nobody can be asked now: it waits, or becomes a call-back case. */
async function rest(context: Context, { handoff, passed, opensAt, wasAsked, isRoundOver }: Resting): Promise<void> {
  const { id, state, offerRound, handsSince: waitingSince } = handoff
  if (state !== 'waiting' && state !== 'following_up') return
  const { now } = context
  const patienceSeconds = context.config.CALLBACK_AFTER_SECONDS
  const then = afterNobody({ state, waitingSince, now, patienceSeconds, opensAt, isRoundOver })
  if (then.kind === 'call_back') {
    const reason = whyNobody({ passed, isClosed: opensAt > now, wasAsked })
    await recordMisses(context, { handoff, missed: [{ reason }] })
    return callBack(context, { handoff, opensAt })
  }
  if (then.isNewRound) await recordMisses(context, { handoff, missed: [{ reason: 'routing_loop' }] })
  const round = then.isNewRound ? offerRound + 1 : offerRound
  await setNextOffer(context.db, { id, nextOfferAt: then.nextOfferAt, round })
}
