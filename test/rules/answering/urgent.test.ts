import { describe, expect, it } from 'vitest'
import { foldText } from '../../../src/answering/text.ts'
import { findUrgent, listUrgentNumbers, matchUrgent } from '../../../src/answering/urgent.ts'
import { urgentRules } from '../../../src/answering/urgentRules.ts'
import { calmSentences, urgentSentences } from './urgentSentences/examples.ts'

describe('urgent messages', () => {
  it.each(urgentSentences)('%s: %s', (ruleId, text) => {
    expect(matchUrgent(foldText(text))?.id).toBe(ruleId)
  })

  it.each(calmSentences)('not urgent: %s', (text) => {
    expect(matchUrgent(foldText(text))?.id).toBeUndefined()
  })

  it('lets an acute tone outweigh a context of paperwork', () => {
    expect(matchUrgent(foldText('着火了！！我有保险'))?.id).toBe('fire')
    expect(matchUrgent(foldText('我爸中风了，现在怎么办啊，医保卡找不到'))?.id).toBe('medical')
  })

  it('reads spaced, full-width and traditional writing', () => {
    expect(matchUrgent(foldText('着 火 了'))?.id).toBe('fire')
    expect(matchUrgent(foldText('ＦＩＲＥ！'))?.id).toBe('fire')
    expect(matchUrgent(foldText('著火'))?.id).toBe('fire')
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
