import type { Locale } from '../domain/locale.ts'

/**
 * Why the language model gave nothing that may be used:
 * - `off`: no key, switched off, or there was nothing to ask; nothing was sent
 * - `too_sensitive`: a text carries a secrecy marking; nothing was sent
 * - `budget`: the calls of this day are used up; nothing was sent
 * - `timeout`: no whole reply before the deadline
 * - `rate_limited`: the provider wants fewer calls
 * - `unavailable`: the provider could not be reached, or answered with an error
 * - `refused`: the model declined
 * - `nonsense`: the reply was cut, of another form, or named an entry that was no candidate
 */
export type AssistantFailure =
  | 'off'
  | 'too_sensitive'
  | 'budget'
  | 'timeout'
  | 'rate_limited'
  | 'unavailable'
  | 'refused'
  | 'nonsense'

export interface Failed {
  kind: 'failed'
  reason: AssistantFailure
}

/** An entry among which the model may choose. `excerpt` is the beginning of its reviewed answer. */
export interface Candidate {
  entryId: string
  title: string
  excerpt: string
}

/**
 * A question for the second reader. `earlierQuestions` are the citizen's last questions before it, oldest first. Texts
 * of citizens come masked; the port masks them once more, because it is the last door before the outside.
 */
export interface ChooseRequest {
  question: string
  earlierQuestions: string[]
  /** Best first. More than ten are cut. */
  candidates: Candidate[]
  locale: Locale
  now: Date
}

/** Only candidates can come back: the one that settles the question, or those between which to ask the citizen back. */
export type ChooseOutcome =
  | { kind: 'entry'; entryId: string }
  | { kind: 'ask'; entryIds: string[] }
  | { kind: 'none' }
  | Failed

/** One message of a conversation. */
export interface Turn {
  author: 'citizen' | 'assistant' | 'agent' | 'system'
  text: string
}

/** A conversation, oldest message first, to be summed up for the agent who picks it up. `locale` is the agent's. */
export interface BriefRequest {
  turns: Turn[]
  /** Titles of the entries that the citizen was shown. */
  shownTitles: string[]
  locale: Locale
  now: Date
}

/** `asked` and `missing` are the model's words, for staff only; `shown` is what the request says was shown. */
export type BriefOutcome = { kind: 'brief'; asked: string; shown: string[]; missing: string } | Failed

/** A reviewed entry on which a draft may rest, whole. */
export interface DraftEntry {
  entryId: string
  title: string
  text: string
}

/** A conversation, oldest message first, to whose last question a reply is drafted in the citizen's language. */
export interface DraftRequest {
  turns: Turn[]
  entries: DraftEntry[]
  locale: Locale
  now: Date
}

/** Words for the agent, who alone may send any; `usedEntryIds` are ids of the request. */
export type DraftOutcome = { kind: 'draft'; text: string; usedEntryIds: string[] } | Failed

/**
 * The language model. It helps to understand and never speaks to a citizen: it picks a reviewed entry or none, and
 * briefs an agent and drafts for one. Every outcome is a value, within a deadline; no method throws.
 */
export interface Assistant {
  choose(request: ChooseRequest): Promise<ChooseOutcome>
  brief(request: BriefRequest): Promise<BriefOutcome>
  draft(request: DraftRequest): Promise<DraftOutcome>
}

/** The assistant of an installation without a language model: at once `off`. */
export function createAbsentAssistant(): Assistant {
  const off = { kind: 'failed', reason: 'off' } as const
  return { choose: async () => off, brief: async () => off, draft: async () => off }
}
