import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { ClosingReason } from '../domain/closing.ts'
import type { Brief } from '../domain/deskContract.ts'
import type { Category, HandoffState, Stage, Urgency } from '../domain/handoff.ts'
import { instant } from './columns.ts'
import { conversations } from './conversationSchema.ts'
import { departments, staff } from './staffSchema.ts'

export const caseSequence = pgSequence('case_sequence', { startWith: 1, maxValue: 999999, cycle: true })

type States = Record<'state' | 'handlerId', AnyPgColumn>
const isOpen = (t: Pick<States, 'state'>) => sql`${t.state} in ('waiting', 'claimed', 'following_up')`
const isDone = (t: Pick<States, 'state'>) => sql`${t.state} in ('resolved', 'closed', 'withdrawn')`
const unclaimed = (t: States) => sql`${t.handlerId} is null and ${t.state} in ('waiting', 'following_up')`

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
    /** The version of the calendar on which its due times rest. */
    calendarVersion: integer('calendar_version').notNull().default(0),
    openedAt: instant('opened_at').notNull(),
    /** The earliest promise still open, for the queue's order; rewritten with every change. */
    nextDueAt: instant('next_due_at').notNull(),
    claimedAt: instant('claimed_at'),
    firstReplyAt: instant('first_reply_at'),
    resolvedAt: instant('resolved_at'),
    closedAt: instant('closed_at'),
    /** When a resolved handoff closes without an answer; null while a call is still owed. */
    closesAt: instant('closes_at'),
    /** When the citizen of a resolved handoff is asked once more whether it is solved. */
    asksAt: instant('asks_at'),
    closingReason: text('closing_reason').$type<ClosingReason>(),
    /** Since a supervisor ruled who handles it, nobody can pass it on. */
    ruledAt: instant('ruled_at'),
    result: text('result'),
    /** While nobody has it: when the next person is asked. Null: an offer runs, or somebody has it. */
    nextOfferAt: instant('next_offer_at'),
    /** Everybody is asked once a round; a new one begins when all were asked or when somebody lost it. */
    offerRound: integer('offer_round').notNull().default(1),
    /** Since when it has been in these hands: a handler's, or nobody's. */
    handsSince: instant('hands_since').notNull().defaultNow(),
    /** By when the handler of a live conversation has to have said something; null once they have. */
    replyDueAt: instant('reply_due_at'),
    /** The language model's summary for the agent who picks up, made once. */
    brief: jsonb('brief').$type<Brief>(),
  },
  (t) => [
    index('handoffs_to_recompute').on(t.calendarVersion).where(isOpen(t)),
    index('handoffs_by_state').on(t.state, t.nextDueAt),
    index('handoffs_by_conversation').on(t.conversationId, t.openedAt),
    index('handoffs_pickups').on(t.departmentId, t.claimedAt).where(sql`${t.claimedAt} is not null`),
    // As the views of the desk read them; those of open ones stay small however many have been closed.
    index('handoffs_unclaimed')
      .on(t.departmentId, t.urgency, t.isElderFirst.desc(), t.nextDueAt, t.number)
      .where(unclaimed(t)),
    index('handoffs_unclaimed_anywhere')
      .on(t.urgency, t.isElderFirst.desc(), t.nextDueAt, t.number)
      .where(unclaimed(t)),
    index('handoffs_mine').on(t.handlerId, t.nextDueAt, t.number).where(sql`${t.state} in ('claimed', 'following_up')`),
    index('handoffs_open').on(t.nextDueAt, t.number).where(isOpen(t)),
    index('handoffs_open_handled').on(t.departmentId, t.nextDueAt, t.number).where(isOpen(t)),
    index('handoffs_open_by_age').on(t.openedAt, t.number).where(isOpen(t)),
    index('handoffs_open_handled_by_age').on(t.departmentId, t.openedAt, t.number).where(isOpen(t)),
    index('handoffs_open_owned_by_age').on(t.ownerDepartmentId, t.openedAt, t.number).where(isOpen(t)),
    index('handoffs_open_owned').on(t.ownerDepartmentId, t.nextDueAt, t.number).where(isOpen(t)),
    index('handoffs_done').on(t.openedAt, t.number).where(isDone(t)),
    index('handoffs_done_handled').on(t.departmentId, t.openedAt, t.number).where(isDone(t)),
    index('handoffs_done_owned').on(t.ownerDepartmentId, t.openedAt, t.number).where(isDone(t)),
    index('handoffs_reply_due').on(t.replyDueAt).where(sql`${t.replyDueAt} is not null`),
    index('handoffs_to_offer').on(t.nextOfferAt).where(sql`${t.nextOfferAt} is not null`),
    index('handoffs_asking').on(t.asksAt).where(sql`${t.state} = 'resolved'`),
    index('handoffs_closing').on(t.closesAt).where(sql`${t.state} = 'resolved'`),
    // One open handoff a conversation: the second tap finds the first one's number.
    uniqueIndex('handoffs_one_open').on(t.conversationId).where(isOpen(t)),
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
    /** To say how it stands, as a long limit of law asks for: any word to the citizen keeps it, and the next follows. */
    isProgress: boolean('is_progress').notNull().default(false),
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
