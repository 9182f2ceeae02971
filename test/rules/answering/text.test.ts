import { describe, expect, it } from 'vitest'
import { extractFeatures } from '../../../src/answering/features.ts'
import { countLetters, foldText, isMainlyHan, stripPoliteness, tokenize } from '../../../src/answering/text.ts'
import { readLanguage } from '../../world/language.ts'

const language = await readLanguage()

describe('folding', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['身分證遺失補辦', '身分证遗失补办'],
    ['臺灣與里長', '台湾与里长'],
    ['著火', '着火'],
    ['  a\u0000b\u200bc\n\td ', 'a b c d'],
    ['ﬁne ½', 'fine 1⁄2'],
  ])('%j → %j', (text, folded) => expect(foldText(text)).toBe(folded))

  it('survives lone surrogates', () => {
    expect(foldText('a\ud800b')).toBe('a b')
  })

  it('changes nothing the second time', () => {
    const once = foldText('請問ＡＢＣ公司的登記，怎麼辦？')
    expect(foldText(once)).toBe(once)
  })
})

describe('politeness', () => {
  it.each([
    ['请问身份证怎么补办,谢谢', '身份证怎么补办,'],
    ['hello, please how do i apply thanks', 'how do i apply'],
    ['你好', '你好'],
    ['谢谢', '谢谢'],
  ])('%s', (text, bare) => expect(stripPoliteness(text)).toBe(bare))
})

describe('words', () => {
  it('cuts Chinese into characters and pairs, and stems the rest', () => {
    expect(tokenize('补办证')).toEqual(['补', '办', '证', '补办', '办证'])
    expect(tokenize("renewing citizens' cards")).toEqual(['renew', 'citizen', 'card'])
  })

  it('parts Chinese from Latin without a space', () => {
    expect(tokenize('办id卡')).toEqual(['办', 'id', '卡'])
    expect(tokenize('app办理')).toEqual(['app', '办', '理', '办理'])
  })

  const { lexicon } = language

  it('names the same matter for different words of it', () => {
    const concepts = (text: string) =>
      [...extractFeatures(foldText(text), lexicon).keys()].filter((name) => name.startsWith('#'))
    expect(concepts('離婚')).toEqual(concepts('解除婚姻关系'))
    expect(concepts('divorce')).toEqual(concepts('离婚'))
    expect(concepts('云彩')).toEqual([])
  })
})

describe('language', () => {
  it.each([
    ['身份证', true],
    ['怎么办passport', true],
    ['how do I apply for 身份证', false],
    ['hello', false],
    ['123', false],
  ])('%s is mainly Chinese: %s', (text, expected) => expect(isMainlyHan(text)).toBe(expected))

  it('counts letters and digits alone', () => expect(countLetters('a1，。 身🙂')).toBe(3))
})
