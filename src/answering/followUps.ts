import { findEntryForDisplay } from './buildIndex.ts'
import { findChoice } from './choice.ts'
import { findAskedFacets } from './intents/facets.ts'
import { confidentEntry, type Outcome, type Reading, show } from './reading.ts'

/** An option that was asked back is chosen, or all are turned down. */
export function takeChosenOption(reading: Reading): Outcome | undefined {
  const { pendingOptions = [], pendingFacet, topicEntryId, shownEntryIds } = reading.question
  const choice = findChoice(reading.folded, {
    options: pendingOptions,
    shownEntryIds: shownEntryIds ?? [],
    lexicon: reading.index.retrieval.lexicon,
  })
  // "No" after one of the parts was shown speaks of what was shown, not of the parts that are left.
  if (choice === undefined || (choice === 'none' && topicEntryId)) return undefined
  if (choice === 'none') return { kind: 'handoff', status: 'offered_no_match', reasons: ['options_declined'] }
  const shown = pendingFacet ? showFacet(reading, choice.entryId, pendingFacet) : show(reading, choice.entryId)
  return { ...shown, reasons: ['option_chosen'], confidence: 1 }
}

/** "How much is it" refers to the entry shown last, or waits until it is known what "it" is. */
export function answerFacet(reading: Reading): Outcome | undefined {
  const facets = findAskedFacets(reading.bare)
  const isOpen = !reading.question.topicEntryId && !reading.question.pendingOptions?.length
  if (facets.length === 0 || (isOpen && confidentEntry(reading.ranking))) return undefined
  return answerFacets(reading, facets)
}

/** The facet of the topic, or the whole entry where several are asked for or the one is missing. */
export function answerFacets(reading: Reading, facets: ReturnType<typeof findAskedFacets>): Outcome {
  const { topicEntryId, pendingOptions = [] } = reading.question
  const facet = facets.length === 1 ? facets[0] : undefined
  if (topicEntryId && reading.index.versions.has(topicEntryId)) {
    if (facet) return { ...showFacet(reading, topicEntryId, facet), confidence: 1 }
    return { ...show(reading, topicEntryId), reasons: ['facets_of_topic'], confidence: 1 }
  }
  if (pendingOptions.length > 0) {
    return {
      kind: 'clarify',
      status: 'asked_back',
      reasons: ['facet_without_choice'],
      facet,
      options: [...pendingOptions],
    }
  }
  return { kind: 'clarify', status: 'asked_topic', reasons: ['facet_without_topic'], facet }
}

/** Shows one facet of an entry; the whole entry where it has no such facet. */
export function showFacet(reading: Reading, entryId: string, facet: NonNullable<Outcome['facet']>): Outcome {
  const { text, locale } = reading.question
  const shown = show(reading, entryId)
  const entry = findEntryForDisplay(reading.index, { entryId, text, locale })
  if (!entry?.facets[facet]) return { ...shown, reasons: ['facet_missing'], facet }
  return {
    ...shown,
    status: shown.kind === 'answer' ? 'answered_facet' : shown.status,
    reasons: ['facet_of_topic'],
    facet,
  }
}
