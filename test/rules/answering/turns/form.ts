import type { PastTurn } from '../../../../src/answering/recall.ts'
import type { Decision, DecisionKind, DecisionStatus } from '../../../../src/domain/decision.ts'
import type { FacetKey } from '../../../../src/domain/entry.ts'

/** What a turn tries. */
export const turnKinds = [
  'facet',
  'topic',
  'option',
  'none_of_these',
  'correction',
  'several',
  'small_talk',
  'own_record',
  'complaint',
  'own_entitlement',
  'wants_person',
  'abuse',
  'nonsense',
  'other_language',
  'off_topic',
  'injection',
] as const
export type TurnKind = (typeof turnKinds)[number]

/** What the decision on a turn must be; what is left out may be anything. */
export interface Expected {
  kind?: readonly DecisionKind[]
  status?: readonly DecisionStatus[]
  reason?: string
  facet?: FacetKey
  /** Entries of which one is shown or, where asking back is as good, among the options. */
  shows?: readonly string[]
  finds?: readonly string[]
  /** Entries that are all among the options. */
  offers?: readonly string[]
  /** Entries that are neither shown nor offered. */
  never?: readonly string[]
  /** Neither an entry nor options. */
  isEmpty?: boolean
}

export type Turn = readonly [text: string, expected: Expected]

/** What a citizen writes, turn by turn, after what was said before. */
export interface Conversation {
  kind: TurnKind
  before: readonly PastTurn[]
  turns: readonly Turn[]
}

export const talk = (kind: TurnKind, ...turns: Turn[]): Conversation => ({ kind, before: [], turns })
export const after = (kind: TurnKind, before: PastTurn, ...turns: Turn[]): Conversation => ({
  kind,
  before: [before],
  turns,
})
/** Many first messages of which the same is expected. */
export const each = (kind: TurnKind, expected: Expected, ...texts: string[]): Conversation[] =>
  texts.map((text) => talk(kind, [text, expected]))

const noFigures = { reasons: [], options: [] }

/** An entry was shown as the answer to a question. */
export const shown = (question: string, entryId: string): PastTurn => ({
  ...noFigures,
  question,
  kind: 'answer',
  status: 'answered_entry',
  entryId,
})

/** A question was asked back with these options. */
export const askedBack = (question: string, options: Decision['options']): PastTurn => ({
  ...noFigures,
  question,
  kind: 'clarify',
  status: 'asked_back',
  options,
})

export const shows = (...ids: string[]): Expected => ({ shows: ids })
export const finds = (...ids: string[]): Expected => ({ finds: ids })
export const facet = (facet: FacetKey, id: string): Expected => ({ kind: ['answer'], facet, shows: [id] })
export const asksTopic: Expected = { kind: ['clarify'], status: ['asked_topic'] }
export const declined: Expected = { kind: ['handoff'], reason: 'options_declined', isEmpty: true }
export const several = (...ids: string[]): Expected => ({ kind: ['clarify'], reason: 'several_questions', offers: ids })
export const corrected = (expected: Expected, ...never: string[]): Expected => ({ ...expected, never })
/** No entry fits: a person is offered, or it is asked back, but nothing is shown. */
export const unmatched: Expected = { kind: ['handoff', 'clarify'], shows: [] }
export const greeting: Expected = { kind: ['notice'], reason: 'greeting', isEmpty: true }
export const thanks: Expected = { kind: ['notice'], reason: 'thanks', isEmpty: true }
export const goodbye: Expected = { kind: ['notice'], reason: 'goodbye', isEmpty: true }
export const identity: Expected = { kind: ['notice'], reason: 'identity', isEmpty: true }
/** With the entry that says where to look it up, or without any. */
export const ownRecord = (...ids: string[]): Expected => ({
  kind: ['handoff'],
  status: ['offered_own_case'],
  reason: 'own_record',
  ...(ids.length > 0 ? { shows: ids } : { isEmpty: true }),
})
export const complaint: Expected = { kind: ['handoff'], status: ['offered_complaint'] }
export const entitlement: Expected = { kind: ['handoff'], status: ['offered_own_case'], reason: 'own_entitlement' }
export const person: Expected = { kind: ['handoff'], status: ['offered_wants_person'] }
export const abuse: Expected = { kind: ['notice'], status: ['offered_abuse'], isEmpty: true }
export const unreadable: Expected = { kind: ['handoff'], status: ['offered_unreadable'], isEmpty: true }
export const otherLanguage: Expected = { ...unreadable, reason: 'unknown_language' }
export const offTopic: Expected = { kind: ['notice', 'handoff'], isEmpty: true }
export const readable: Expected = { kind: ['answer', 'clarify', 'handoff'], never: [] }
