import { findEntryForDisplay } from '../../answering/buildIndex.ts'
import { listUrgentNumbers } from '../../answering/urgent.ts'
import type { LoadedRelease } from '../../context.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Entry } from '../../domain/entry.ts'
import type { Locale } from '../../domain/locale.ts'
import type { EntryCard, Reply } from '../../domain/message.ts'
import { serverTexts } from '../../domain/texts/catalogue.ts'
import { replyReasons, type ServerTexts } from '../../domain/texts/form.ts'

/** After small talk nobody needs a person, but whoever asks who is speaking may want one. */
const offersPerson = ({ status, reasons }: Decision) => status !== 'answered_smalltalk' || reasons.includes('identity')

/** The reply to a question: the entry's own words, whole, or the service's fixed words; nothing else ever. */
export function composeReply({
  decision,
  release,
  text,
  locale,
}: {
  decision: Decision
  release: LoadedRelease
  text: string
  locale: Locale
}): Reply {
  const { kind, status, facet, options, confidence, urgentRuleId } = decision
  const words = serverTexts[locale].reply
  const entry = decision.entryId
    ? findEntryForDisplay(release.index, { entryId: decision.entryId, text, locale })
    : undefined
  return {
    kind,
    status,
    text: chooseWords(decision, words) || entry?.answer || words.offered_no_match,
    sources: entry?.sources ?? [],
    options,
    offersPerson: offersPerson(decision) && entry?.handoff !== 'never',
    confidence,
    ...(entry ? { entry: toCard(entry, release.number) } : {}),
    ...(facet && entry?.facets[facet] ? { facet } : {}),
    ...(urgentRuleId ? { urgent: listUrgentNumbers(urgentRuleId, locale) } : {}),
    ...(decision.reasons.includes('chosen_by_assistant') ? { matchedByAssistant: true } : {}),
  }
}

/** The words for the most telling reason, else for the status; a shown entry speaks for itself. */
function chooseWords({ kind, status, reasons }: Decision, words: ServerTexts['reply']): string {
  const reason = kind === 'answer' ? undefined : replyReasons.find((one) => reasons.includes(one))
  if (reason !== 'corrected') return words[reason ?? status]
  return `${words.corrected}${/[.!?]$/.test(words.corrected) ? ' ' : ''}${words[status]}`
}

/** An entry as citizens see it. */
export function toCard(entry: Entry, release: number): EntryCard {
  const {
    id,
    locale,
    title,
    scope,
    departmentId,
    validFrom,
    validTo,
    reviewBy,
    answer,
    facets,
    handoff,
    convertedFrom,
  } = entry
  const checkedAt =
    entry.sources
      .map((source) => source.checkedAt)
      .sort()
      .at(-1) ?? validFrom
  return {
    id,
    locale,
    title,
    release,
    scope,
    departmentId,
    validFrom,
    reviewBy,
    checkedAt,
    answer,
    facets,
    handoff,
    ...(validTo ? { validTo } : {}),
    ...(convertedFrom ? { convertedFrom } : {}),
  }
}
