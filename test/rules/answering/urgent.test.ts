import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { foldText } from '../../../src/answering/text.ts'
import { findUrgent, listUrgentNumbers, matchUrgent } from '../../../src/answering/urgent.ts'
import { urgentRules } from '../../../src/answering/urgentRules.ts'
import { outOfScope } from './outOfScope.ts'
import { calmSentences, urgentSentences } from './urgentSentences/examples.ts'
import { alarms, calms, eitherDomesticViolence, type Labelled, laterWaves } from './urgentSentences/index.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const ruleOf = (text: string) => matchUrgent(foldText(text))?.id

type Sentence = Pick<Labelled, 'text' | 'rules'>

/** The sentences that are read otherwise than they are labelled, as `text → rule`. */
function listFaults(sentences: readonly Sentence[]): string[] {
  return sentences.flatMap(({ text, rules }) => {
    const found = ruleOf(text)
    const isRight = found === undefined ? rules.length === 0 : rules.includes(found)
    return isRight ? [] : [`${text} → ${found ?? 'nothing'}`]
  })
}

describe('urgent messages', () => {
  it.each(urgentSentences)('%s: %s', (ruleId, text) => {
    expect(ruleOf(text)).toBe(ruleId)
  })

  it.each(calmSentences)('not urgent: %s', (text) => {
    expect(ruleOf(text)).toBeUndefined()
  })

  it('lets an acute tone outweigh a context of paperwork', () => {
    expect(ruleOf('着火了！！我有保险')).toBe('fire')
    expect(ruleOf('我爸中风了，现在怎么办啊，医保卡找不到')).toBe('medical')
  })

  it('reads spaced, full-width and traditional writing, and English without apostrophes', () => {
    expect(ruleOf('着 火 了')).toBe('fire')
    expect(ruleOf('ＦＩＲＥ！')).toBe('fire')
    expect(ruleOf('著火')).toBe('fire')
    expect(ruleOf('he wont wake up')).toBe('medical')
    expect(ruleOf('he won’t wake up')).toBe('medical')
  })

  it('takes a denial for what it is, but not a question', () => {
    expect(ruleOf('没有着火')).toBeUndefined()
    expect(ruleOf('没有着火，是我看错了')).toBeUndefined()
    expect(ruleOf('是不是着火了')).toBe('fire')
    expect(ruleOf('爷爷没有呼吸')).toBe('medical')
  })

  it('leaves titles out', () => {
    expect(ruleOf('《着火》')).toBeUndefined()
    expect(ruleOf('看完《着火》家里真的着火了')).toBe('fire')
  })
})

describe('the labelled sentences', () => {
  const all: Sentence[] = [...alarms, ...calms, ...laterWaves.flat()]
  const urgent = all.filter(({ rules }) => rules.length > 0)
  const calm = all.filter(({ rules }) => rules.length === 0)

  it('are many, and different', () => {
    expect(urgent.length).toBeGreaterThanOrEqual(240)
    expect(calm.length).toBeGreaterThanOrEqual(260)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
    const known = urgentRules.map(({ id }) => id)
    expect(urgent.flatMap(({ rules }) => rules).filter((id) => !known.includes(id))).toEqual([])
  })

  it('find at least 99 % of what is urgent, each with a rule that fits', () => {
    const missed = listFaults(urgent)
    expect(missed.length / urgent.length, missed.join('\n')).toBeLessThanOrEqual(0.01)
  })

  it('alarm at most 1 % of what is calm', () => {
    const alarmed = listFaults(calm)
    expect(alarmed.length / calm.length, alarmed.join('\n')).toBeLessThanOrEqual(0.01)
  })

  it('show no other numbers than those of domestic violence when its law is asked for', () => {
    const others = eitherDomesticViolence.map(ruleOf).filter((id) => id && id !== 'domestic_violence')
    expect(others).toEqual([])
  })
})

