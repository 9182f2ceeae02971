import type { Decision, DecisionOption } from '../domain/decision.ts'
import type { Locale } from '../domain/locale.ts'
import { maskPersonalData } from '../domain/personalData.ts'
import { adjust } from './adjust.ts'
import { type AnsweringIndex, findEntryForDisplay, listLeftOut } from './buildIndex.ts'
import { findChoice } from './choice.ts'
import {
  asksOwnEntitlement,
  asksOwnRecord,
  complainsAboutService,
  findAskedFacet,
  findSmallTalk,
  reportsSomething,
  wantsPerson,
} from './intents.ts'
import { type Ranking, rank } from './rank.ts'
import { countLetters, foldText, stripPoliteness } from './text.ts'
import { answerFrom, askFrom, maxOptions, minOptionShare } from './thresholds.ts'
import { matchUrgent } from './urgent.ts'

/** One message of a citizen and what the conversation knows. */
export interface Question {
  text: string
  /** Language of the conversation; the language of the text goes before it when an entry is shown. */
  locale: Locale
  /** The day on which entries must be valid, as ISO day in Asia/Shanghai. */
  day: string
  /** The entry that was shown last, to which "how much is it" refers. */
  topicEntryId?: string | undefined
  /** The options that were offered last, if the last reply asked back. */
  pendingOptions?: readonly DecisionOption[] | undefined
}

/** A question as the steps see it: personal data masked, folded, stripped of politeness, ranked. */
interface Reading {
  question: Question
  /** Folded with its personal data: only for urgent words, of which masking must not hide a part. */
  unmasked: string
  folded: string
  bare: string
  ranking: Ranking
  index: AnsweringIndex
}

/** What a step decides; the rest of the decision comes from the ranking. */
type Outcome = Pick<Decision, 'kind' | 'status' | 'reasons'> & Partial<Decision>

/** Looks at a question and either decides or leaves it to the next step. */
type Step = (reading: Reading) => Outcome | undefined

/** The steps in their order. The last one always decides. */
const steps: readonly Step[] = [
  giveUrgentNumbers,
  callPerson,
  takeChosenOption,
  returnSmallTalk,
  refuseUnreadable,
  answerFacet,
  takeComplaint,
  passOnOwnCase,
  answerOrAskOrOffer,
]

/**
 * What to do with a question. Pure: the same index and question give the same decision. `ranked`, `confidence` and
 * `features` are filled whatever the decision is.
 */
export function decide(index: AnsweringIndex, question: Question): Decision {
  const reading = read(index, question)
  for (const step of steps) {
    const outcome = step(reading)
    const { ranked, confidence, features } = reading.ranking
    if (outcome) return { options: [], ranked, confidence, features, ...outcome }
  }
  throw new Error('the last step decides on every question')
}

function read(index: AnsweringIndex, question: Question): Reading {
  const unmasked = foldText(question.text)
  const masked = maskPersonalData(question.text).text
  const folded = masked === question.text ? unmasked : foldText(masked)
  const bare = stripPoliteness(folded)
  const ranking = rank(index.retrieval, bare, listLeftOut(index, question.day))
  const confidence = adjust(ranking.confidence, index.adjustment)
  return { question, unmasked, folded, bare, index, ranking: { ...ranking, confidence } }
}

function giveUrgentNumbers({ unmasked, ranking }: Reading): Outcome | undefined {
  const rule = matchUrgent(unmasked)
  if (!rule) return undefined
  const follows = !rule.isPersonFirst || rule.id === 'domestic_violence'
  return {
    kind: 'urgent',
    status: 'urgent_numbers',
    reasons: [`urgent_${rule.id}`],
    urgentRuleId: rule.id,
    entryId: follows ? confidentEntry(ranking) : undefined,
  }
}

function callPerson({ folded }: Reading): Outcome | undefined {
  if (!wantsPerson(folded)) return undefined
  return { kind: 'handoff', status: 'offered_wants_person', reasons: ['wants_person'] }
}

function takeChosenOption(reading: Reading): Outcome | undefined {
  const choice = findChoice(reading.folded, reading.question.pendingOptions ?? [])
  if (choice === undefined || (choice === 'none' && !reading.question.pendingOptions?.length)) return undefined
  if (choice === 'none') return { kind: 'handoff', status: 'offered_no_match', reasons: ['options_declined'] }
  return { ...show(reading, choice.entryId), reasons: ['option_chosen'], confidence: 1 }
}

