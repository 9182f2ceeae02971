import type { Decision, DecisionOption } from '../domain/decision.ts'
import type { Locale } from '../domain/locale.ts'
import { maskPersonalData } from '../domain/personalData.ts'
import { type AnsweringIndex, adjustmentFor, findEntryForDisplay, listLeftOut } from './buildIndex.ts'
import { calibrate } from './confidence.ts'
import { stripAbuse } from './intents/abuse.ts'
import { findAskedFacets } from './intents/facets.ts'
import { stripInstructions } from './intents/offTopic.ts'
import { type Mask, type Ranking, rank } from './rank.ts'
import type { Talk } from './recall.ts'
import { countLetters, foldText, stripPoliteness } from './text.ts'
import { maxOptions, minOptionShare } from './thresholds.ts'

/** One message of a citizen and what the conversation knows. */
export interface Question extends Talk {
  text: string
  /** Language of the conversation; the language of the text goes before it when an entry is shown. */
  locale: Locale
  /** The day on which entries must be valid, as ISO day in Asia/Shanghai. */
  day: string
  /** Unit vector of its masked text, from the model that also gave the documents'. */
  embedding?: Float32Array | undefined
}

/** A question as the steps see it: personal data masked, folded, stripped of what is no matter, ranked. */
export interface Reading {
  question: Question
  /** Folded with its personal data: only for urgent words, of which masking must not hide a part. */
  unmasked: string
  folded: string
  /** Without politeness, abuse and instructions to the machine. */
  bare: string
  isAbusive: boolean
  ranking: OwnRanking
  index: AnsweringIndex
}

/** What a step decides; the rest of the decision comes from the ranking. */
export type Outcome = Pick<Decision, 'kind' | 'status' | 'reasons'> & Partial<Decision>

/** Looks at a question and either decides or leaves it to the next step. */
export type Step = (reading: Reading) => Outcome | undefined

/** Masked personal data with the words that announce it: who gives a number asks nothing about it. */
const maskedData =
  /(?:我|本人|俺)?的?(?:手机|电话|身份证|邮箱|微信|银行卡|证件)?(?:号码|号)?(?:是|为|:)?\s*[\w@.-]*\*+[\w@.*-]*|(?:my )?(?:phone|mobile|e-?mail|id)?(?: number| no\.?)?(?: is|:)?\s*[\w@.-]*\*+[\w@.*-]*/g

export function read(index: AnsweringIndex, question: Question): Reading {
  const unmasked = foldText(question.text)
  const masked = maskPersonalData(question.text).text
  const folded = masked === question.text ? unmasked : foldText(masked)
  const { rest, isAbusive } = stripAbuse(stripPoliteness(folded.replace(maskedData, ' ')))
  const bare = dropFacets(stripFillers(stripInstructions(rest)))
  return {
    question,
    unmasked,
    folded,
    bare,
    isAbusive,
    index,
    ranking: rankWords(index, question.day, bare, { embedding: question.embedding }),
  }
}

/** Words that press or hesitate, and no matter. */
const fillers = /到底|究竟|^(?:(?:哦|噢|喔|嗯|呃|额|哎呀?|唉|对了|那个|那什么|ok|okay|well|um|uh)+[,，、。!.\s]+)+/g

function stripFillers(words: string): string {
  const rest = words.replace(fillers, '').replace(/^[,，、。!.\s]+/, '')
  return countLetters(rest) >= 2 ? rest : words
}

/** Beside a matter, "which papers, how much, how long" asks for the whole entry: only the matter finds it. */
function dropFacets(words: string): string {
  const clauses = words.split(/[,，。?!;；\n]|\b(?:and|or)\b/).filter((clause) => countLetters(clause) > 0)
  const matters = clauses.filter((clause) => findAskedFacets(clause.trim()).length === 0)
  return matters.length > 0 && clauses.length - matters.length >= 2 ? matters.join(' ') : words
}

/** A ranking with the base's own confidence, and whether that is enough to show the best entry. */
export interface OwnRanking extends Ranking {
  confidence: number
  isSure: boolean
}

/** The ranking of folded words, with the base's own confidence. */
export function rankWords(
  index: AnsweringIndex,
  day: string,
  bare: string,
  { rejected = [], embedding }: { rejected?: readonly string[]; embedding?: Float32Array | undefined } = {},
): OwnRanking {
  const ranking = rank(index.retrieval, bare, { leftOut: leaveOut(index, day, rejected), embedding })
  const { weights, answerFrom } = adjustmentFor(index, embedding)
  const confidence = calibrate(ranking.features, weights)
  return { ...ranking, confidence, isSure: confidence >= answerFrom && !ranking.isOtherThing }
}

function leaveOut(index: AnsweringIndex, day: string, rejected: readonly string[]): Mask | undefined {
  const expired = listLeftOut(index, day)
  if (rejected.length === 0) return expired
  return Uint8Array.from(index.retrieval.ids, (id, c) => (expired?.[c] || rejected.includes(id) ? 1 : 0))
}

/** Shows an entry, or, where it always goes to a person, offers one with the entry attached. */
export function show({ index }: Reading, entryId: string): Outcome {
  const isPersonal = index.versions.get(entryId)?.some((entry) => entry.handoff === 'always') ?? false
  return isPersonal
    ? { kind: 'handoff', status: 'offered_entry_policy', reasons: ['entry_policy'], entryId }
    : { kind: 'answer', status: 'answered_entry', reasons: ['confident'], entryId }
}

/** The best entry, when it is sure enough to be shown. */
export function confidentEntry({ ranked, isSure }: OwnRanking): string | undefined {
  return isSure ? ranked[0]?.entryId : undefined
}

export function toOption({ index, question: { text, locale } }: Reading, entryId: string): DecisionOption {
  return { entryId, label: findEntryForDisplay(index, { entryId, text, locale })?.title ?? entryId }
}

/** The best entries of a ranking as options to choose from. */
export function listOptions(reading: Reading, { ranked }: Ranking): DecisionOption[] {
  const best = ranked[0]?.score ?? 0
  return ranked
    .slice(0, maxOptions)
    .filter(({ score }) => score >= best * minOptionShare)
    .map(({ entryId }) => toOption(reading, entryId))
}
