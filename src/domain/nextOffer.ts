import { type MissReason, type PresenceState, type Tier, tiers } from './duty.ts'
import type { Urgency } from './handoff.ts'
import type { Locale } from './locale.ts'

/** A person to whom a handoff could be offered. */
export interface Candidate {
  staffId: string
  departmentId: string
  /** The first tier in which the person stands. */
  tier: Tier
  presence: PresenceState
  /** Conversations that the person has, and those that are offered to them. */
  load: number
  /** Whether one of them wants the whole person. */
  hasWholePersonCase: boolean
  concurrencyLimit: number
  languages: readonly Locale[]
  skills: readonly string[]
  idleSince: Date
}

/** What a handoff asks of the person who takes it. */
export interface Wanted {
  isWholePerson: boolean
  locale: Locale
  /** Topic of the entry that was shown last. */
  topic: string | undefined
  /** Who was asked in this round already; nobody is asked twice. */
  asked: ReadonlySet<string>
  /** The tiers that are asked at this hour. */
  tiers: readonly Tier[]
}

export interface Passed {
  tier: Tier
  reason: Extract<MissReason, 'no_staff_on_roster' | 'rostered_but_offline' | 'all_busy'>
}

export interface NextOffer {
  /** Whom to ask; undefined when nobody can be asked now. */
  candidate: Candidate | undefined
  /** The tiers before it, in order, each with the reason why it met nobody. */
  passed: Passed[]
}

/** Elder and critical handoffs take a person who has no other conversation, and who gets no other beside them. */
export const wantsWholePerson = (handoff: { isElderFirst: boolean; urgency: Urgency }): boolean =>
  handoff.isElderFirst || handoff.urgency === 'critical'

/**
 * Whom to ask next: tier by tier the person with room who was not asked yet, who knows the topic rather than not, and
 * who has been idle longest. Who does not speak the citizen's language is asked only where nobody is there who does.
 */
export function findNextOffer(candidates: readonly Candidate[], wanted: Wanted): NextOffer {
  const speakers = candidates.filter(({ languages }) => languages.includes(wanted.locale))
  const isSpeakerThere = speakers.some((one) => isAskable(one, wanted))
  const passed: Passed[] = []
  for (const tier of tiers.filter((one) => wanted.tiers.includes(one))) {
    const people = candidates.filter((one) => one.tier === tier)
    const unasked = people.filter(({ staffId }) => !wanted.asked.has(staffId))
    const suited = isSpeakerThere ? unasked.filter((one) => speakers.includes(one)) : unasked
    const free = suited.filter((one) => one.presence === 'online' && hasRoom(one, wanted))
    const [candidate] = free.toSorted((a, b) => compare(a, b, wanted))
    if (candidate) return { candidate, passed }
    const reason = whyPassed({ tier, people, unasked })
    if (reason) passed.push({ tier, reason })
  }
  return { candidate: undefined, passed }
}

/** Whether somebody who may be asked at this hour is there and was not asked yet, with or without room. */
export const isAskable = ({ staffId, presence, tier }: Candidate, { asked, tiers }: Wanted): boolean =>
  isThere(presence) && tiers.includes(tier) && !asked.has(staffId)

const isThere = (presence: PresenceState) => presence === 'online' || presence === 'busy'

function hasRoom({ load, hasWholePersonCase, concurrencyLimit }: Candidate, { isWholePerson }: Wanted): boolean {
  if (isWholePerson) return load === 0
  return !hasWholePersonCase && load < concurrencyLimit
}

function compare(a: Candidate, b: Candidate, { topic }: Wanted): number {
  const knows = ({ skills }: Candidate) => Number(topic !== undefined && skills.includes(topic))
  return knows(b) - knows(a) || a.idleSince.getTime() - b.idleSince.getTime() || (a.staffId < b.staffId ? -1 : 1)
}

/**
 * Why a tier met nobody. Whoever was asked has a miss of their own, so a tier in which everybody was asked has none.
 * Department and pool are on no roster: with nobody of them there, what was missing is a roster.
 */
function whyPassed({
  tier,
  people,
  unasked,
}: {
  tier: Tier
  people: readonly Candidate[]
  unasked: readonly Candidate[]
}): Passed['reason'] | undefined {
  if (people.length === 0) return tier === 'pool' ? undefined : 'no_staff_on_roster'
  if (unasked.length === 0) return undefined
  if (unasked.some(({ presence }) => isThere(presence))) return 'all_busy'
  return tier === 'department' || tier === 'pool' ? 'no_staff_on_roster' : 'rostered_but_offline'
}

/** How long a handoff that nobody could take now rests before somebody is looked for again, in seconds. */
const restSeconds = { waiting: 10, following_up: 60 }

/** The same after everybody was asked: then all are asked anew. */
const roundRestSeconds = { waiting: 60, following_up: 600 }

/** What becomes of a handoff for which nobody can be asked now. */
export type Afterwards = { kind: 'call_back' } | { kind: 'rest'; nextOfferAt: Date; isNewRound: boolean }

export interface Unoffered {
  state: 'waiting' | 'following_up'
  /** Since when nobody has it. */
  waitingSince: Date
  now: Date
  /** How long a citizen is kept waiting in the queue, in seconds. */
  patienceSeconds: number
  /** When the desk is staffed next; `now` while it is. */
  opensAt: Date
  /** Whether everybody who is there has been asked in this round. */
  isRoundOver: boolean
}

/**
 * A live citizen waits as long as the desk is staffed and patience lasts, then is called back. A call-back case is
 * offered again and again in staffed hours until somebody has it. All rests end on whole multiples of their length, so
 * that those who wait come up together and the green channel decides who is first.
 */
export function afterNobody(unoffered: Unoffered): Afterwards {
  const { state, waitingSince, now, patienceSeconds, opensAt, isRoundOver } = unoffered
  const isClosed = opensAt > now
  const isPatienceOver = now.getTime() - waitingSince.getTime() >= patienceSeconds * 1000
  if (state === 'waiting' && (isClosed || isPatienceOver)) return { kind: 'call_back' }
  const seconds = (isRoundOver ? roundRestSeconds : restSeconds)[state]
  const next = (Math.floor(now.getTime() / (seconds * 1000)) + 1) * seconds * 1000
  return { kind: 'rest', nextOfferAt: isClosed ? opensAt : new Date(next), isNewRound: isRoundOver }
}

/** Why a whole contact met nobody, from what its tiers say. */
export function whyNobody({
  passed,
  isClosed,
  wasAsked,
}: {
  passed: readonly Passed[]
  isClosed: boolean
  wasAsked: boolean
}): MissReason {
  if (isClosed) return 'after_hours'
  const isPassed = (wanted: Passed['reason']) => passed.some(({ reason }) => reason === wanted)
  if (isPassed('all_busy')) return 'all_busy'
  if (wasAsked) return 'routing_loop'
  return isPassed('rostered_but_offline') ? 'rostered_but_offline' : 'no_staff_on_roster'
}
