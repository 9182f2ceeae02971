import type { Expectation } from '../../answering/adjust.ts'
import { type AnsweringIndex, buildIndex } from '../../answering/buildIndex.ts'
import { decide } from '../../answering/decide.ts'
import { buildLexicon } from '../../answering/lexicon.ts'
import type { Context } from '../../context.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Entry } from '../../domain/entry.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { shanghaiDay } from '../citizen/today.ts'
import { confirmedQuestions } from './confirmedQuestions.ts'
import { sortEntries } from './seed.ts'

/** A known question whose answer would become another one: an entry, options asked back, or none (an empty list). */
export interface ChangedAnswer {
  text: string
  before: Outcome
  after: Outcome
}

interface Outcome {
  kind: Decision['kind']
  entryIds: string[]
}

export interface ReleasePreview {
  /** The release that answers now. */
  release: number
  questions: number
  changed: ChangedAnswer[]
  /** What to expect of the new one; absent where too few questions are known. */
  expected: Expectation | undefined
}

/**
 * What a release of these files would alter: every test question and every question that citizens confirmed is decided
 * by the release that answers now and by the one to be, without embeddings and without releasing anything.
 */
export async function previewRelease(
  context: Context,
  { entries, thesaurus, outOfScope }: Knowledge,
): Promise<ReleasePreview> {
  const { number, index } = await context.release()
  const confirmed = await confirmedQuestions(context)
  const known = [...outOfScope.map((text) => ({ text, id: null })), ...confirmed]
  const language = { lexicon: buildLexicon(thesaurus), vectors: await context.vectors() }
  const next = buildIndex(sortEntries(entries), language, { known, tolerated: context.config.TOLERATED_WRONG_SHARE })
  const questions = listQuestions([...index.versions.values()].flat(), entries, confirmed)
  const changed = questions.flatMap((question) => {
    const [before, after] = [index, next].map((one) => answer(one, { ...question, day: shanghaiDay(context.now) }))
    const isSame = JSON.stringify(before) === JSON.stringify(after)
    return before && after && !isSame ? [{ text: question.text, before, after }] : []
  })
  return { release: number, questions: questions.length, changed, expected: next.adjustment.expected }
}

type Asked = Pick<Parameters<typeof decide>[1], 'text' | 'locale'>

function listQuestions(
  before: readonly Entry[],
  after: readonly Entry[],
  confirmed: readonly { text: string }[],
): Asked[] {
  const tested = [...before, ...after].flatMap(({ locale, testQuestions }) =>
    testQuestions.map((text) => ({ text, locale })),
  )
  const all = [...tested, ...confirmed.map(({ text }) => ({ text, locale: 'zh-CN' as const }))]
  return [...new Map(all.map((question) => [question.text, question])).values()]
}

function answer(index: AnsweringIndex, question: Asked & { day: string }): Outcome {
  const { kind, entryId, options } = decide(index, question)
  return { kind, entryIds: entryId ? [entryId] : options.map((option) => option.entryId) }
}
