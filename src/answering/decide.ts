import type { Decision } from '../domain/decision.ts'
import type { AnsweringIndex } from './buildIndex.ts'
import { takeCorrection } from './corrections.ts'
import { answerFacet, showFacet, takeChosenOption } from './followUps.ts'
import { isOnlyAbuse } from './intents/abuse.ts'
import { complainsAboutService, reportsSomething } from './intents/complaints.ts'
import { isOtherLanguage } from './intents/language.ts'
import { isNonsense } from './intents/nonsense.ts'
import { instructsMachine, isChat, setsTask } from './intents/offTopic.ts'
import { asksOwnEntitlement, asksOwnRecord, tellsLookup } from './intents/ownCase.ts'
import { wantsPerson } from './intents/person.ts'
import { findSmallTalk } from './intents/smallTalk.ts'
import { findGroups } from './lexicon.ts'
import {
  confidentEntry,
  listOptions,
  type Outcome,
  type Question,
  type Reading,
  read,
  type Step,
  show,
} from './reading.ts'
import { splitQuestions } from './severalQuestions.ts'
import { countLetters } from './text.ts'
import { askFrom } from './thresholds.ts'
import { matchUrgent } from './urgent.ts'

export type { Question } from './reading.ts'

/** The steps in their order. The last one always decides. */
const steps: readonly Step[] = [
  giveUrgentNumbers,
  callPerson,
  takeChosenOption,
  returnSmallTalk,
  takeCorrection,
  refuseUnreadable,
  calmAbuse,
  answerFacet,
  takeComplaint,
  passOnOwnCase,
  refuseChat,
  splitQuestions,
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
    if (outcome) return { options: [], ranked, confidence, features: features ?? {}, ...outcome }
  }
  throw new Error('the last step decides on every question')
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

function returnSmallTalk({ folded }: Reading): Outcome | undefined {
  const talk = findSmallTalk(folded)
  if (!talk) return undefined
  const reasons = talk === 'acknowledgement' ? [talk, 'thanks'] : [talk]
  return { kind: 'notice', status: 'answered_smalltalk', reasons }
}

function refuseUnreadable({ folded, ranking }: Reading): Outcome | undefined {
  const refuse = (reason: string): Outcome => ({ kind: 'handoff', status: 'offered_unreadable', reasons: [reason] })
  if (countLetters(folded) === 0) return refuse('no_words')
  if (isOtherLanguage(folded)) return refuse('unknown_language')
  return isNonsense(folded) && !ranking.isSure ? refuse('nonsense') : undefined
}

function calmAbuse({ folded, isAbusive }: Reading): Outcome | undefined {
  return isAbusive && isOnlyAbuse(folded) ? calm : undefined
}

const calm: Outcome = { kind: 'notice', status: 'offered_abuse', reasons: ['abuse'] }

function takeComplaint({ folded, ranking }: Reading): Outcome | undefined {
  // How one was treated may be what an entry is about; a report is a case even where an entry says how to make it.
  const isCase = reportsSomething(folded) || (complainsAboutService(folded) && !confidentEntry(ranking))
  if (!isCase) return undefined
  return { kind: 'handoff', status: 'offered_complaint', reasons: ['complaint'] }
}

/** What only the own record tells goes with the entry that says where to look it up, if there is one; never with a guess. */
function passOnOwnCase(reading: Reading): Outcome | undefined {
  if (asksOwnEntitlement(reading.folded)) {
    const entryId = confidentEntry(reading.ranking)
    return { kind: 'handoff', status: 'offered_own_case', reasons: ['own_entitlement'], entryId }
  }
  if (!asksOwnRecord(reading.folded)) return undefined
  const entryId = findLookup(reading)
  const reasons = entryId ? ['own_record'] : ['own_record', 'lookup_unknown']
  return { kind: 'handoff', status: 'offered_own_case', reasons, entryId }
}

/** The best entry, if it tells how to look up what is asked: its title says so, hence it need not be sure of the rest. */
function findLookup({ ranking, index }: Reading): string | undefined {
  const [first] = ranking.ranked
  if (!first || ranking.confidence < askFrom || ranking.isOtherThing) return undefined
  return index.versions.get(first.entryId)?.some(({ title }) => tellsLookup(title)) ? first.entryId : undefined
}

function refuseChat({ folded, bare, ranking, index }: Reading): Outcome | undefined {
  const { lexicon } = index.retrieval
  const groups = [...findGroups(lexicon, bare)]
  const isSure = ranking.confidence >= askFrom && !ranking.isOtherThing && groups.some((id) => lexicon.things.has(id))
  const isRefused =
    setsTask(folded) ||
    (isChat(folded) && !(confidentEntry(ranking) && groups.length > 0)) ||
    (instructsMachine(folded) && !isSure)
  return isRefused ? { kind: 'notice', status: 'offered_off_topic', reasons: ['off_topic'] } : undefined
}

function answerOrAskOrOffer(reading: Reading): Outcome {
  const { confidence, ranked, isOtherThing, isSure } = reading.ranking
  const { pendingFacet: facet } = reading.question
  const [first] = ranked
  if (first && isSure) {
    return facet
      ? { ...showFacet(reading, first.entryId, facet), reasons: ['confident'] }
      : show(reading, first.entryId)
  }
  const options = listOptions(reading, reading.ranking)
  if (first && confidence >= askFrom && options.length > 0) {
    return { kind: 'clarify', status: 'asked_back', reasons: [isOtherThing ? 'other_thing' : 'unsure'], options, facet }
  }
  if (reading.isAbusive) return calm
  return { kind: 'handoff', status: 'offered_no_match', reasons: [first ? 'too_unsure' : 'nothing_found'] }
}
