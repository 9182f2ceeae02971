import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Brief } from '../domain/contract.ts'
import type { Decision, Thresholds } from '../domain/decision.ts'
import type { Entry } from '../domain/entry.ts'
import type { Category, HandoffState, Stage, Urgency } from '../domain/handoff.ts'
import type { Locale } from '../domain/locale.ts'
import type { Author, Reply, SystemNotice } from '../domain/message.ts'
import type { ThesaurusGroup } from '../domain/thesaurusFile.ts'

const bytes = customType<{ data: Uint8Array<ArrayBuffer>; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Uint8Array.from(value),
})
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** Keys that the service made for itself, used while LIANXIN_SECRET is not set. */
export const keys = pgTable('keys', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
  createdAt: instant('created_at').notNull(),
})

export const departments = pgTable('departments', {
  id: text('id').primaryKey(),
  names: jsonb('names').$type<Record<Locale, string>>().notNull(),
  phone: text('phone').notNull(),
  /** Staffed intervals of the chat desk on working days, "HH:MM-HH:MM", local time. */
  hours: jsonb('hours').$type<string[]>().notNull(),
  createdAt: instant('created_at').notNull(),
})

export const serviceNumberSequence = pgSequence('service_number_sequence', { startWith: 1001 })

/** A person who works here. The login of the same id is in `auth_users`. */
export const staff = pgTable('staff', {
  id: text('id').primaryKey(),
  username: text('username').notNull().unique(),
  name: text('name').notNull(),
  serviceNumber: text('service_number').notNull().unique(),
  departmentId: text('department_id')
    .notNull()
    .references(() => departments.id),
  isActive: boolean('is_active').notNull().default(true),
  /** How many conversations at once; elder and urgent ones count as more. */
  concurrencyLimit: integer('concurrency_limit').notNull().default(3),
  /** Topics (folders of the FAQ) that this person knows well. */
  skills: jsonb('skills').$type<string[]>().notNull().default([]),
  languages: jsonb('languages').$type<Locale[]>().notNull().default(['zh-CN', 'zh-TW']),
  createdAt: instant('created_at').notNull(),
})

/** Roles per department; an administrator's department is where they sit. */
export const staffRoles = pgTable(
  'staff_roles',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
    role: text('role').notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.departmentId, t.role] })],
)

export const conversations = pgTable('conversations', {
  id: text('id').primaryKey(),
  tokenHash: text('token_hash').notNull(),
  locale: text('locale').$type<Locale>().notNull(),
  mode: text('mode').$type<'standard' | 'elder'>().notNull(),
  departmentId: text('department_id').references(() => departments.id),
  /** Position of the newest message; the row lock on it keeps positions free of gaps. */
  lastPosition: integer('last_position').notNull().default(0),
  createdAt: instant('created_at').notNull(),
})

export const messages = pgTable(
  'messages',
  {
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    position: integer('position').notNull(),
    author: text('author').$type<Author>().notNull(),
    staffId: text('staff_id').references(() => staff.id),
    text: text('text').notNull(),
    reply: jsonb('reply').$type<Reply>(),
    notice: jsonb('notice').$type<SystemNotice>(),
    clientMessageId: text('client_message_id'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.conversationId, t.position] }),
    uniqueIndex('messages_client_message').on(t.conversationId, t.author, t.clientMessageId),
    index('messages_recent').on(t.conversationId, t.createdAt),
    check('messages_position_from_one', sql`${t.position} >= 1`),
  ],
)

/** What the pipeline made of each question, with the figures it rests on. The question itself is kept masked. */
export const decisions = pgTable(
  'decisions',
  {
    conversationId: text('conversation_id').notNull(),
    questionPosition: integer('question_position').notNull(),
    /** Where the reply stands; null when the assistant kept silent. */
    replyPosition: integer('reply_position'),
    question: text('question').notNull(),
    kind: text('kind').$type<Decision['kind']>().notNull(),
    status: text('status').$type<Decision['status']>().notNull(),
    reasons: jsonb('reasons').$type<string[]>().notNull(),
    entryId: text('entry_id'),
    facet: text('facet'),
    release: integer('release'),
    confidence: doublePrecision('confidence').notNull(),
    ranked: jsonb('ranked').$type<Decision['ranked']>().notNull(),
    options: jsonb('options').$type<Decision['options']>().notNull(),
    features: jsonb('features').$type<Record<string, number>>().notNull(),
    assistant: text('assistant'),
    /** Language of the conversation and bounds of confidence as they were then; null in rows from before they were kept. */
    locale: text('locale').$type<Locale>(),
    thresholds: jsonb('thresholds').$type<Thresholds>(),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.conversationId, t.questionPosition] }),
    index('decisions_by_status').on(t.status, t.decidedAt),
    // As `listJudgedConversations` asks for it.
    index('decisions_telling')
      .on(t.decidedAt)
      .where(sql`${t.reasons} ?| array['option_chosen', 'options_declined', 'corrected']`),
  ],
)

