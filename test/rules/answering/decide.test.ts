import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex, findEntryForDisplay } from '../../../src/answering/buildIndex.ts'
import { decide, type Question } from '../../../src/answering/decide.ts'
import { maxOptions } from '../../../src/answering/thresholds.ts'
import { readLanguage } from '../../world/language.ts'
import { sampleEntries, sampleIndex } from './sampleIndex.ts'

const ask = (text: string, given: Partial<Question> = {}) =>
  decide(sampleIndex, { text, locale: 'zh-CN', day: '2026-11-24', ...given })
const options = [
  { entryId: 'id-card', label: '身份证丢了怎么补办' },
  { entryId: 'passport', label: '怎么办护照' },
  { entryId: 'low-income', label: '怎么申请低保' },
]

const language = await readLanguage()

describe('finding an entry', () => {
  it.each(['身份证丢了怎么补办', '请问身份证被偷了怎么办', '身份證遺失補領', 'I lost my ID card'])(
    'answers %s',
    (text) => {
      expect(ask(text)).toMatchObject({ kind: 'answer', status: 'answered_entry', entryId: 'id-card' })
    },
  )

  it('offers a person where the entry always goes to one, with the entry attached', () => {
    expect(ask('怎么申请低保')).toMatchObject({
      kind: 'handoff',
      status: 'offered_entry_policy',
      entryId: 'low-income',
    })
  })

  it('does not answer what it does not have', () => {
    for (const text of ['宇宙有多大', '推荐一部电影', 'what is the weather']) expect(ask(text).kind).not.toBe('answer')
  })

  it('does not answer about one thing with an entry about another', () => {
    for (const text of ['信用卡丢了怎么补办', '狗证丢了怎么补办', '驾驶证遗失补领', 'replace a lost driving licence']) {
      expect(ask(text).kind).not.toBe('answer')
    }
  })

  it('leaves out what is no longer valid on the day', () => {
    expect(ask('今年供暖时间', { day: '2025-01-10' }).entryId).toBe('heating')
    expect(ask('今年供暖时间').ranked.map(({ entryId }) => entryId)).not.toContain('heating')
  })

  it('keeps the figures that it rests on, and is the same every time', () => {
    const first = ask('护照在哪里申请')
    expect(Object.keys(first.features).length).toBeGreaterThan(5)
    expect(buildIndex(sampleEntries, language).retrieval.classifier).toEqual(sampleIndex.retrieval.classifier)
    expect(ask('护照在哪里申请')).toEqual(first)
  })
})

describe('before any entry', () => {
  it('gives numbers first, even when a person is asked for', () => {
    expect(ask('着火了快转人工')).toMatchObject({ kind: 'urgent', status: 'urgent_numbers', urgentRuleId: 'fire' })
  })

  it('calls a person before anything but danger', () => {
    expect(ask('身份证丢了怎么补办，转人工')).toMatchObject({ kind: 'handoff', status: 'offered_wants_person' })
  })

  it('returns a greeting, not an entry', () => {
    expect(ask('你好')).toMatchObject({ kind: 'notice', status: 'answered_smalltalk', reasons: ['greeting'] })
    expect(ask('谢谢').reasons).toContain('thanks')
  })

  it.each([
    ['offered_unreadable', '🙂🙂'],
    ['offered_unreadable', '。。。'],
    ['offered_unreadable', 'Как получить паспорт'],
    ['offered_own_case', '我的社保余额多少'],
    ['offered_complaint', '窗口态度太差了，没人管'],
  ])('%s: %s', (status, text) => expect(ask(text)).toMatchObject({ kind: 'handoff', status }))
})