function returnSmallTalk({ folded }: Reading): Outcome | undefined {
  const talk = findSmallTalk(folded)
  if (!talk) return undefined
  const reasons = talk === 'goodbye' || talk === 'acknowledgement' ? [talk, 'thanks'] : [talk]
  return { kind: 'notice', status: 'answered_smalltalk', reasons }
}

function refuseUnreadable({ folded, ranking }: Reading): Outcome | undefined {
  const letters = countLetters(folded)
  if (letters === 0) return { kind: 'handoff', status: 'offered_unreadable', reasons: ['no_words'] }
  const known = folded.match(/[\p{Script=Han}\p{Script=Latin}\p{N}]/gu)?.length ?? 0
  if (known * 2 >= letters) return undefined
  if (ranking.confidence >= answerFrom) return undefined
  return { kind: 'handoff', status: 'offered_unreadable', reasons: ['unknown_language'] }
}

function answerFacet(reading: Reading): Outcome | undefined {
  const facet = findAskedFacet(reading.bare)
  if (!facet) return undefined
  const { topicEntryId, text, locale } = reading.question
  if (!topicEntryId || !reading.index.versions.has(topicEntryId)) {
    return { kind: 'clarify', status: 'asked_topic', reasons: ['facet_without_topic'], facet }
  }
  const entry = findEntryForDisplay(reading.index, { entryId: topicEntryId, text, locale })
  const shown = show(reading, topicEntryId)
  if (!entry?.facets[facet]) return { ...shown, reasons: ['facet_missing'], facet, confidence: 1 }
  return { ...shown, status: 'answered_facet', reasons: ['facet_of_topic'], facet, confidence: 1 }
}

function takeComplaint({ folded, ranking }: Reading): Outcome | undefined {
  const entryId = confidentEntry(ranking)
  const isCase = complainsAboutService(folded) || reportsSomething(folded)
  if (!isCase || entryId) return undefined
  return { kind: 'handoff', status: 'offered_complaint', reasons: ['complaint'] }
}

function passOnOwnCase({ folded, ranking }: Reading): Outcome | undefined {
  const reason = asksOwnRecord(folded) ? 'own_record' : asksOwnEntitlement(folded) ? 'own_entitlement' : undefined
  if (!reason) return undefined
  return { kind: 'handoff', status: 'offered_own_case', reasons: [reason], entryId: confidentEntry(ranking) }
}

function answerOrAskOrOffer(reading: Reading): Outcome {
  const { confidence, ranked, isOtherThing } = reading.ranking
  const [first] = ranked
  if (first && confidence >= answerFrom && !isOtherThing) return show(reading, first.entryId)
  const options = listOptions(reading)
  if (first && confidence >= askFrom && options.length > 0) {
    return { kind: 'clarify', status: 'asked_back', reasons: [isOtherThing ? 'other_thing' : 'unsure'], options }
  }
  return { kind: 'handoff', status: 'offered_no_match', reasons: [first ? 'too_unsure' : 'nothing_found'] }
}

/** Shows an entry, or, where it always goes to a person, offers one with the entry attached. */
function show({ index }: Reading, entryId: string): Outcome {
  const isPersonal = index.versions.get(entryId)?.some((entry) => entry.handoff === 'always') ?? false
  return isPersonal
    ? { kind: 'handoff', status: 'offered_entry_policy', reasons: ['entry_policy'], entryId }
    : { kind: 'answer', status: 'answered_entry', reasons: ['confident'], entryId }
}

function confidentEntry({ ranked, confidence, isOtherThing }: Ranking): string | undefined {
  return confidence >= answerFrom && !isOtherThing ? ranked[0]?.entryId : undefined
}

function listOptions({ index, question: { text, locale }, ranking: { ranked } }: Reading): DecisionOption[] {
  const best = ranked[0]?.score ?? 0
  return ranked
    .slice(0, maxOptions)
    .filter(({ score }) => score >= best * minOptionShare)
    .map(({ entryId }) => ({
      entryId,
      label: findEntryForDisplay(index, { entryId, text, locale })?.title ?? entryId,
    }))
}
