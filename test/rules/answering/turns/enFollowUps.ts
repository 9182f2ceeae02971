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

const idCard = shown('I lost my ID card', 'id-card-replace')
const passport = shown('how to get a passport', 'passport-apply')
const residence = shown('how to apply for a residence permit', 'residence-permit-apply')
const three = askedBack('id card', [
  { entryId: 'id-card-replace', label: 'Lost, expired or damaged identity card: how to get a new one' },
  { entryId: 'id-card-first-apply', label: 'First identity card at the age of 16' },
  { entryId: 'residence-permit-apply', label: 'How to apply for a residence permit (juzhuzheng)' },
])
const one = askedBack('boss money', [{ entryId: 'wage-arrears', label: 'My employer does not pay my wages' }])

export const enFollowUps: readonly Conversation[] = [
  talk(
    'facet',
    ['I lost my ID card, how to get a new one', shows('id-card-replace')],
    ['how much it cost?', facet('fee', 'id-card-replace')],
    ['how many days i must wait', facet('timeLimit', 'id-card-replace')],
    ['what paper i need bring', facet('materials', 'id-card-replace')],
  ),
  after('facet', residence, ['and the fee?', facet('fee', 'residence-permit-apply')]),
  after('facet', residence, ['where can i do this', facet('place', 'residence-permit-apply')]),
  after('facet', residence, ['is there a phone number i can call', facet('phone', 'residence-permit-apply')]),
  after('facet', passport, ['do i have to pay something', facet('fee', 'passport-apply')]),
  after('facet', passport, ['which documents should i take with me', facet('materials', 'passport-apply')]),
  after('facet', passport, ['ok and how long will it take', facet('timeLimit', 'passport-apply')]),
  after('facet', passport, ['who can apply for it', facet('who', 'passport-apply')]),
  after('facet', passport, ['what law is this based on', facet('law', 'passport-apply')]),
  talk('facet', ['how much does it cost', asksTopic]),
  talk('facet', ['what documents do I need', asksTopic], ['for a passport', { ...finds('passport-apply') }]),

  talk(
    'topic',
    ['how do I apply for a passport', shows('passport-apply')],
    ['thanks', { kind: ['notice'] }],
    ['how much is it', facet('fee', 'passport-apply')],
  ),
  talk(
    'topic',
    ['how do I apply for a passport', shows('passport-apply')],
    ['how do I register my dog', { shows: [], never: ['passport-apply'] }],
    ['how much is it', { kind: ['clarify', 'handoff'], never: ['passport-apply'] }],
  ),
  after('topic', idCard, ['how do i renew my driving licence', finds('driving-licence-renew')]),

  after('option', three, ['the first one', shows('id-card-replace')]),
  after('option', three, ['2', shows('id-card-first-apply')]),
  after('option', three, ['number 3 please', shows('residence-permit-apply')]),
  after('option', three, ['residence permit', shows('residence-permit-apply')]),
  after('option', three, ['i think the last', shows('residence-permit-apply')]),
  after('option', three, ['it is expired', shows('id-card-replace')]),
  after('option', one, ['yes', shows('wage-arrears')]),
  after('option', one, ['yes that is it', shows('wage-arrears')]),
  after('option', one, ['yep, exactly', shows('wage-arrears')]),

  after('none_of_these', three, ['none of these', declined]),
  after('none_of_these', three, ['no, not these ones', declined]),
  after('none_of_these', three, ["that's not what I need", declined]),
  after('none_of_these', three, ['neither of them', declined]),
  after('none_of_these', one, ['no', declined]),
  after('none_of_these', three, ['none of them fits my problem', declined]),

  after('correction', shown('how to get an identity card for the first time', 'id-card-first-apply'), [
    'no I mean the passport',
    corrected(finds('passport-apply'), 'id-card-first-apply'),
  ]),
  after('correction', idCard, [
    'no it is my first id card, I am 16',
    corrected(finds('id-card-first-apply'), 'id-card-replace'),
  ]),
  after('correction', shown('my boss does not pay', 'wage-arrears'), [
    'not what I asked, I want annual leave',
    corrected(finds('annual-leave'), 'wage-arrears'),
  ]),
  after('correction', passport, ['no, I meant for my child', corrected({ reason: 'corrected' }, 'passport-apply')]),
  after('correction', passport, [
    "that's wrong, my passport was stolen",
    corrected({ reason: 'corrected' }, 'passport-apply'),
  ]),
  after('correction', residence, [
    'sorry I wanted to ask about renewing the residence permit',
    corrected({ reason: 'corrected' }, 'residence-permit-apply'),
  ]),
  after('correction', shown('boss does not pay', 'wage-arrears'), [
    "not that, I'm a worker on a construction site",
    corrected(finds('wage-arrears-migrant-workers'), 'wage-arrears'),
  ]),
  after('correction', passport, [
    'wrong answer',
    { kind: ['clarify'], reason: 'corrected', never: ['passport-apply'] },
  ]),

  talk('several', [
    'How do I get a passport? And how do I apply for a residence permit?',
    several('passport-apply', 'residence-permit-apply'),
  ]),
  talk('several', [
    'I lost my ID card, how do I replace it? Also, how many days of annual leave do I get?',
    several('id-card-replace', 'annual-leave'),
  ]),
  after('several', passport, [
    'how much is it and what documents do I need',
    { kind: ['answer'], shows: ['passport-apply'] },
  ]),
  talk('several', ['how to get a passport, how long and how much', shows('passport-apply')]),
]