describe('follow-ups', () => {
  it('answers a facet from the entry shown last', () => {
    const topicEntryId = 'id-card'
    expect(ask('要多少钱', { topicEntryId })).toMatchObject({
      status: 'answered_facet',
      entryId: 'id-card',
      facet: 'fee',
    })
    expect(ask('how much is it?', { topicEntryId })).toMatchObject({ status: 'answered_facet', facet: 'fee' })
    expect(ask('電話多少', { topicEntryId })).toMatchObject({ status: 'answered_facet', facet: 'phone' })
  })

  it('shows the whole entry where it has no such facet', () => {
    expect(ask('依据是什么', { topicEntryId: 'id-card' })).toMatchObject({
      status: 'answered_entry',
      entryId: 'id-card',
      reasons: ['facet_missing'],
    })
  })

  it('asks for the matter where there is none', () => {
    expect(ask('要多少钱')).toMatchObject({ kind: 'clarify', status: 'asked_topic', options: [] })
    expect(ask('要多少钱', { topicEntryId: 'gone' })).toMatchObject({ status: 'asked_topic' })
  })

  it('leaves the topic when another matter is named', () => {
    expect(ask('护照怎么申请', { topicEntryId: 'id-card' }).entryId).toBe('passport')
  })
})

describe('options asked back', () => {
  it.each([
    ['1', 'id-card'],
    ['第一个', 'id-card'],
    ['选2', 'passport'],
    ['第二個', 'passport'],
    ['the second one', 'passport'],
    ['最后一个', 'low-income'],
    ['怎么办护照', 'passport'],
    ['护照', 'passport'],
    ['低保那个', 'low-income'],
  ])('%s → %s', (text, entryId) =>
    expect(ask(text, { pendingOptions: options })).toMatchObject({ entryId, confidence: 1 }),
  )

  it('offers a person when all are turned down', () => {
    expect(ask('都不是', { pendingOptions: options })).toMatchObject({ kind: 'handoff', reasons: ['options_declined'] })
  })

  it('reads a number as text where nothing was asked', () => {
    expect(ask('1').entryId).toBeUndefined()
  })

  it('takes a yes to a single option', () => {
    expect(ask('是的', { pendingOptions: options.slice(0, 1) }).entryId).toBe('id-card')
  })
})

describe('the version to show', () => {
  it.each([
    ['身份证', 'en', 'zh-CN'],
    ['id card', 'zh-CN', 'en'],
    ['12', 'en', 'en'],
    ['', 'zh-TW', 'zh-CN'],
  ] as const)('%j in a %s conversation → %s', (text, locale, expected) => {
    expect(findEntryForDisplay(sampleIndex, { entryId: 'id-card', text, locale })?.locale).toBe(expected)
  })

  it('falls back to any version, and to none', () => {
    expect(findEntryForDisplay(sampleIndex, { entryId: 'passport', text: 'passport', locale: 'en' })?.locale).toBe(
      'zh-CN',
    )
    expect(findEntryForDisplay(sampleIndex, { entryId: 'gone', text: '', locale: 'en' })).toBeUndefined()
  })
})

describe('whatever is typed', () => {
  const alphabet = fc.constantFrom(...'身份证丢了怎么办護照人工1火 ab？。🙂\u0000\ud800ﷺＡ①ُ')
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2000 }),
    fc.string({ unit: alphabet, maxLength: 2000 }),
    fc.string({ unit: 'grapheme', maxLength: 2000 }),
  )

  it('gets a decision and never an exception', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, hasContext) => {
        const decision = ask(
          text.slice(0, 2000),
          hasContext ? { topicEntryId: 'id-card', pendingOptions: options } : {},
        )
        expect(decision.confidence).toBeGreaterThanOrEqual(0)
        expect(decision.confidence).toBeLessThanOrEqual(1)
        expect(decision.options.length).toBeLessThanOrEqual(maxOptions)
        if (decision.kind === 'answer') expect(sampleIndex.versions.has(decision.entryId ?? '')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    '护'.repeat(2000),
    'a'.repeat(2000),
    'ab '.repeat(666),
    '1'.repeat(2000),
    '我的'.repeat(1000),
    '不要跟'.repeat(600),
    '帮我'.repeat(1000),
    '那'.repeat(2000),
    '打我的'.repeat(666),
    'no more '.repeat(250),
  ])('decides on 2,000 characters in a moment: %#', (text) => {
    // The best of ten: the first ones also compile the code, and other work may come between.
    const times = Array.from({ length: 10 }, () => {
      const started = performance.now()
      ask(text)
      return performance.now() - started
    })
    expect(Math.min(...times)).toBeLessThan(20)
  })
})
