import { describe, expect, it } from 'vitest'
import { composeReply } from '../../../../src/actions/citizen/composeReply.ts'
import { decide } from '../../../../src/answering/decide.ts'
import { locales } from '../../../../src/domain/locale.ts'
import { serverTexts } from '../../../../src/domain/texts/catalogue.ts'
import { knowledgeIndex } from '../knowledgeIndex.ts'

const release = { number: 1, index: knowledgeIndex } as Parameters<typeof composeReply>[0]['release']
const idCard = {
  lastQuestion: '身份证丢了怎么补办',
  shownEntryIds: ['id-card-replace'],
  topicEntryId: 'id-card-replace',
}

const reply = (text: string, locale: (typeof locales)[number], talk = {}) => {
  const decision = decide(knowledgeIndex, { text, locale, day: '2026-11-24', ...talk })
  return composeReply({ decision, release, text, locale })
}

describe.each(locales)('the words of a reply in %s', (locale) => {
  const words = serverTexts[locale].reply

  it.each([
    ['你好', words.answered_smalltalk, false],
    ['谢谢', words.thanks, false],
    ['再见', words.goodbye, false],
    ['你是真人吗', words.identity, true],
    ['傻逼', words.offered_abuse, true],
    ['写一首诗', words.offered_off_topic, true],
    ['Как получить паспорт', words.unknown_language, true],
    ['我的护照办好了没有', words.lookup_unknown, true],
    ['我的社保余额多少', words.offered_own_case, true],
    ['为什么不给我批低保', words.own_entitlement, true],
    ['身份证丢了怎么补办？另外居住证怎么续签', words.asked_several, true],
    ['身份证丢了怎么补办？另外狗证去哪里办？', words.part_unanswered, true],
  ])('%s', (text, said, offersPerson) => expect(reply(text, locale)).toMatchObject({ text: said, offersPerson }))

  it('says sorry before it asks back, and lets an entry speak for itself', () => {
    const asked = reply('不是这个', locale, idCard)
    expect(asked.text.startsWith(words.corrected)).toBe(true)
    expect(asked.text.endsWith(words.asked_back)).toBe(true)
    const shown = reply('不是身份证，我说的是护照丢了', locale, idCard)
    expect(shown.kind === 'answer' ? shown.text : shown.entry?.answer).toBe(shown.entry?.answer)
  })
})
