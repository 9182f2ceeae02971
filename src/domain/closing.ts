import { type Calendar, dayOf } from './calendar.ts'

/** Why a handoff is closed. Only `confirmed` says that the matter is solved; `no_answer` says nothing of it. */
export const closingReasons = ['confirmed', 'no_answer', 'unreachable', 'duplicate', 'withdrawn'] as const
export type ClosingReason = (typeof closingReasons)[number]

/** What came of a call to the citizen. */
export const callOutcomes = ['reached', 'not_reached', 'refused'] as const
export type CallOutcome = (typeof callOutcomes)[number]

/** What the citizen said on the phone about the result. */
export const phoneAnswers = ['solved', 'not_solved'] as const
export type PhoneAnswer = (typeof phoneAnswers)[number]

/** What makes somebody else look at how a handoff was handled. */
export const reviewKinds = ['dispute', 'bad_rating'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** Whether the citizen was right. An upheld dispute is a false closure. */
export const reviewOutcomes = ['upheld', 'not_upheld'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** From 1, very dissatisfied, to 5, very satisfied (好差评: five levels). */
export const scores = [1, 2, 3, 4, 5] as const
export type Score = (typeof scores)[number]

/** The two lowest levels; each is looked into (100 % 差评回访). */
export const isBadScore = (score: number): boolean => score <= 2

/** On so many different days nobody must have answered before a handoff may close as unreachable. */
export const unreachableDays = 3

/**
 * On how many different days the citizen was called and not reached, since they were reached last. Days are those of the
 * calendar's zone. `calls` are in their order.
 */
export function countFailedDays(calls: readonly { outcome: CallOutcome; madeAt: Date }[], calendar: Calendar): number {
  const lastReached = calls.findLastIndex(({ outcome }) => outcome !== 'not_reached')
  return new Set(calls.slice(lastReached + 1).map(({ madeAt }) => dayOf(calendar, madeAt).toString())).size
}
