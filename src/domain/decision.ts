import type { FacetKey } from './entry.ts'

/** What the pipeline makes of a question (see the glossary in the README). */
export const decisionKinds = ['answer', 'clarify', 'handoff', 'urgent', 'notice'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/**
 * Why it was made, in families: `answered_*` gave reviewed words, `asked_*` asks back, `offered_*` offers a person
 * because the question is not ours to answer, `failed_*` offers a person because a part of the system failed,
 * `silent_*` stored the question without a reply.
 */
export const decisionStatuses = [
  'answered_entry',
  'answered_facet',
  'answered_smalltalk',
  'asked_back',
  'asked_topic',
  'asked_several',
  'offered_no_match',
  'offered_wants_person',
  'offered_entry_policy',
  'offered_own_case',
  'offered_complaint',
  'offered_unreadable',
  'offered_abuse',
  'offered_off_topic',
  'urgent_numbers',
  'silent_person_present',
  'failed_answering',
  'failed_assistant',
] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

/** One choice of an asked-back question: the entry it leads to and the words on its button. */
export interface DecisionOption {
  entryId: string
  label: string
}

/** A number to call at once, shown as a `tel:` link. */
export interface UrgentNumber {
  number: string
  label: string
}

/**
 * The outcome of one question. `confidence` is the estimated probability (0 to 1) that the best entry is the right
 * one; `reasons` are stable codes in the order in which they were found; `features` are the figures it rests on, kept
 * so that the decision can be explained and replayed.
 */
export interface Decision {
  kind: DecisionKind
  status: DecisionStatus
  reasons: string[]
  entryId?: string | undefined
  facet?: FacetKey | undefined
  options: DecisionOption[]
  urgentRuleId?: string | undefined
  confidence: number
  ranked: { entryId: string; score: number }[]
  features: Record<string, number>
}

/** The bounds of confidence by which a decision was made: from `answerFrom` an entry answers, from `askFrom` it is asked back. */
export interface Thresholds {
  answerFrom: number
  askFrom: number
}
