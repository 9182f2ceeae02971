import type { ServerTexts } from './form.ts'

export const en: ServerTexts = {
  greeting:
    'Hello, I am the government assistant. I answer common questions at once with reviewed text and its source; anything else goes to a person with one tap.',
  greetingElder:
    'Hello! Write what you want to ask, or press “Talk to a person” and a colleague will help. You may also ask for a relative.',
  reply: {
    answered_entry: '',
    answered_facet: '',
    answered_smalltalk: 'Hello. Tell me what you need to get done, or which rule you want to know.',
    thanks: 'You are welcome. Ask again whenever you like.',
    goodbye: 'Goodbye. Come back whenever you have another question.',
    identity:
      'I am the government assistant: a machine, not a person. I answer common questions with reviewed text and its source; for anything else you can talk to a person.',
    asked_back: 'Which of these do you mean?',
    asked_topic: 'Which matter do you mean? Please name it, so that I can answer correctly.',
    asked_several: 'You asked about several matters. Please choose one first, and the next one afterwards.',
    part_unanswered:
      'You asked about several matters. For part of them I found no reliable source; a person can help with that. Please choose from what I found.',
    corrected: 'Sorry, that was not what you asked.',
    offered_no_match:
      'No reliable source found, so I will not guess. Talk to a person, or leave your request and get an answer by a stated date.',
    offered_wants_person: 'I am handing you over to a person.',
    offered_entry_policy: 'This has to be handled by a person. Please press “Talk to a person”.',
    offered_own_case:
      'That needs your own records, which I cannot see and will not guess. See below how to look them up, or talk to a person.',
    lookup_unknown:
      'That needs your own records, which I cannot see and will not guess. Please talk to a person, or ask the office in charge.',
    own_entitlement:
      'Whether you qualify, and for how much, is decided by the office in charge on your own case; I cannot decide it. Please talk to a person.',
    offered_complaint:
      'What you report has to be handled by a person. Press “Talk to a person” to get a case number, the office in charge and a date.',
    offered_unreadable: 'I did not understand that. Please put it another way, or talk to a person.',
    unknown_language: 'I understand only Chinese and English so far. Please write in one of them, or talk to a person.',
    offered_abuse:
      'I can see that this is frustrating, and I am sorry that I did not help. Tell me what you need to get done, or talk to a person.',
    offered_off_topic:
      'That is not a government matter, so I cannot help with it. Ask me about a procedure or a rule, or talk to a person.',
    urgent_numbers: 'If this is urgent, call one of these numbers first. A person can help you here as well.',
    silent_person_present: '',
    failed_answering: 'I cannot answer just now. Your question is recorded. Please talk to a person.',
    failed_assistant: 'No reliable source found, so I will not guess. You can talk to a person.',
    storage_unavailable:
      'The service has a fault and your message was not saved. Below is what the reviewed FAQ says; if it is urgent, please call.',
  },
  transferReason: {
    not_our_duty: 'Not our responsibility',
    other_region: 'Outside our area',
    law_assigns: 'The law assigns it to the other department',
    expertise_needed: 'Needs the expertise of the other department',
    joint_matter: 'Several departments; the other one leads',
    already_there: 'The other department already handles the same matter',
  },
  problem: {
    body_invalid: ['The request is malformed', 'Please check it and send it again.'],
    text_empty: ['Nothing to send', 'Please write your question first.'],
    text_too_long: ['Too long', 'At most {limit} characters at a time. Please shorten it or send it in parts.'],
    text_unreadable: ['Unreadable text', 'The text is not valid UTF-8. Please type it again.'],
    not_found: ['Page not found', 'Please check the address or go to the start page.'],
    conversation_not_found: ['Conversation not found', 'Please start again; you can ask once more.'],
    token_invalid: ['Not your conversation', 'The access token is missing or wrong. Please start again.'],
    position_invalid: ['No such message', 'Please reload and try again.'],
    rate_limited: ['Too fast', 'Please wait {retryAfterSeconds} seconds.'],
    handoff_exists: ['Already handed over', 'Your case number is {number}.'],
    handoff_taken: ['Already claimed', '{by} has claimed this.'],
    handoff_state: ['Not possible now', 'Its state has changed. Please reload.'],
    handoff_not_yours: ['Not yours', 'Please claim it first.'],
    reply_stale: ['More was said meanwhile', 'Read what is new, then send your words as they are or change them.'],
    version_stale: ['Changed meanwhile', 'Somebody has just changed it. Please reload and try again.'],
    due_time_invalid: ['Time not possible', 'The time must be in the future and at the latest {latest}.'],
    snooze_late: ['Overdue', 'What is overdue cannot be put aside. Please answer first.'],
    text_unfilled: ['Not filled in', 'Please fill in or remove: {gaps}'],
    variable_unknown: ['Unknown variable', '{name} is not a variable. Please use one of the listed ones.'],
    transfer_exists: ['A transfer is open', 'Please wait for the answer or the ruling.'],
    transfer_state: ['Not possible now', 'This transfer has been settled. Please reload.'],
    webhook_address: [
      'This address cannot be told',
      'Please give an http or https address outside private networks, without a user name or password in it.',
    ],
    transfer_target: ['Not to this department', 'Please choose another department in which somebody works.'],
    handoff_ruled: ['Ruled', 'A supervisor has ruled who handles it; it cannot be passed on or sent back.'],
    offer_over: ['No longer offered to you', 'It was passed on or taken meanwhile.'],
    extension_used: ['No further extension', 'Each case can be extended once.'],
    extension_days: ['Not so many days', 'At most {max} days can be added.'],
    extension_state: ['No request to decide', 'Please reload.'],
    extension_late: ['The limit has passed', 'What is overdue or done cannot be extended.'],
    same_person: ['Not your own request', 'Another supervisor must decide it.'],
    own_work: ['Not your own work', 'Somebody else than the handler must judge this.'],
    review_state: ['Nothing to review', 'This review has been decided. Please reload.'],
    rating_exists: ['Already rated', 'Each result can be rated once. Thank you.'],
    score_missing: ['No level chosen', 'Please choose how satisfied you are.'],
    calls_too_few: ['Not yet', 'Nobody answered on {days} different days; {needed} are needed before it may close.'],
    merge_target: ['Cannot be merged with this one', 'Please choose another open case that is not merged itself.'],
    handoff_merged: ['Merged', 'The result comes from the main case. Please work there, or end the merger first.'],
    part_exists: ['Already taking part', 'This department already has a task in this case.'],
    part_state: ['Not possible now', 'This task is done or was taken back. Please reload.'],
    parts_open: ['Tasks are open', '{count} departments have not finished. Wait for them, or take their tasks back.'],
    pause_used: ['No further pause', 'Each case can be paused once.'],
    pause_not_waiting: ['No pause now', 'The clock can be paused only in time and while you wait for the citizen.'],
    case_not_found: ['Number or access code is wrong', 'Please check both.'],
    case_locked: ['Too many tries', 'Please wait {retryAfterSeconds} seconds.'],
    not_signed_in: ['Please sign in', 'You are not signed in or the session has expired.'],
    not_allowed: ['Not allowed', 'Please ask an administrator.'],
    login_failed: ['Sign-in failed', 'User name or password is wrong.'],
    calendar_unknown: [
      'No working calendar',
      'The official calendar of {year} is missing. An administrator must add it.',
    ],
    storage_unavailable: [
      'The service has a fault',
      'What you sent was not saved. Please try again later. If it is urgent, call 12345.',
    ],
    internal_error: [
      'Something went wrong',
      'We have recorded it. Please try again later. If it is urgent, call 12345.',
    ],
  },
}
