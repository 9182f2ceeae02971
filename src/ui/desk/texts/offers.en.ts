import type { offersZhCN } from './offers.zh-CN.ts'

export const offersEn: typeof offersZhCN = {
  presence: {
    label: 'My status',
    states: { online: 'Online', busy: 'Busy', away: 'Away' },
    set: (state) => `My status: ${state}`,
    failed: 'Status not sent',
    failedHint: 'Your status did not reach the server; trying again. Until then you may not be asked.',
  },
  title: 'Can you take this?',
  lead: (department) => `From ${department}`,
  left: (seconds) => `${seconds} s left`,
  take: 'Take it',
  decline: 'Decline',
  why: 'Why not? The next person is asked at once.',
  reasons: ['Helping somebody else', 'Not our responsibility', 'Have to leave now'],
  other: 'Another reason',
  send: 'Decline, ask the next',
  back: 'Back',
  declined: 'The next person is asked',
  arrived: (topic, seconds) => `Can you take this: ${topic}. Please answer within ${seconds} seconds.`,
  gone: 'What was offered to you was taken or went to the next person',
  failed: 'That did not work',
  notice: 'You are asked to take a citizen',
  keys: { take: 'Take what is offered to me', turnDown: 'Decline what is offered to me' },
}
