import type { DecisionKind, DecisionOption, DecisionStatus, UrgentNumber } from './decision.ts'
import type { FacetKey, HandoffPolicy, Scope, Source } from './entry.ts'
import type { Locale } from './locale.ts'

/** The longest text of one message, in UTF-16 code units as browsers count `maxlength`. */
export const maxTextLength = 2000

/** Messages that one conversation may send in a minute before it is asked to wait. */
export const maxMessagesPerMinute = 200

export const authors = ['citizen', 'assistant', 'agent', 'system'] as const
export type Author = (typeof authors)[number]

/** The reviewed words of an entry as one card: whole, with source and dates. Facet texts are safe Markdown. */
export interface EntryCard {
  id: string
  locale: Locale
  title: string
  release: number
  scope: Scope
  departmentId: string
  validFrom: string
  validTo?: string | undefined
  reviewBy: string
  checkedAt: string
  answer: string
  facets: Partial<Record<FacetKey, string>>
  handoff: HandoffPolicy
  /** The reviewed words stand in the characters of this language; the card's were converted from them. */
  convertedFrom?: Locale | undefined
}

/** What the assistant says to a question, as it is stored and as the HTTP contract shows it. */
export interface Reply {
  kind: DecisionKind
  status: DecisionStatus
  text: string
  entry?: EntryCard | undefined
  /** Further entries when one message asked for several matters. */
  facet?: FacetKey | undefined
  sources: Source[]
  options: DecisionOption[]
  offersPerson: boolean
  urgent?: UrgentNumber[] | undefined
  /** Set when the language model chose among the candidates, so that the card can say so. */
  matchedByAssistant?: boolean | undefined
  confidence: number
}

/** A notice in a conversation that each client words in its own language. */
export interface SystemNotice {
  code:
    | 'handoff_opened'
    | 'handoff_off_hours'
    | 'agent_joined'
    | 'follow_up_promised'
    | 'handoff_resolved'
    | 'handoff_withdrawn'
    | 'handoff_reopened'
    | 'contact_updated'
    | 'handoff_transferred'
    | 'handoff_ruled'
    | 'extension_approved'
    | 'statutory_limit'
    | 'clock_paused'
    | 'clock_resumed'
    | 'category_changed'
    | 'due_recomputed'
    | 'handoff_closed'
    | 'handoff_closed_confirmed'
    | 'handoff_closed_no_answer'
    | 'handoff_closed_unreachable'
    | 'handoff_closed_duplicate'
    | 'closing_asked'
    | 'call_not_reached'
    | 'dispute_upheld'
    | 'dispute_not_upheld'
    | 'bad_rating_upheld'
    | 'bad_rating_not_upheld'
    | 'handoff_merged'
    | 'merge_ended'
    | 'agent_left'
    | 'callback_promised'
  params: Record<string, string>
}

/** One message of a conversation. `position` counts from 1 without gaps; a client asks for all after position N. */
export interface Message {
  position: number
  author: Author
  /** Service number or name under which an agent speaks to citizens. */
  authorName?: string | undefined
  text: string
  reply?: Reply | undefined
  notice?: SystemNotice | undefined
  clientMessageId?: string | undefined
  createdAt: string
}
