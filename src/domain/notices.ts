/** How a notice travels. */
export const channels = ['email', 'sms', 'webhook'] as const
export type Channel = (typeof channels)[number]

/** `sending` is a lease: when it runs out, the sender counts as lost and the notice is sent again. */
export const noticeStates = ['waiting', 'sending', 'sent', 'dead', 'dropped'] as const
export type NoticeState = (typeof noticeStates)[number]

/** Why a notice was not sent and need not be: a newer one says it, its time is over, nobody can be reached. */
export type DropReason = 'replaced' | 'expired' | 'no_address'

/**
 * Who is told. `rung` is whoever the ladder names; `department` its people on duty, else all of them; `takers` the same
 * while nobody handles it; `rulers` who rules and approves; `roster` whom the roster concerns.
 */
export type Audience =
  | 'citizen'
  | 'handler'
  | 'person'
  | 'rung'
  | 'department'
  | 'takers'
  | 'rulers'
  | 'roster'
  | 'nobody'

interface Form {
  /** The event of the log that brings it; none: it is written by its own action. */
  event?: string
  to: Audience
  /** Values that it needs, of its event if it has one; nothing else of an event leaves. */
  params?: readonly string[]
  /** Hours after which it is no news any more. */
  validHours: number
  /** Unsent ones to the same recipient about the same handoff that it makes void, beside older ones of its own kind. */
  replaces?: readonly string[]
  /** The page of the desk on which something can be done about it, if not the inbox. */
  page?: string
}

const day = 24
const progress = [
  'promised',
  'extended',
  'statutory_limit',
  'due_changed',
  'paused',
  'resumed',
  'transferred',
  'ruled',
  'reopened',
]

const forms = {
  opened: { event: 'opened', to: 'citizen', params: ['promisedAt'], validHours: 3 * day },
  opened_off_hours: { event: 'opened_off_hours', to: 'citizen', params: ['promisedAt'], validHours: 3 * day },
  contact_saved: {
    event: 'contact_updated',
    to: 'citizen',
    params: ['promisedAt'],
    validHours: 3 * day,
    replaces: ['opened', 'opened_off_hours'],
  },
  promised: {
    event: 'promised',
    to: 'citizen',
    params: ['dueAt'],
    validHours: 3 * day,
    replaces: ['extended', 'due_changed'],
  },
  extended: { event: 'extended', to: 'citizen', params: ['dueAt'], validHours: 3 * day, replaces: ['due_changed'] },
  statutory_limit: {
    event: 'statutory_limit',
    to: 'citizen',
    params: ['dueAt', 'law'],
    validHours: 3 * day,
    replaces: ['extended', 'due_changed'],
  },
  due_changed: {
    event: 'category_changed',
    to: 'citizen',
    params: ['dueAt'],
    validHours: 3 * day,
    replaces: ['extended'],
  },
  paused: { event: 'paused', to: 'citizen', params: ['endsAt'], validHours: 3 * day, replaces: ['resumed'] },
  resumed: { event: 'resumed', to: 'citizen', params: ['dueAt'], validHours: 3 * day, replaces: ['paused'] },
  transferred: { event: 'transferred', to: 'citizen', validHours: 3 * day, replaces: ['ruled'] },
  ruled: { event: 'ruled', to: 'citizen', validHours: 3 * day, replaces: ['transferred'] },
  resolved: { event: 'resolved', to: 'citizen', validHours: 7 * day, replaces: progress },
  reopened: {
    event: 'reopened',
    to: 'citizen',
    params: ['promisedAt'],
    validHours: 3 * day,
    replaces: ['resolved', 'closing_asked', 'closed'],
  },
  withdrawn: {
    event: 'withdrawn',
    to: 'citizen',
    validHours: 3 * day,
    replaces: [...progress, 'opened', 'opened_off_hours', 'contact_saved'],
  },
  closing_asked: { event: 'closing_asked', to: 'citizen', validHours: 3 * day },
  closed: { event: 'closed', to: 'citizen', validHours: 3 * day, replaces: ['closing_asked'] },
  offer_made: { event: 'offered', to: 'person', validHours: 0.25 },
  due_soon: { event: 'due_soon', to: 'rung', params: ['dueAt', 'stage', 'rung'], validHours: day },
  overdue: { event: 'escalated', to: 'rung', params: ['dueAt', 'stage', 'rung'], validHours: day },
  transfer_offered: { event: 'transfer_offered', to: 'department', params: ['answerDueAt'], validHours: 3 * day },
  transfer_declined: { event: 'transfer_declined', to: 'handler', validHours: 3 * day },
  to_take: { event: 'transferred', to: 'takers', validHours: 3 * day },
  ruled_to_take: { event: 'ruled', to: 'takers', validHours: 3 * day },
  ruling_wanted: { event: 'transfer_disputed', to: 'rulers', validHours: 7 * day },
  extension_wanted: { event: 'extension_asked', to: 'rulers', params: ['days'], validHours: 7 * day },
  statutory_wanted: { event: 'statutory_asked', to: 'rulers', validHours: 7 * day },
  case_reopened: { event: 'reopened', to: 'handler', validHours: 3 * day },
  roster_gap: { to: 'roster', params: ['role', 'startsAt', 'endsAt', 'count'], validHours: day, page: '/desk/roster' },
  swap_asked: { to: 'roster', params: ['startsAt'], validHours: 7 * day, page: '/desk/roster' },
  stand_in: { to: 'roster', params: ['startsAt', 'endsAt'], validHours: 7 * day, page: '/desk/roster' },
  test: { to: 'nobody', validHours: 1 },
} as const satisfies Record<string, Form>

export type NoticeKind = keyof typeof forms

/** Everything that citizens and staff are told outside their pages, and by what. */
export const noticeKinds: Readonly<Record<NoticeKind, Form>> = forms

export const noticeKindNames = Object.keys(forms) as NoticeKind[]

/** The kinds that an event of the log brings. */
export const kindsOfEvent = (event: string): NoticeKind[] =>
  noticeKindNames.filter((kind) => noticeKinds[kind].event === event)

/** A citizen gets news of one kind about one handoff at most so often; what comes faster waits and collapses. */
export const citizenSpacingSeconds = 10 * 60

/** Seconds before the second, third … attempt: greylisting is over after minutes, an outage after hours. */
export const backOffSeconds = [30, 120, 600, 1800, 7200, 21_600, 43_200] as const

/** After so many attempts a notice is dead until an administrator sends it again. */
export const maxAttempts = backOffSeconds.length + 1

/**
 * Seconds until the next attempt, or undefined when there is none: the table's value, up to a fifth longer so that what
 * failed together does not come back together, and never before the other side wants it, a day at most.
 * @param chance from 0 to 1.
 */
export function nextDelaySeconds({
  attempts,
  chance,
  retryAfterSeconds = 0,
}: {
  attempts: number
  chance: number
  retryAfterSeconds?: number | undefined
}): number | undefined {
  const base = backOffSeconds[attempts - 1]
  if (base === undefined) return undefined
  return Math.max(base * (1 + chance / 5), Math.min(retryAfterSeconds, 86_400))
}
