import type { Decision, DecisionOption, Thresholds } from './decision.ts'

/** A code with its words in the reader's language. */
export interface Worded {
  code: string
  text: string
}

/** Why a question got its answer, for staff. Texts of citizens are masked; instants are ISO 8601 in UTC. */
export interface DecisionExplanation {
  conversationId: string
  questionPosition: number
  /** Null when the assistant kept silent. */
  replyPosition: number | null
  question: string
  decidedAt: string
  kind: Worded
  status: Worded
  reasons: Worded[]
  /** `title` is null when the release that answered has no such entry any more to show. */
  entry: TitledEntry | null
  facet: string | null
  options: DecisionOption[]
  /** Best first; `score` is the share among the candidates. */
  ranked: (TitledEntry & { score: number })[]
  confidence: number
  /** The figures on which the confidence rests: each with its name and what it means. */
  features: { code: string; name: string; text: string; value: number }[]
  release: number | null
  /** Null in decisions from before they were kept. */
  thresholds: Thresholds | null
  /** What the language model did; null when it took no part. */
  assistant: Worded | null
  /** The same question put through the release that answered then; null when that release is not there. */
  replay: Replay | null
}

export interface TitledEntry {
  id: string
  title: string | null
}

/** The language model is not asked again: what it chose then is taken, and only the rest is decided anew. */
export interface Replay {
  isSame: boolean
  /** Names of the parts of a decision in which the two differ. */
  differences: string[]
  decision: Decision
}
