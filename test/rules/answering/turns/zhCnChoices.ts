import { after, askedBack, type Conversation, corrected, declined, finds, shows } from './form.ts'

const three = askedBack('身份证', [
  { entryId: 'id-card-replace', label: '身份证丢了、到期了或者损坏了怎么补领、换领' },
  { entryId: 'id-card-temporary', label: '急用身份证，怎么办临时身份证' },
  { entryId: 'id-card-first-apply', label: '满16周岁怎么首次申领身份证' },
])
const one = askedBack('护照那个', [{ entryId: 'passport-renew', label: '护照到期、签证页用完了怎么换发' }])

export const zhCnChoices: readonly Conversation[] = [
  after('option', three, ['第一个', shows('id-card-replace')]),
  after('option', three, ['1', shows('id-card-replace')]),
  after('option', three, ['2。', shows('id-card-temporary')]),
  after('option', three, ['我选第三个', shows('id-card-first-apply')]),
  after('option', three, ['最后那个', shows('id-card-first-apply')]),
  after('option', three, ['急用身份证，怎么办临时身份证', shows('id-card-temporary')]),
  after('option', three, ['临时身份证', shows('id-card-temporary')]),
  after('option', three, ['临时的', shows('id-card-temporary')]),
  after('option', three, ['就是丢了的那个', shows('id-card-replace')]),
  after('option', three, ['中间那个', shows('id-card-temporary')]),
  after('option', three, ['上面第一条', shows('id-card-replace')]),
  after('option', three, ['首次申领', shows('id-card-first-apply')]),
  after('option', three, ['我是到期了', shows('id-card-replace')]),
  after('option', three, ['头一个嘛', shows('id-card-replace')]),
  after('option', three, ['选项二', shows('id-card-temporary')]),
  after('option', one, ['是的', shows('passport-renew')]),
  after('option', one, ['对对对就是这个', shows('passport-renew')]),
  after('option', one, ['嗯嗯', shows('passport-renew')]),
  after('option', three, ['谢谢', { kind: ['notice'] }], ['第二个吧', shows('id-card-temporary')]),

  after('none_of_these', three, ['都不是', declined]),
  after('none_of_these', three, ['没有我想问的', declined]),
  after('none_of_these', three, ['这几个都不对', declined]),
  after('none_of_these', three, ['不是这些', declined]),
  after('none_of_these', three, ['一个都不沾边', declined]),
  after('none_of_these', three, ['以上都不是我要的', declined]),
  after('none_of_these', three, ['全都不是', declined]),
  after('none_of_these', one, ['不是', declined]),
  after('none_of_these', one, ['不对', declined]),
  after('none_of_these', three, [
    '都不是，我要办居住证',
    corrected(finds('residence-permit-apply'), 'id-card-replace', 'id-card-temporary', 'id-card-first-apply'),
  ]),
]
