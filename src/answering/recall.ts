import type { Decision, DecisionOption } from '../domain/decision.ts'
import type { FacetKey } from '../domain/entry.ts'

/** A question of the conversation and what was made of it, as it is kept. */
export type PastTurn = Pick<Decision, 'kind' | 'status' | 'reasons' | 'entryId' | 'facet' | 'options'> & {
  question: string
}

/** What a conversation knows: all on which the meaning of its next message may depend. */
export interface Talk {
  /** The entry that was shown last, to which "how much is it" refers; none once another matter came up. */
  topicEntryId?: string | undefined
  /** The options that still wait for a choice. */
  pendingOptions?: readonly DecisionOption[] | undefined
  /** Whether these are the parts of one message, so that each may be chosen in turn. */
  arePartsPending?: boolean | undefined
  /** The facet that was asked for before the matter was known. */
  pendingFacet?: FacetKey | undefined
  /** The question to which "no, I mean …" refers. */
  lastQuestion?: string | undefined
  /** The entries shown to that question so far: a correction turns them down. */
  shownEntryIds?: readonly string[] | undefined
}

/** Past turns that are enough to know all this. */
export const recallTurns = 8

/** Statuses that leave open what was open before, although nothing was said about it. */
const passing = new Set<Decision['status']>(['offered_unreadable', 'offered_wants_person', 'silent_person_present'])

/** What is known after these turns, oldest first. */
export function recall(past: readonly PastTurn[]): Talk {
  return past.reduce<Talk>(follow, {})
}

function follow(talk: Talk, turn: PastTurn): Talk {
  if (turn.kind === 'notice' || passing.has(turn.status)) return talk
  const isSame = ['corrected', 'option_chosen', 'facet_of_topic', 'facet_missing'].some((reason) =>
    turn.reasons.includes(reason),
  )
  const shownBefore = isSame ? (talk.shownEntryIds ?? []) : []
  const known: Talk = {
    lastQuestion: isSame ? (talk.lastQuestion ?? turn.question) : turn.question,
    shownEntryIds: shownBefore,
  }
  if (turn.kind === 'clarify') {
    const asksMatter = turn.status === 'asked_topic' || turn.facet !== undefined
    return {
      ...known,
      pendingOptions: turn.options,
      arePartsPending: turn.reasons.includes('several_questions'),
      pendingFacet: turn.facet,
      ...(asksMatter ? { lastQuestion: talk.lastQuestion } : {}),
    }
  }
  if (!turn.entryId) return known
  return {
    ...known,
    topicEntryId: turn.entryId,
    shownEntryIds: [...new Set([...shownBefore, turn.entryId])],
    ...(isSame && talk.arePartsPending ? { pendingOptions: talk.pendingOptions, arePartsPending: true } : {}),
  }
}
