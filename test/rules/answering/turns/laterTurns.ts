import type { Locale } from '../../../../src/domain/locale.ts'
import {
  abuse,
  after,
  askedBack,
  type Conversation,
  complaint,
  corrected,
  declined,
  each,
  entitlement,
  facet,
  finds,
  goodbye,
  greeting,
  offTopic,
  otherLanguage,
  ownRecord,
  person,
  several,
  shown,
  shows,
  talk,
  thanks,
  unreadable,
} from './form.ts'

const loan = shown('创业担保贷款怎么申请', 'startup-guaranteed-loan')
const two = askedBack('退休', [
  { entryId: 'retirement-age', label: '现在的法定退休年龄是多少岁' },
  { entryId: 'retirement-flexible', label: '弹性退休：想提前或者延后几年退休' },
])
const divorce = shown('how to register a divorce', 'divorce-registration')

/** Written last of all, once more without regard to what was made. */
export const laterTurns: Record<Locale, readonly Conversation[]> = {
  'zh-CN': [
    after('facet', loan, ['什么样的人可以申请啊', facet('who', 'startup-guaranteed-loan')]),
    after('facet', loan, ['一般几个工作日能批下来', facet('timeLimit', 'startup-guaranteed-loan')]),
    after('facet', loan, ['找哪个部门', facet('place', 'startup-guaranteed-loan')]),
    after('facet', loan, ['手续复杂不，要些啥', facet('materials', 'startup-guaranteed-loan')]),
    after('option', two, ['后面那个', shows('retirement-flexible')]),
    after('option', two, ['想提前退', shows('retirement-flexible')]),
    after('none_of_these', two, ['都不是我要的答案', declined]),
    after('correction', loan, [
      '不对不对，我是想问返乡创业有哪些税收优惠',
      corrected(finds('startup-tax-relief-returnees'), 'startup-guaranteed-loan'),
    ]),
    talk('several', ['劳动仲裁怎么申请？打官司没钱怎么申请法律援助？', several('labour-arbitration', 'legal-aid')]),
    ...each('small_talk', greeting, '有人吗你好', '各位领导好'),
    ...each('small_talk', thanks, '谢谢您的回复，我明白了', '辛苦啦'),
    ...each('own_record', ownRecord(), '我单位给我交医保了没有', '我的退税什么时候能退到卡里'),
    ...each('complaint', complaint, '你们电话永远打不进去', '我举报隔壁无证经营'),
    ...each('own_entitlement', entitlement, '我离婚带俩娃，能不能给我办低保', '麻烦帮我判断下我算不算灵活就业'),
    ...each('wants_person', person, '换个真人来说', '有没有人工的', '请接线员'),
    ...each('abuse', abuse, '你真是个废物机器人', '滚犊子'),
    ...each('nonsense', unreadable, '嘎嘎嘎嘎嘎', 'dfgdfg'),
    ...each('off_topic', offTopic, '帮我想个网名', '哪个手机好用'),
  ],
  'zh-TW': [
    after('facet', loan, ['申請資格是什麼', facet('who', 'startup-guaranteed-loan')]),
    after('option', two, ['彈性退休', shows('retirement-flexible')]),
    ...each('wants_person', person, '可以請人打電話給我嗎', '我要找真人'),
    ...each('small_talk', goodbye, '先這樣囉，掰'),
    ...each('own_record', ownRecord(), '我的申請現在進度如何'),
  ],
  en: [
    after('facet', divorce, ['what are the steps', facet('steps', 'divorce-registration')]),
    after('facet', divorce, ['is it for free?', facet('fee', 'divorce-registration')]),
    after('correction', divorce, [
      'sorry, I meant marriage',
      corrected(finds('marriage-registration'), 'divorce-registration'),
    ]),
    ...each('small_talk', goodbye, 'ok bye, see you'),
    ...each('own_record', ownRecord(), 'has my residence permit been issued yet?'),
    ...each('complaint', complaint, 'I waited four hours and they sent me home'),
    ...each('own_entitlement', entitlement, 'I worked 8 months, do I qualify for unemployment benefit in this case'),
    ...each('wants_person', person, 'i would rather speak to a human being', 'can a real person answer me'),
    ...each('abuse', abuse, 'what a piece of crap'),
    ...each(
      'other_language',
      otherLanguage,
      'Quiero hablar sobre mi seguro',
      'Guten Tag, ich brauche eine Bescheinigung',
    ),
    ...each('off_topic', offTopic, 'sing me a song', 'recommend a phone'),
  ],
}
