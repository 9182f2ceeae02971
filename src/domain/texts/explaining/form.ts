import type { DecisionKind, DecisionStatus } from '../../decision.ts'

/** The words that explain a decision to staff, in one language. */
export interface ExplainingTexts {
  kind: Record<DecisionKind, string>
  status: Record<DecisionStatus, string>
  reason: Record<ReasonCode, string>
  /** Name and meaning of each figure on which confidence rests. */
  feature: Record<FeatureName, readonly [name: string, meaning: string]>
  /** Parts of a decision. */
  part: Record<PartName, string>
  /** Between a heading and what it heads. */
  gap: string
}

/** Every reason that a decision may give. */
export const reasonCodes = [
  'confident',
  'unsure',
  'other_thing',
  'too_unsure',
  'nothing_found',
  'option_chosen',
  'options_declined',
  'facet_of_topic',
  'facet_missing',
  'facet_without_topic',
  'facets_of_topic',
  'facet_without_choice',
  'corrected',
  'several_questions',
  'part_unanswered',
  'entry_policy',
  'wants_person',
  'complaint',
  'own_record',
  'lookup_unknown',
  'own_entitlement',
  'no_words',
  'unknown_language',
  'nonsense',
  'abuse',
  'off_topic',
  'greeting',
  'thanks',
  'goodbye',
  'acknowledgement',
  'identity',
  'chosen_by_assistant',
  'asked_by_assistant',
  'assistant_none',
  'assistant_off',
  'assistant_too_sensitive',
  'assistant_budget',
  'assistant_timeout',
  'assistant_rate_limited',
  'assistant_unavailable',
  'assistant_refused',
  'assistant_nonsense',
  'person_present',
  'answering_failed',
  'urgent_self_harm',
  'urgent_gas_leak',
  'urgent_public_threat',
  'urgent_domestic_violence',
  'urgent_minor_harm',
  'urgent_crime',
  'urgent_medical',
  'urgent_missing_person',
  'urgent_fire',
  'urgent_traffic',
  'urgent_fraud_in_progress',
  'urgent_public_health',
  'urgent_utility_outage',
  'urgent_secret_report',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export type FeatureName =
  | 'bias'
  | 'share'
  | 'lead'
  | 'cosine'
  | 'cosineLead'
  | 'unknownShare'
  | 'coverage'
  | 'agreement'
  | 'length'
  | 'largestMissing'
  | 'cosineSquared'
  | 'shareCovered'
  | 'cosineCovered'
  | 'logOdds'
  | 'classifierLogOdds'
  | 'classifierCovered'
  | 'meaning'
  | 'meaningLead'
  | 'entropy'
  | 'coverageAsked'
  | 'unasked'
  | 'matters'
  | 'embedding'
  | 'embeddingLead'

export type PartName =
  | 'question'
  | 'decidedAt'
  | 'kind'
  | 'status'
  | 'reasons'
  | 'entryId'
  | 'facet'
  | 'options'
  | 'ranked'
  | 'confidence'
  | 'features'
  | 'release'
  | 'answerFrom'
  | 'askFrom'
  | 'assistant'
  | 'assistantAbsent'
  | 'replay'
  | 'replaySame'
  | 'replayDiffers'
  | 'replayImpossible'
  | 'unknown'
