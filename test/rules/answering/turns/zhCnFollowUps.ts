import {
  after,
  askedBack,
  asksTopic,
  type Conversation,
  corrected,
  facet,
  finds,
  several,
  shown,
  shows,
  talk,
  unmatched,
} from './form.ts'

const idCard = shown('身份证丢了怎么补办', 'id-card-replace')
const residence = shown('居住证怎么办', 'residence-permit-apply')
const wages = shown('公司拖欠工资怎么办', 'wage-arrears')
const three = askedBack('身份证', [
  { entryId: 'id-card-replace', label: '身份证丢了、到期了或者损坏了怎么补领、换领' },
  { entryId: 'id-card-temporary', label: '急用身份证，怎么办临时身份证' },
  { entryId: 'id-card-first-apply', label: '满16周岁怎么首次申领身份证' },
])

export const zhCnFollowUps: readonly Conversation[] = [
  talk(
    'facet',
    ['身份证丢了怎么补办', shows('id-card-replace')],
    ['那要多少钱', facet('fee', 'id-card-replace')],
    ['几天能拿到手', facet('timeLimit', 'id-card-replace')],
    ['要带些啥子东西去嘛', facet('materials', 'id-card-replace')],
  ),
  talk(
    'facet',
    ['居住证怎么办理', shows('residence-permit-apply')],
    ['收不收钱', facet('fee', 'residence-permit-apply')],
    ['在哪儿办呢', facet('place', 'residence-permit-apply')],
    ['那大概要等好久', facet('timeLimit', 'residence-permit-apply')],
  ),
  after('facet', idCard, ['费用呢', facet('fee', 'id-card-replace')]),
  after('facet', idCard, ['要不要钱啊这个', facet('fee', 'id-card-replace')]),
  after('facet', idCard, ['电话有没有', facet('phone', 'id-card-replace')]),
  after('facet', idCard, ['有啥子法律规定没得', facet('law', 'id-card-replace')]),
  after('facet', idCard, ['到哪个地方去办', facet('place', 'id-card-replace')]),
  after('facet', idCard, ['好多钱', facet('fee', 'id-card-replace')]),
  after('facet', residence, ['都需要准备哪些材料呢', facet('materials', 'residence-permit-apply')]),
  after('facet', residence, ['啥人能办', facet('who', 'residence-permit-apply')]),
  after('facet', residence, ['那具体怎么操作', facet('steps', 'residence-permit-apply')]),
  after('facet', residence, ['多长时间能下来', facet('timeLimit', 'residence-permit-apply')]),
  after('facet', residence, ['我该去哪个窗口', facet('place', 'residence-permit-apply')]),
  after('facet', residence, ['需要本人的什么证件', facet('materials', 'residence-permit-apply')]),
  after('facet', residence, ['打哪个电话问', facet('phone', 'residence-permit-apply')]),
  after('facet', wages, ['我该打什么电话', facet('phone', 'wage-arrears')]),
  after('facet', wages, ['要准备什么证据材料', facet('materials', 'wage-arrears')]),
  talk('facet', ['要多少钱', asksTopic], ['身份证补办', finds('id-card-replace')]),
  talk('facet', ['需要什么材料', asksTopic]),
  talk('facet', ['多久能办好', asksTopic]),

  talk(
    'topic',
    ['居住证怎么办理', shows('residence-permit-apply')],
    ['谢谢', { kind: ['notice'] }],
    ['哦对了，要带什么材料', facet('materials', 'residence-permit-apply')],
    ['好的', { kind: ['notice'] }],
    ['那多少钱', facet('fee', 'residence-permit-apply')],
  ),
  talk(
    'topic',
    ['护照丢了怎么补', shows('passport-lost')],
    ['多少钱', facet('fee', 'passport-lost')],
    ['身份证丢了怎么补办', shows('id-card-replace')],
    ['多少钱', facet('fee', 'id-card-replace')],
  ),
  talk(
    'topic',
    ['身份证丢了怎么补办', shows('id-card-replace')],
    ['狗证在哪里办', unmatched],
    ['多少钱', { kind: ['clarify', 'handoff'], never: ['id-card-replace'] }],
  ),
  talk(
    'topic',
    ['居住证怎么办理', shows('residence-permit-apply')],
    ['我要投诉楼下饭店油烟太大', { kind: ['handoff'] }],
    ['要多久', { kind: ['clarify', 'handoff'], never: ['residence-permit-apply'] }],
  ),
  talk(
    'topic',
    ['产假有多少天', shows('maternity-leave')],
    ['年休假有几天', shows('annual-leave')],
    ['依据是什么', facet('law', 'annual-leave')],
  ),
  talk('topic', ['失业金怎么申请', finds('unemployment-benefit')]),
  after('topic', idCard, ['傻逼', { kind: ['notice'] }], ['到底多少钱', facet('fee', 'id-card-replace')]),
  after('topic', idCard, ['🙂', { kind: ['handoff'] }], ['要几天', facet('timeLimit', 'id-card-replace')]),
  after(
    'topic',
    three,
    ['多少钱', { kind: ['clarify'], facet: 'fee', offers: ['id-card-replace', 'id-card-temporary'] }],
    ['第二个', facet('fee', 'id-card-temporary')],
  ),

  after('correction', shown('户口怎么上', 'household-move'), [
    '不是，我问的是新生儿',
    corrected(finds('household-newborn'), 'household-move'),
  ]),
  after('correction', idCard, ['不是身份证，我说的是护照丢了', corrected(finds('passport-lost'), 'id-card-replace')]),
  after('correction', shown('护照怎么办', 'passport-apply'), [
    '不对，是给小孩办',
    corrected(finds('passport-minor'), 'passport-apply'),
  ]),
  after('correction', shown('护照怎么办', 'passport-apply'), [
    '搞错了 我问的是护照过期了换',
    corrected(finds('passport-renew'), 'passport-apply'),
  ]),
  after('correction', wages, [
    '我说的不是公司，是工地上包工头欠的',
    corrected(finds('wage-arrears-migrant-workers'), 'wage-arrears'),
  ]),
  after('correction', residence, [
    '不是的，我是要续签',
    corrected(finds('residence-permit-renew'), 'residence-permit-apply'),
  ]),
  after('correction', residence, [
    '答非所问，我的居住证是丢了要补',
    corrected(finds('residence-permit-lost'), 'residence-permit-apply'),
  ]),
  after('correction', shown('驾驶证怎么换', 'driving-licence-renew'), [
    '不是换证，是丢了',
    corrected(finds('driving-licence-lost'), 'driving-licence-renew'),
  ]),
  after('correction', shown('公积金怎么取', 'housing-fund-withdraw'), [
    '你理解错了，我是租房想取',
    corrected(finds('housing-fund-rent-withdraw'), 'housing-fund-withdraw'),
  ]),
  after('correction', idCard, ['不是问多少钱，我问的是要多久', facet('timeLimit', 'id-card-replace')]),
  after('correction', shown('离婚怎么办', 'divorce-registration'), [
    '不是这个意思，我想问冷静期',
    corrected(finds('divorce-cooling-off'), 'divorce-registration'),
  ]),
  after('correction', idCard, ['不是这个', { kind: ['clarify'], reason: 'corrected', never: ['id-card-replace'] }]),
  after('correction', idCard, ['你搞错了', { kind: ['clarify'], reason: 'corrected', never: ['id-card-replace'] }]),
  after(
    'correction',
    shown('身份证', 'id-card-replace'),
    ['不是，我要临时的', corrected(finds('id-card-temporary'), 'id-card-replace')],
    ['也不对，我是第一次办，满16了', corrected(finds('id-card-first-apply'), 'id-card-replace', 'id-card-temporary')],
  ),
  after('correction', shown('退休', 'retirement-age'), [
    '不是不是，我想早点退，弹性的那种',
    corrected(finds('retirement-flexible'), 'retirement-age'),
  ]),

  talk(
    'several',
    ['身份证丢了怎么补办？另外居住证怎么续签', several('id-card-replace', 'residence-permit-renew')],
    ['第一个', shows('id-card-replace')],
    ['第二个', shows('residence-permit-renew')],
  ),
  talk('several', ['护照丢了怎么补，还有产假有多少天', several('passport-lost', 'maternity-leave')]),
  talk('several', [
    '想问两个事 一个是居住证怎么办理 一个是公积金怎么提取',
    several('residence-permit-apply', 'housing-fund-withdraw'),
  ]),
  talk('several', ['年休假有几天？离婚冷静期多少天？', several('annual-leave', 'divorce-cooling-off')]),
  talk('several', [
    '公司拖欠工资怎么办，顺便问下失业金最多能领几个月',
    several('wage-arrears', 'unemployment-benefit-duration'),
  ]),
  talk('several', ['1、新生儿怎么上户口 2、国家育儿补贴怎么领', several('household-newborn', 'childcare-subsidy')]),
  talk('several', ['驾驶证丢了怎么补以及私家车多久年检一次', several('driving-licence-lost', 'vehicle-inspection')]),
  talk('several', [
    '身份证丢了怎么补办？另外狗证去哪里办？',
    { ...several('id-card-replace'), reason: 'part_unanswered' },
  ]),
  talk('several', ['居住证怎么办理，要带什么材料，多少钱', shows('residence-permit-apply')]),
  after('several', idCard, ['要带什么材料，多少钱', { kind: ['answer'], shows: ['id-card-replace'] }]),
  after('several', residence, ['多少钱？几天能好？', { kind: ['answer'], shows: ['residence-permit-apply'] }]),
  talk('several', ['我身份证丢了，急着用，怎么补办', finds('id-card-replace', 'id-card-temporary')]),
  talk('several', ['你好，我是外地来的，想问下居住证怎么办理？要几天？', finds('residence-permit-apply')]),
  talk('several', ['孩子刚出生，新生儿怎么上户口，上户口要什么材料', shows('household-newborn')]),
]
