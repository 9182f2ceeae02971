import { describe, expect, it } from 'vitest'
import { complainsAboutService, reportsSomething } from '../../../src/answering/intents/complaints.ts'
import { findAskedFacets } from '../../../src/answering/intents/facets.ts'
import { asksOwnEntitlement, asksOwnRecord } from '../../../src/answering/intents/ownCase.ts'
import { wantsPerson } from '../../../src/answering/intents/person.ts'
import { findSmallTalk } from '../../../src/answering/intents/smallTalk.ts'
import { foldText, stripPoliteness } from '../../../src/answering/text.ts'

describe('wants a person', () => {
  it.each([
    '转人工',
    '转 人 工',
    '人工',
    '人工客服',
    '我要找人工客服',
    '有没有真人',
    '有人吗',
    '给我转接人工服务',
    '我要人工',
    '不想跟机器人说话',
    '别拿机器人糊弄我',
    '能不能找个人跟我说',
    '叫你们领导来',
    '换个人来处理',
    '我想和工作人员谈',
    '請幫我轉人工',
    '別跟我扯，叫人來',
    '有沒有真人客服',
    '我要找客服',
    '接线员',
    '医保怎么报销？算了转人工吧',
    'talk to a human',
    'I want to speak to a real person',
    'human please',
    'agent',
    'connect me with an operator',
    'is there anyone here',
    'stop this bot',
    'can I chat with a representative',
  ])('%s', (text) => {
    expect(wantsPerson(foldText(text))).toBe(true)
  })

  it.each([
    '人工智能企业有什么补贴',
    '人工流产报销吗',
    '人工耳蜗补助',
    '客服电话是多少',
    '身份证丢了怎么办',
    '个人所得税怎么算',
    '找工作有补贴吗',
    '家里来了客人要登记吗',
    'how many people can register a company',
    'power of attorney for another person',
    'agent for service of process requirements',
    'can I get a card for someone else',
  ])('not: %s', (text) => {
    expect(wantsPerson(foldText(text))).toBe(false)
  })
})

describe('a facet and nothing else', () => {
  it.each([
    ['materials', '要带什么材料？'],
    ['materials', '那需要准备啥'],
    ['materials', '請問要帶什麼證件'],
    ['materials', 'what documents do I need?'],
    ['materials', 'what should I bring'],
    ['fee', '要多少钱'],
    ['fee', '请问多少钱呀'],
    ['fee', '收费吗'],
    ['fee', '免费的吗'],
    ['fee', '要收費嗎'],
    ['fee', 'how much is it?'],
    ['fee', 'how much'],
    ['timeLimit', '多久'],
    ['timeLimit', '多久能办好？'],
    ['timeLimit', '要等几天'],
    ['timeLimit', '要多久才能拿到'],
    ['timeLimit', 'How long does it take?'],
    ['place', '去哪办'],
    ['place', '在哪里办理？'],
    ['place', '要去哪個窗口辦'],
    ['place', 'where do I go'],
    ['place', 'which office'],
    ['phone', '电话多少'],
    ['phone', '有咨询电话吗'],
    ['phone', '電話是多少'],
    ['phone', "what's the phone number"],
    ['steps', '怎么办理'],
    ['steps', '流程是什么'],
    ['steps', 'how do I apply'],
    ['who', '什么人可以申请'],
    ['who', '要什么条件'],
    ['who', 'who can apply'],
    ['law', '依据是什么'],
    ['law', '哪条法律规定的'],
    ['law', 'which law says so'],
  ])('%s: %s', (facet, text) => {
    expect(findAskedFacets(stripPoliteness(foldText(text)))).toEqual([facet])
  })

  it.each([
    '身份证补办要多少钱',
    '护照去哪办',
    '社保断了多久会清零',
    '我被罚了多少钱',
    'how much is a passport',
    'where do I renew my driving licence',
    'what should i take for a cold',
    '你好',
  ])('names a matter: %s', (text) => {
    expect(findAskedFacets(stripPoliteness(foldText(text)))).toEqual([])
  })
})

describe('complaints and reports', () => {
  it.each([
    '窗口工作人员态度太差了',
    '打了五次电话都没人接',
    '你们互相踢皮球',
    '這麼久都沒人管',
    'nobody answers the phone',
    'the clerk, rude staff',
  ])('about the service: %s', (text) => expect(complainsAboutService(foldText(text))).toBe(true))
  it.each(['我要投诉楼下烧烤店', '我要反映一个问题', '我要檢舉隔壁違建', 'I want to report illegal parking'])(
    'reports: %s',
    (text) => expect(reportsSomething(foldText(text))).toBe(true),
  )
  it.each([
    '怎么投诉商家',
    '投诉电话是多少',
    '去哪里举报偷税',
    '檢舉獎金的規定',
    'how can I report a shop',
    'I want to report my passport stolen',
  ])('asks how: %s', (text) =>
    expect(reportsSomething(foldText(text)) || complainsAboutService(foldText(text))).toBe(false),
  )
})

describe('own record and own case', () => {
  it.each([
    '我的社保余额多少',
    '帮我查一下我的公积金',
    '我的护照办好了吗',
    '我的申请批下来了没',
    '我社保交了多少年了',
    '幫我查我的案件進度',
    'what is my balance',
    'has my application been approved',
    'where is my passport',
  ])('record: %s', (text) => expect(asksOwnRecord(foldText(text))).toBe(true))
  it.each(['社保余额怎么查', '我的社保怎么查', '在哪里查我的公积金余额', '护照多久办好', 'how can I check my balance'])(
    'no record: %s',
    (text) => expect(asksOwnRecord(foldText(text))).toBe(false),
  )
  it.each([
    '我这种情况能领低保吗',
    '像我這樣的情況可以申請嗎',
    '帮我算一下能领多少',
    '为什么不给我批',
    'in my case, do I qualify',
  ])('entitlement: %s', (text) => expect(asksOwnEntitlement(foldText(text))).toBe(true))
})

describe('small talk', () => {
  it.each([
    ['greeting', '你好'],
    ['greeting', '您好！'],
    ['greeting', '在吗？'],
    ['greeting', '早上好'],
    ['greeting', 'Hello'],
    ['greeting', 'hi there 👋'],
    ['thanks', '谢谢'],
    ['thanks', '好的，非常感谢您'],
    ['thanks', '謝謝你'],
    ['thanks', 'Thank you very much!'],
    ['goodbye', '再见'],
    ['goodbye', '没问题了，谢谢'],
    ['goodbye', 'bye'],
    ['acknowledgement', '知道了'],
    ['acknowledgement', 'OK'],
    ['identity', '你是机器人吗'],
    ['identity', '你是誰'],
    ['identity', 'are you a robot?'],
  ])('%s: %s', (kind, text) => expect(findSmallTalk(foldText(text))).toBe(kind))
  it.each(['你好，身份证怎么办', '谢谢，还想问护照', 'hi, how do I get a passport', '可以异地办吗'])(
    'more than talk: %s',
    (text) => expect(findSmallTalk(foldText(text))).toBeUndefined(),
  )
})