export const caseSequence = pgSequence('case_sequence', { startWith: 1, maxValue: 999999, cycle: true })

export const handoffs = pgTable(
  'handoffs',
  {
    id: text('id').primaryKey(),
    number: text('number').notNull().unique(),
    lookupCodeHash: text('lookup_code_hash').notNull(),
    lookupCodeSealed: text('lookup_code_sealed').notNull(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    /** The department that handles it now. */
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
    /** The department of the first receiver, which stays responsible whoever handles it. */
    ownerDepartmentId: text('owner_department_id')
      .notNull()
      .references(() => departments.id),
    state: text('state').$type<HandoffState>().notNull(),
    /** Grows by one with every change; a client that acts on an old version is refused. */
    version: integer('version').notNull().default(1),
    category: text('category').$type<Category>().notNull(),
    urgency: text('urgency').$type<Urgency>().notNull(),
    isElderFirst: boolean('is_elder_first').notNull(),
    /** A decision status, or `asked_by_citizen`. */
    reason: text('reason').notNull(),
    topic: text('topic').notNull(),
    /** Name, phone, e-mail as one encrypted text. */
    contactSealed: text('contact_sealed'),
    preferredTime: text('preferred_time'),
    ownerId: text('owner_id').references(() => staff.id),
    handlerId: text('handler_id').references(() => staff.id),
    preset: text('preset').notNull(),
    openedAt: instant('opened_at').notNull(),
    /** The earliest promise still open, for the queue's order; rewritten with every change. */
    nextDueAt: instant('next_due_at').notNull(),
    claimedAt: instant('claimed_at'),
    firstReplyAt: instant('first_reply_at'),
    resolvedAt: instant('resolved_at'),
    closedAt: instant('closed_at'),
    /** When a resolved handoff counts as confirmed and is closed. */
    closesAt: instant('closes_at'),
    /** Since a supervisor ruled who handles it, nobody can pass it on. */
    ruledAt: instant('ruled_at'),
    result: text('result'),
    /** While nobody has it: when the next person is asked. Null: an offer runs, or somebody has it. */
    nextOfferAt: instant('next_offer_at'),
    /** The language model's summary for the agent who picks up, made once. */
    brief: jsonb('brief').$type<Brief>(),
  },
  (t) => [
    index('handoffs_queue').on(t.departmentId, t.state, t.nextDueAt),
    index('handoffs_by_handler').on(t.handlerId, t.state, t.nextDueAt),
    index('handoffs_by_state').on(t.state, t.nextDueAt),
    index('handoffs_to_offer').on(t.nextOfferAt).where(sql`${t.nextOfferAt} is not null`),
    index('handoffs_closing').on(t.closesAt).where(sql`${t.state} = 'resolved'`),
    // One open handoff a conversation: the second tap finds the first one's number.
    uniqueIndex('handoffs_one_open')
      .on(t.conversationId)
      .where(sql`${t.state} in ('waiting', 'claimed', 'following_up')`),
  ],
)

/** Due times of each stage, computed when they are written. */
export const handoffStages = pgTable(
  'handoff_stages',
  {
    handoffId: text('handoff_id')
      .notNull()
      .references(() => handoffs.id),
    stage: text('stage').$type<Stage>().notNull(),
    dueAt: instant('due_at').notNull(),
    isProvisional: boolean('is_provisional').notNull(),
    basis: text('basis').notNull(),
    doneAt: instant('done_at'),
    /** Set while the clock stands; lateness is judged by it. */
    pausedAt: instant('paused_at'),
    /** When the next rung of the ladder is reached; null at its top. */
    nextRungAt: instant('next_rung_at'),
  },
  (t) => [
    primaryKey({ columns: [t.handoffId, t.stage] }),
    index('handoff_stages_due').on(t.dueAt).where(sql`${t.doneAt} is null`),
    index('handoff_stages_ladder').on(t.nextRungAt).where(sql`${t.doneAt} is null and ${t.pausedAt} is null`),
  ],
)

export const promises = pgTable(
  'promises',
  {
    id: text('id').primaryKey(),
    handoffId: text('handoff_id')
      .notNull()
      .references(() => handoffs.id),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    text: text('text').notNull(),
    dueAt: instant('due_at').notNull(),
    madeAt: instant('made_at').notNull(),
    keptAt: instant('kept_at'),
  },
  (t) => [index('promises_by_handoff').on(t.handoffId)],
)

/** The append-only log; a trigger refuses update and delete, `hash` chains the events of one handoff. */
export const events = pgTable(
  'events',
  {
    handoffId: text('handoff_id')
      .notNull()
      .references(() => handoffs.id),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    actorKind: text('actor_kind').$type<'citizen' | 'staff' | 'system'>().notNull(),
    actorId: text('actor_id'),
    data: jsonb('data').$type<Record<string, string>>().notNull(),
    at: instant('at').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.handoffId, t.position] }), index('events_by_time').on(t.at)],
)

