import type { Standing } from './rules.ts'

const work = [
  ...[
    'reply',
    'reply',
    'promise',
    'resolve',
    'transfer',
    'transfer',
    'pause',
    'askExtension',
    'askLaw',
    'addPart',
    'snooze',
  ],
  ...[
    'lengthen',
    'shorten',
    'say',
    'leave',
    'callInVain',
    'absent',
    'beat',
    'tick',
    'leaveNumber',
    'withdraw',
    'markUnread',
  ],
]
const pick = ['claim', 'claim', 'takeOffer', 'takeOffer', 'claimNext', 'refuseOffer', 'allBeat', 'tick', 'say', 'merge']
const follow = [
  'keepPromise',
  'approve',
  'refuse',
  'finishPart',
  'removePart',
  'merge',
  'unmerge',
  'endSnooze',
  'giveUp',
  'reply',
]
const answer = ['accept', 'accept', 'decline', 'decline', 'tick']
const ended = [
  'confirm',
  'dispute',
  'dispute',
  'rateBadly',
  'callSolved',
  'callUnsolved',
  'callInVain',
  'review',
  'tick',
]

/** What people mostly do to a case that stands so: left to chance alone, nearly everything would be refused. */
export function likelySteps({ handoff, transfer }: Standing): readonly string[] {
  const { state, handlerId } = handoff
  if (transfer === 'offered') return answer
  if (transfer === 'disputed') return ['rule', 'rule', 'tick', 'resolve']
  if (state === 'waiting' || (state === 'following_up' && handlerId === null)) return pick
  if (state === 'claimed') return work
  return state === 'following_up' ? [...work, ...follow] : ended
}
