import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { featureNames } from '../../src/answering/confidence.ts'
import { findSmallTalk } from '../../src/answering/intents/smallTalk.ts'
import { urgentRules } from '../../src/answering/urgentRules.ts'
import type { AssistantFailure } from '../../src/assistant/port.ts'
import { type Decision, decisionKinds, decisionStatuses } from '../../src/domain/decision.ts'
import {
  askByAssistant,
  chooseByAssistant,
  listDifferences,
  noteAssistant,
  repeatChanges,
  silence,
} from '../../src/domain/decisionChanges.ts'
import { locales } from '../../src/domain/locale.ts'
import { explainingTexts, wordFeature, wordReason } from '../../src/domain/texts/explaining/catalogue.ts'
import { reasonCodes } from '../../src/domain/texts/explaining/form.ts'

const failures: Record<AssistantFailure, true> = {
  off: true,
  too_sensitive: true,
  budget: true,
  timeout: true,
  rate_limited: true,
  unavailable: true,
  refused: true,
  nonsense: true,
}

/** Words beside them that are no reasons of decisions: outcomes of the assistant, the reason of a handoff, a kind. */
const otherCodes = ['none', 'off', 'failed', 'asked_by_citizen', 'answer']

/** Reason codes that stand as words in the sources of those who decide. */
function readReasons(): string[] {
  const files = ['src/answering', 'src/actions/citizen', 'src/domain'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('explaining'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  )
  const places = files.flatMap((text) => [
    ...(text.match(/\breasons: \[[^\]]*\]/g) ?? []),
    ...(text.match(/\bconst reasons? = .*/g) ?? []),
    ...(text.match(/\brefuse\('\w+'\)/g) ?? []),
    ...(text.match(/\breasons\.includes\('\w+'\)/g) ?? []),
  ])
  return [...new Set(places.flatMap((place) => [...place.matchAll(/'([a-z_]+)'/g)].map(([, code = '']) => code)))]
}

describe('the words that explain a decision', () => {
  it('cover every reason that the sources give', () => {
    const found = readReasons()
    expect(found).toEqual(
      expect.arrayContaining(['confident', 'own_record', 'other_thing', 'thanks', 'nonsense', 'answering_failed']),
    )
    const made = [
      ...found.filter((code) => !otherCodes.includes(code)),
      ...urgentRules.map(({ id }) => `urgent_${id}`),
      ...['none', ...Object.keys(failures)].map((reason) => `assistant_${reason}`),
      ...['谢谢', '你好', '再见', '知道了', '你是谁'].map((text) => findSmallTalk(text) ?? 'no small talk'),
    ]
    expect(made.filter((code) => !(reasonCodes as readonly string[]).includes(code))).toEqual([])
  })

  it.each(locales)('are whole in %s', (locale) => {
    const { kind, status, reason, feature, part } = explainingTexts[locale]
    expect(decisionKinds.filter((code) => !kind[code])).toEqual([])
    expect(decisionStatuses.filter((code) => !status[code])).toEqual([])
    expect(reasonCodes.filter((code) => !reason[code])).toEqual([])
    expect(featureNames.filter((code) => feature[code].some((text) => !text))).toEqual([])
    expect(Object.values(part).filter((text) => !text)).toEqual([])
  })

  it('show the code itself of what is made no more', () => {
    expect(wordReason('of_old', 'en')).toBe('of_old')
    expect(wordFeature('of_old', 'en')).toEqual(['of_old', ''])
  })
})

describe('deciding again', () => {
  const plain: Decision = {
    kind: 'clarify',
    status: 'asked_back',
    reasons: ['unsure'],
    options: [{ entryId: 'a', label: 'A' }],
    confidence: 0.5,
    ranked: [{ entryId: 'a', score: 0.6 }],
    features: {},
  }

  it.each<[string, Decision]>([
    ['plain', plain],
    ['chosen by the assistant', chooseByAssistant(plain, { entryId: 'a' })],
    ['chosen by the assistant and always for a person', chooseByAssistant(plain, { entryId: 'a', isPersonal: true })],
    ['asked back by the assistant', askByAssistant(plain, [{ entryId: 'b', label: 'B' }])],
    ['with an assistant that chose nothing', noteAssistant(plain, 'none')],
    ['silent', silence(plain)],
    ['chosen by the assistant, then silent', silence(chooseByAssistant(plain, { entryId: 'a' }))],
  ])('does again what was done: %s', (_name, stored) => {
    expect(repeatChanges(plain, stored)).toEqual(stored)
    expect(listDifferences(repeatChanges(plain, stored), stored)).toEqual([])
  })

  it('names the parts that differ, and forgives the last digits of confidence', () => {
    expect(listDifferences(plain, { ...plain, confidence: 0.5 + 1e-9 })).toEqual([])
    expect(listDifferences(plain, { ...plain, status: 'offered_no_match', confidence: 0.4 })).toEqual([
      'status',
      'confidence',
    ])
    expect(listDifferences(plain, { ...plain, options: [{ entryId: 'a', label: 'other words' }] })).toEqual([])
  })
})
