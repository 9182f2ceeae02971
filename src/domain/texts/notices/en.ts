import type { NoticeTexts } from './form.ts'

export const en: NoticeTexts = {
  kinds: {
    opened: [
      '{number}: request received',
      'We have your request {number}. {department} is responsible and will contact you by {promisedAt}.',
    ],
    opened_off_hours: [
      '{number}: recorded, we will contact you',
      'The desk is closed now. Your request {number} is recorded; {department} will contact you by {promisedAt}.',
    ],
    contact_saved: [
      '{number}: contact details saved',
      'The contact details you left for {number} are saved. {department} will contact you by {promisedAt}.',
    ],
    promised: ['{number}: when you get an answer', '{department} promised to answer your request {number} by {dueAt}.'],
    statutory_limit: [
      '{number}: a time limit set by law applies',
      'Your case {number} is dealt with under {law}. {department} gives you the result by {dueAt}, and tells you every 5 working days how it stands.',
    ],
    extended: [
      '{number}: more time is needed',
      'The time for your request {number} was extended with approval. {department} will give you a result by {dueAt}.',
    ],
    due_changed: [
      '{number}: the date has changed',
      'The date for your request {number} was updated. {department} will give you a result by {dueAt}.',
    ],
    paused: [
      '{number}: we need something from you',
      'To go on with {number} we need something from you. Please reply in the chat by {endsAt}; the clock stands until then.',
    ],
    resumed: [
      '{number}: work goes on',
      'Work on your request {number} goes on. {department} will give you a result by {dueAt}.',
    ],
    transferred: [
      '{number}: now with {department}',
      'Your request {number} is now handled by {department}. Number and dates stay the same.',
    ],
    ruled: [
      '{number}: handled by {department}',
      'It has been decided that {department} handles your request {number}. Number and dates stay the same.',
    ],
    resolved: [
      '{number}: there is a result',
      'There is a result for your request {number}. If it does not help, you can have it reopened on the case page.',
    ],
    reopened: [
      '{number}: reopened',
      'Your request {number} is being worked on again, under the same number. {department} stays responsible.',
    ],
    withdrawn: [
      '{number}: withdrawn',
      'Your request {number} was withdrawn and will not be worked on. If that was not you, please contact us again.',
    ],
    closing_asked: [
      '{number}: is it settled?',
      'There is a result for your request {number}. Please tell us on the case page whether it is settled; if not, you can have it reopened.',
    ],
    closed: [
      '{number}: closed',
      'Your request {number} is closed. If it is not settled, you can have it reopened on the case page.',
    ],
    offer_made: [
      'Please take {number}',
      '{number} is offered to you. Please take it at once, or it goes to the next person.',
    ],
    due_soon: ['{number} is due soon', '{number} of {department}: {stage} is due at {dueAt}.'],
    overdue: ['{number} is late', '{number} of {department}: {stage} was due at {dueAt} and is not done. Please act.'],
    transfer_offered: [
      '{number}: transfer to answer',
      '{number} is offered to {department}. Please accept or decline by {answerDueAt}; silence is acceptance.',
    ],
    transfer_declined: ['{number}: transfer declined', '{department} declined {number}; it stays with you.'],
    to_take: [
      '{number}: please take it',
      '{number} has come to {department} and nobody handles it yet. Please take it.',
    ],
    ruled_to_take: [
      '{number}: ruled, please take it',
      'A ruling gave {number} to {department} and nobody handles it yet. Please take it.',
    ],
    ruling_wanted: ['{number}: ruling wanted', 'It is disputed who handles {number}. Please rule.'],
    statutory_wanted: [
      '{number}: limit of law asked for',
      '{department} asks to apply a longer limit set by law to {number}. Please decide.',
    ],
    extension_wanted: [
      '{number}: extension asked for',
      '{number} of {department}: {days} more days are asked for. Please decide.',
    ],
    case_reopened: [
      '{number}: the citizen wants it reopened',
      'The citizen says that {number} is not settled and had it reopened. Please act.',
    ],
    roster_gap: [
      'Nobody on duty: {department}',
      'The chat desk of {department} has nobody in the {role}-role from {startsAt} to {endsAt}; {count} such gaps were found. Please put somebody there.',
    ],
    swap_asked: [
      'A colleague asks for a swap',
      'You are asked to take over the shift that begins at {startsAt}. Please answer on the roster page.',
    ],
    stand_in: [
      'You stand in for somebody',
      'You stand in from {startsAt} to {endsAt}. If you cannot, please tell whoever keeps the roster soon.',
    ],
    test: ['Test', 'This is a test notice.'],
  },
  caseLink: 'Follow your case: ',
  deskLink: 'Desk: ',
  citizenFooter:
    'You need the number and the access code that you saw when you asked. This mail was sent by a machine; please do not reply.',
  staffFooter: 'This mail was sent by a machine; please do not reply.',
  stage: {
    pickup: 'pick-up',
    firstReply: 'first reply',
    firstContact: 'first contact',
    result: 'the result',
    callback: 'the question whether it is settled',
  },
}
