import { type AnsweringIndex, buildBareIndex } from '../../answering/buildIndex.ts'
import { decide } from '../../answering/decide.ts'
import type { Language } from '../../answering/retrieval.ts'
import { countIndexBytes } from '../../answering/snapshot.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Locale } from '../../domain/locale.ts'
import { type Judged, type Measures, measureJudged, quantile } from './measures.ts'
import type { QuestionSet } from './questionSet.ts'

export { parseQuestionSet } from './questionSet.ts'

/** What became of one question. `ranked` are entry ids, best first; `decision` is the kind of the decision. */
export interface Prediction {
  set: string
  split: 'dev' | 'test'
  text: string
  gold: string | null
  ranked: string[]
  confidence: number
  decision: Decision['kind']
}

/** One line of `lianxin evaluate`: the measures of a set and what they cost (milliseconds, MB, bytes). */
export interface EvaluationLine extends Measures {
  set: string
  buildMs: number
  p50Ms: number
  p99Ms: number
  heapMb: number
  indexBytes: number
}

/**
 * Puts every question of a set through the decision of the service, without model or server. Entries have no facets and
 * there is no conversation, so only what one question alone tells is measured.
 * @param options.maxQueries keeps the first N questions of each split.
 */
export function evaluateSet(
  set: QuestionSet,
  { language, maxQueries = Number.POSITIVE_INFINITY }: { language: Language; maxQueries?: number | undefined },
): { line: EvaluationLine; predictions: Prediction[] } {
  const heapBefore = usedBytes()
  const started = performance.now()
  const index = buildBareIndex(
    set.faqs.map((faq) => ({ ...faq, answer: faq.answer ?? undefined })),
    language,
  )
  const buildMs = performance.now() - started
  const heapMb = Math.max(0, usedBytes() - heapBefore) / 2 ** 20
  const queries = (['dev', 'test'] as const).flatMap((split) =>
    set.queries.filter((query) => query.split === split).slice(0, maxQueries),
  )
  const locale = localeOf(set.lang)
  // The first decisions run before the code is compiled; a server has long passed that point.
  for (const { text } of queries.slice(0, 200)) judge(index, { text, faq_id: null, split: 'dev' }, locale)
  const judged = queries.map((query) => judge(index, query, locale))
  const times = judged.map(({ ms }) => ms)
  const line = {
    set: set.name,
    ...measureJudged(judged),
    buildMs: round(buildMs),
    p50Ms: round(quantile(times, 0.5)),
    p99Ms: round(quantile(times, 0.99)),
    heapMb: round(heapMb),
    indexBytes: countIndexBytes(index.retrieval),
  }
  return { line, predictions: judged.map((one) => toPrediction(set.name, one)) }
}

function judge(
  index: AnsweringIndex,
  { text, faq_id, split }: QuestionSet['queries'][number],
  locale: Locale,
): Judged & { text: string; ms: number } {
  const started = performance.now()
  const decision = decide(index, { text, locale, day: '2000-01-01' })
  const ms = performance.now() - started
  return { text, split, gold: faq_id, decision, ms }
}

function toPrediction(set: string, { text, split, gold, decision }: Judged & { text: string }): Prediction {
  const { kind, ranked, confidence } = decision
  return { set, split, text, gold, ranked: ranked.map(({ entryId }) => entryId), confidence, decision: kind }
}

function localeOf(lang: string | undefined): Locale {
  return lang === 'en' || lang === 'zh-TW' ? lang : 'zh-CN'
}

function usedBytes(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const round = (value: number) => Math.round(value * 1000) / 1000