/** Wrong tries at a case number, so that guessing is slowed whatever address it comes from. */
export const lookupFailures = pgTable(
  'lookup_failures',
  {
    number: text('number').notNull(),
    at: instant('at').notNull(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  },
  (t) => [index('lookup_failures_recent').on(t.number, t.at)],
)

export const ratings = pgTable(
  'ratings',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    /** The answer that is rated; null rates the conversation. */
    position: integer('position'),
    score: integer('score'),
    isSolved: boolean('is_solved'),
    /** The citizen says that the answer is false, which is worse than no help. */
    isWrong: boolean('is_wrong').notNull().default(false),
    comment: text('comment'),
    ratedAt: instant('rated_at').notNull(),
  },
  (t) => [
    unique('ratings_once').on(t.conversationId, t.position).nullsNotDistinct(),
    index('ratings_recent').on(t.ratedAt),
    check('ratings_score', sql`${t.score} between 1 and 5`),
  ],
)

/** The newest reviewed text of each entry, as the files of `knowledge/` hold it. */
export const entries = pgTable(
  'entries',
  {
    id: text('id').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    entry: jsonb('entry').$type<Entry>().notNull(),
    checksum: text('checksum').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.locale] })],
)

/** An immutable snapshot of all entries; the newest one answers. */
export const releases = pgTable('releases', {
  number: integer('number').primaryKey(),
  entries: jsonb('entries').$type<Entry[]>().notNull(),
  thesaurus: jsonb('thesaurus').$type<ThesaurusGroup[]>().notNull().default([]),
  /** Questions beside the test questions of which it was known where they lead (null: nowhere), masked. */
  known: jsonb('known').$type<{ text: string; id: string | null }[]>().notNull().default([]),
  /** The index as it was built, read back in milliseconds; null in releases from before it was kept. */
  index: bytes('index'),
  checksum: text('checksum').notNull(),
  note: text('note').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
})

/* Tables of better-auth, in its own shape (see src/http/staffAccounts). */
export const authUsers = pgTable('auth_users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull(),
  image: text('image'),
  username: text('username').unique(),
  displayUsername: text('display_username'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const authSessions = pgTable('auth_sessions', {
  id: text('id').primaryKey(),
  userId: text('user_id')
    .notNull()
    .references(() => authUsers.id, { onDelete: 'cascade' }),
  token: text('token').notNull().unique(),
  expiresAt: instant('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const authAccounts = pgTable('auth_accounts', {
  id: text('id').primaryKey(),
  userId: text('user_id')
    .notNull()
    .references(() => authUsers.id, { onDelete: 'cascade' }),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: instant('access_token_expires_at'),
  refreshTokenExpiresAt: instant('refresh_token_expires_at'),
  scope: text('scope'),
  password: text('password'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const authVerifications = pgTable('auth_verifications', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** Failed logins by user name, for the limit on guessing. */
export const loginFailures = pgTable(
  'login_failures',
  {
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    username: text('username').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('login_failures_recent').on(t.username, t.at)],
)
