import { describe, expect, it } from 'vitest'
import { evaluateSet, parseQuestionSet } from '../../../src/actions/editor/evaluate.ts'
import { type Judged, measureJudged, quantile } from '../../../src/actions/editor/measures.ts'
import type { Decision } from '../../../src/domain/decision.ts'
import { readLanguage } from '../../world/language.ts'

function judged(
  gold: string | null,
  ranked: string[],
  given: Partial<Decision> & { split?: 'dev' | 'test' } = {},
): Judged {
  const { split = 'test', ...rest } = given
  const decision: Decision = {
    kind: 'handoff',
    status: 'offered_no_match',
    reasons: [],
    options: [],
    confidence: 0,
    ranked: ranked.map((entryId) => ({ entryId, score: 1 })),
    features: {},
    ...rest,
  }
  return { split, gold, decision }
}
const answered = (confidence: number, entryId: string) => ({ kind: 'answer' as const, confidence, entryId })

const language = await readLanguage()

describe('the measures', () => {
  const test: Judged[] = [
    judged('a', ['a', 'b'], answered(0.9, 'a')),
    judged('b', ['a', 'b', 'c'], answered(0.85, 'a')),
    judged('c', ['b', 'a', 'c'], { kind: 'clarify', confidence: 0.5, options: [{ entryId: 'c', label: 'C' }] }),
    judged('d', [], { confidence: 0 }),
    judged(null, ['a'], answered(0.8, 'a')),
    judged(null, ['b'], { confidence: 0.1 }),
    judged(null, ['b'], { kind: 'notice', confidence: 0.95 }),
  ]

  it('follow their definitions', () => {
    expect(measureJudged(test)).toMatchObject({
      inScope: 4,
      outOfScope: 3,
      top1: 0.25,
      top3: 0.75,
      mrr: 0.4583,
      answeredShare: 0.4286,
      answerPrecision: 0.3333,
      answerCoverage: 0.25,
      outOfScopeNotAnswered: 0.6667,
      clarifyShare: 0.1429,
      clarifyTop3: 1,
      // Pairs won by the in-scope one: 0.9 and 0.85 beat 0.8 and 0.1, 0.5 beats 0.1.
      auroc: 0.4167,
      coverageAt98: 0,
      joint: null,
    })
  })

  it('finds the threshold on the dev questions alone', () => {
    const dev = [
      judged('a', ['a'], { split: 'dev', confidence: 0.7 }),
      judged('a', ['a'], { split: 'dev', confidence: 0.6 }),
      judged(null, ['a'], { split: 'dev', confidence: 0.4 }),
    ]
    // 0.6 parts them: of the test questions in scope one is above it and right, of the others one is below.
    expect(measureJudged([...dev, ...test])).toMatchObject({
      inScopeAccuracy: 0.25,
      outOfScopeRecall: 0.3333,
      joint: 0.2917,
    })
  })

  it('takes risk along the confidence', () => {
    const line = [judged('a', ['a'], { confidence: 0.9 }), judged('a', ['b'], { confidence: 0.5 })]
    expect(measureJudged(line).aurc).toBe(0.25)
    expect(measureJudged(line).coverageAt95).toBe(0.5)
  })

  it('has nothing to say about nothing', () => {
    expect(measureJudged([])).toMatchObject({ top1: null, auroc: null, aurc: null, answerPrecision: null })
    expect(quantile([], 0.5)).toBe(0)
    expect(quantile([3, 1, 2], 0.5)).toBe(2)
  })
})

describe('a question set', () => {
  const good = {
    name: 'tiny',
    lang: 'en',
    faqs: [
      { id: 'dog', question: 'How do I register a dog', variants: ['dog registration', 'register my puppy'] },
      { id: 'boat', question: 'How do I register a boat', variants: ['boat registration', 'register my ship'] },
    ],
    queries: [
      { text: 'dog registration', faq_id: 'dog', split: 'test' },
      { text: 'hello', faq_id: null, split: 'test' },
      { text: 'register my ship', faq_id: 'boat', split: 'dev' },
    ],
  }

  it('is put through the decision of the service', () => {
    const { line, predictions } = evaluateSet(parseQuestionSet('tiny.json', JSON.stringify(good)), { language })
    expect(line).toMatchObject({ set: 'tiny', inScope: 1, outOfScope: 1, top1: 1, outOfScopeNotAnswered: 1 })
    expect(predictions).toHaveLength(3)
    expect(predictions.find(({ text }) => text === 'dog registration')?.ranked[0]).toBe('dog')
    expect(predictions.find(({ text }) => text === 'hello')?.decision).toBe('notice')
  })

  it('can be cut short', () => {
    const set = parseQuestionSet('tiny.json', JSON.stringify(good))
    expect(evaluateSet(set, { language, maxQueries: 1 }).predictions).toHaveLength(2)
  })

  it.each([
    ['{', /tiny\.json: not JSON/],
    ['[]', /tiny\.json: the file:/],
    [JSON.stringify({ ...good, faqs: [] }), /tiny\.json: faqs:/],
    [
      JSON.stringify({ ...good, queries: [{ text: 'x', faq_id: 'cat', split: 'dev' }] }),
      /queries\.0\.faq_id: no entry "cat"/,
    ],
    [JSON.stringify({ ...good, queries: [{ text: 'x', faq_id: null, split: 'train' }] }), /queries\.0\.split/],
    [JSON.stringify({ ...good, faqs: [good.faqs[0], good.faqs[0]] }), /faqs\.1\.id: "dog" stands twice/],
  ])('is refused with its place and the mend: %#', (text, message) => {
    expect(() => parseQuestionSet('tiny.json', text)).toThrow(message)
  })
})