describe('ordinary questions', () => {
  /** The entries whose questions may be urgent themselves: the rules that may speak, and why. No rules: any. */
  const urgentEntries: Record<string, { rules?: readonly string[]; why: string }> = {
    'domestic-violence-help': { why: 'those who ask are beaten or threatened, whatever the words' },
    'hotline-12345': { why: 'asks which number to dial for a fire, a robbery, a crash, corruption' },
    'legal-aid': { rules: ['domestic_violence'], why: 'victims ask for a lawyer' },
    'fraud-transfer-help': { rules: ['fraud_in_progress'], why: 'money is leaving or has just left' },
    'passport-lost': { rules: ['crime'], why: 'robbed abroad' },
    'petition-time-limits': { rules: ['secret_report'], why: 'corruption is reported to another line' },
  }
  /** Single questions of other entries that deserve the numbers. */
  const labelled = new Map(laterWaves.flat().map(({ text, rules }) => [text, rules]))

  const mayFire = (entry: string, text: string, rule: string) => {
    const exception = urgentEntries[entry]
    if (labelled.has(text)) return labelled.get(text)?.includes(rule)
    return exception && (exception.rules?.includes(rule) ?? true)
  }

  it('of the sample knowledge set nothing off', () => {
    const files = globSync('knowledge/*/*.*.md', { cwd: root })
    expect(files.length).toBeGreaterThan(50)
    const faults = files.flatMap((file) => {
      const { id, phrasings, testQuestions } = parse(readFileSync(`${root}${file}`, 'utf8').split(/^---$/m)[1] ?? '')
      const texts: string[] = [...(phrasings ?? []), ...(testQuestions ?? [])]
      return texts.flatMap((text) => {
        const rule = ruleOf(text)
        return rule === undefined || mayFire(id, text, rule) ? [] : [`${basename(file)}: ${text} → ${rule}`]
      })
    })
    expect(faults.join('\n')).toBe('')
  })

  it('of other offices set nothing off', () => {
    expect(outOfScope.filter((text) => ruleOf(text))).toEqual([])
  })
})

describe('the reference list of hotlines', () => {
  interface Reference {
    crisisRules: { id: string; show: string[]; terms: string[]; notTerms?: string[] }[]
  }
  const path = `${root}../shared/reference/hotlines.json`
  const absence = 'shared/reference/hotlines.json is not beside the project'
  const load = () => (JSON.parse(readFileSync(path, 'utf8')) as Reference).crisisRules

  it('finds every rule here with its numbers', ({ skip }) => {
    skip(!existsSync(path), absence)
    for (const { id, show } of load()) expect(findUrgent(id)?.numbers, id).toEqual(expect.arrayContaining(show))
  })

  it('sees its terms set off their rule and its negatives nothing', ({ skip }) => {
    skip(!existsSync(path), absence)
    const sentences = load().flatMap(({ id, terms, notTerms = [] }) => [
      ...terms.map((text) => ({ text, rules: [id] })),
      ...notTerms.map((text) => ({ text, rules: [] })),
    ])
    expect(listFaults(sentences)).toEqual([])
  })
})

describe('any message', () => {
  const pieces = [...alarms, ...calms].map(({ text }) => text)

  it('is read without an error, however long and strange', () => {
    const piece = fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '\n', '。', "'"),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (parts) => {
        const rule = matchUrgent(foldText(parts.join('').slice(0, 2_000)))
        expect(rule === undefined || urgentRules.includes(rule)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('urgent numbers', () => {
  it('names every number of every rule in every language', () => {
    for (const rule of urgentRules) {
      for (const locale of ['zh-CN', 'zh-TW', 'en'] as const) {
        const numbers = listUrgentNumbers(rule.id, locale)
        expect(numbers.map(({ number }) => number)).toEqual(rule.numbers)
        for (const { number, label } of numbers) expect(label).not.toBe(number)
      }
    }
  })

  it('has no numbers for a rule that does not exist', () => {
    expect(listUrgentNumbers('boredom', 'en')).toEqual([])
    expect(findUrgent(undefined)).toBeUndefined()
  })
})
