import {
  after,
  askedBack,
  asksTopic,
  type Conversation,
  corrected,
  declined,
  facet,
  finds,
  several,
  shown,
  shows,
  talk,
} from './form.ts'

const passport = shown('護照怎麼申請', 'passport-apply')
const licence = shown('駕照掉了怎麼補', 'driving-licence-lost')
const three = askedBack('身分證', [
  { entryId: 'id-card-replace', label: '身份证丢了、到期了或者损坏了怎么补领、换领' },
  { entryId: 'id-card-temporary', label: '急用身份证，怎么办临时身份证' },
  { entryId: 'id-card-minor', label: '未满16周岁的孩子怎么办身份证' },
])
const one = askedBack('離婚', [{ entryId: 'divorce-registration', label: '协议离婚怎么办离婚登记' }])

export const zhTwFollowUps: readonly Conversation[] = [
  talk(
    'facet',
    ['護照怎麼申請', shows('passport-apply')],
    ['請問要多少錢呢', facet('fee', 'passport-apply')],
    ['要帶哪些文件', facet('materials', 'passport-apply')],
    ['大概多久會好', facet('timeLimit', 'passport-apply')],
  ),
  after('facet', licence, ['規費多少', facet('fee', 'driving-licence-lost')]),
  after('facet', licence, ['去邊度辦', facet('place', 'driving-licence-lost')]),
  after('facet', licence, ['幾多錢呀', facet('fee', 'driving-licence-lost')]),
  after('facet', licence, ['要等幾耐', facet('timeLimit', 'driving-licence-lost')]),
  after('facet', passport, ['需要準備咩文件', facet('materials', 'passport-apply')]),
  after('facet', passport, ['請問承辦單位電話幾號', facet('phone', 'passport-apply')]),
  talk('facet', ['請問要多久', asksTopic]),

  talk(
    'topic',
    ['護照怎麼申請', shows('passport-apply')],
    ['了解，謝謝', { kind: ['notice'] }],
    ['那地點在哪裡', facet('place', 'passport-apply')],
  ),
  after('topic', licence, ['產假有幾天', finds('maternity-leave')]),

  after('option', three, ['第一個', shows('id-card-replace')]),
  after('option', three, ['我要選二', shows('id-card-temporary')]),
  after('option', three, ['最後一個', shows('id-card-minor')]),
  after('option', three, ['臨時身分證', shows('id-card-temporary')]),
  after('option', one, ['對，沒錯', shows('divorce-registration')]),
  after('option', one, ['係呀', shows('divorce-registration')]),

  after('none_of_these', three, ['都不是', declined]),
  after('none_of_these', three, ['以上皆非', declined]),
  after('none_of_these', three, ['沒有我要的耶', declined]),
  after('none_of_these', three, ['全部都唔係', declined]),

  after('correction', passport, ['不是啦，我是說護照弄丟', corrected(finds('passport-lost'), 'passport-apply')]),
  after('correction', passport, ['唔係，我係幫小朋友辦', corrected(finds('passport-minor'), 'passport-apply')]),
  after('correction', licence, [
    '不對，是駕照到期要換',
    corrected(finds('driving-licence-renew'), 'driving-licence-lost'),
  ]),
  after('correction', shown('居住證', 'residence-permit-apply'), [
    '你弄錯了，我問的是居住證遺失',
    corrected(finds('residence-permit-lost'), 'residence-permit-apply'),
  ]),

  talk('several', ['身分證遺失怎麼補辦？還有護照怎麼申請？', several('id-card-replace', 'passport-apply')]),
  talk('several', ['請問產假有幾天，另外帶薪年休假有幾天', several('maternity-leave', 'annual-leave')]),
  after('several', passport, ['要多少錢跟要準備什麼文件', { kind: ['answer'], shows: ['passport-apply'] }]),
]
