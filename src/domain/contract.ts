import type {
  DueTime,
  EscalationView,
  ExtensionView,
  OfferView,
  PauseView,
  PromiseView,
  StatutoryTrackView,
  TransferView,
} from './clockContract.ts'
import type { CitizenClosing, ClosingParts, CoHandler } from './closingContract.ts'
import type { Brief } from './deskContract.ts'
import type { Category, HandoffState, Urgency } from './handoff.ts'
import type { Locale } from './locale.ts'
import type { Message, Reply } from './message.ts'
import type { TimelineItem } from './timelineItem.ts'
import type { NoteView } from './writingContract.ts'

/* The shapes that cross HTTP, for the server that writes them and the pages that read them. Instants are ISO 8601 in UTC. */

export type Mode = 'standard' | 'elder'

/** Whether people are at the desk now, and when they are next. `waiting` counts handoffs not yet claimed. */
export interface DeskStatus {
  isOpen: boolean
  opensAt?: string | undefined
  waiting: number
  /** From recent pick-up times; absent while there are too few to be honest. */
  expectedWaitSeconds?: number | undefined
  /** The number under which the department, else the general one, is published; absent when none is. */
  phone?: string | undefined
  departmentId: string
  departmentName: string
  /** Today's staffed hours as words, e.g. "09:00-12:00、13:30-17:30". */
  hours: string
}

export interface ConversationOpened {
  conversationId: string
  token: string
  greeting: string
  suggestions: string[]
  desk: DeskStatus
}

/** A handoff as its own citizen sees it. */
export interface CitizenHandoff {
  number: string
  lookupCode: string
  state: HandoffState
  dueAt: string
  /** Set while waiting: how many are ahead in the queue of the same department. */
  queue?: { ahead: number; expectedWaitSeconds?: number | undefined } | undefined
  departmentName: string
  handlerName?: string | undefined
  hasContact: boolean
  /** Once there is a result: what the citizen may say about it. */
  closing?: Pick<CitizenClosing, 'canConfirm' | 'canRate' | 'score'> | undefined
}

export interface ConversationState {
  conversationId: string
  locale: Locale
  mode: Mode
  lastPosition: number
  handoff?: CitizenHandoff | undefined
  desk: DeskStatus
}

/** A conversation that is taken up again: its state, and what belongs to the start. */
export interface ConversationFound extends ConversationState {
  greeting: string
  suggestions: string[]
}

export interface MessagePosted {
  message: Message
  reply: (Reply & { position: number }) | null
}

export interface CaseView {
  number: string
  state: HandoffState
  openedAt: string
  /** Who received it first and stays responsible. */
  owner: { departmentName: string; name?: string | undefined }
  /** Who works on it now. */
  handler: { departmentName: string; name?: string | undefined }
  /** The clock stands, because the citizen is waited for. */
  pause?: { text: string; endsAt: string } | undefined
  dueAt: string
  isLate: boolean
  /** The due time reaches a year whose official calendar is not published yet. */
  isProvisional: boolean
  promise?: { text: string; dueAt: string } | undefined
  /** A law sets the limit: which procedure, which article, and when the citizen hears next how it stands. */
  legalLimit?: { name: string; law: string; progressAt?: string | undefined } | undefined
  result?: string | undefined
  timeline: TimelineItem[]
  closing: CitizenClosing
  /** Departments that help the one in charge. */
  coHandlers: CoHandler[]
  /** How the case goes on that brings the result of this one too; absent when it goes its own way. */
  mainProgress?: TimelineItem[] | undefined
  canReopen: boolean
  canWithdraw: boolean
}

export interface Staff {
  id: string
  username: string
  name: string
  /** Under this number an agent speaks to citizens. */
  serviceNumber: string
  departmentId: string
  departmentName: string
  roles: Role[]
}

export const roles = ['agent', 'editor', 'reviewer', 'supervisor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A line of the desk's list. Texts are masked. */
export interface HandoffRow {
  id: string
  number: string
  state: HandoffState
  version: number
  departmentId: string
  departmentName: string
  category: Category
  urgency: Urgency
  isElderFirst: boolean
  locale: Locale
  /** The citizen's question that led to the handoff, shortened. */
  topic: string
  lastLine: string
  lastPosition: number
  /** Citizen messages since the last word of an agent, or since the handler's mark. */
  unread: number
  openedAt: string
  nextDue: DueTime | null
  owner: { id: string; name: string } | null
  handler: { id: string; name: string } | null
  /** Until when its handler has put it aside; absent when it is in sight. */
  snoozedUntil?: string | undefined
  /** To whom it is offered at this moment. */
  offer: OfferView | null
}

export interface HandoffDetail extends HandoffRow, ClosingParts {
  conversationId: string
  /** Why the conversation was handed over: a decision status or `asked_by_citizen`. */
  reason: string
  contact: {
    name?: string | undefined
    phone?: string | undefined
    email?: string | undefined
    preferredTime?: string | undefined
    isMasked: true
  } | null
  brief: Brief
  dueTimes: DueTime[]
  promises: PromiseView[]
  /** Due times that an agent may promise without thinking; the last one is the latest allowed, `workingDays` null: the limit itself. */
  followUpOptions: { dueAt: string; workingDays: number | null }[]
  result?: string | undefined
  transfers: TransferView[]
  /** A supervisor has ruled who handles it: it cannot be passed on. */
  isRuled: boolean
  extensions: ExtensionView[]
  /** Days that an extension may add at most; 0 when none is possible any more. */
  extensionDays: number
  /** Procedures whose limit by law may be asked for; none once one applies. */
  statutoryTracks: StatutoryTrackView[]
  pause: PauseView | null
  escalations: EscalationView[]
  messages: Message[]
  /** Words of staff to staff, oldest first. */
  notes: NoteView[]
  timeline: TimelineItem[]
}

/** RFC 9457 problem details as Lianxin sends them; `code` is stable, `title` and `detail` are in the reader's language. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  /** With `storage_unavailable`: what the reviewed FAQ says all the same; it was not stored. */
  reply?: Reply | undefined
  hotlines?: { number: string; label: string }[] | undefined
  [member: string]: unknown
}
