import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Stage } from '../domain/handoff.ts'
import type { Rung } from '../domain/ladder.ts'
import type { StatutoryTrackId } from '../domain/statutoryTracks.ts'
import type { Dispute, TransferReason, TransferState } from '../domain/transfer.ts'
import { instant } from './columns.ts'
import { handoffs } from './handoffSchema.ts'
import { departments, staff } from './staffSchema.ts'

const handoffId = () =>
  text('handoff_id')
    .notNull()
    .references(() => handoffs.id)

/** Passing a handoff to another department. The citizen's due times know nothing of it. */
export const transfers = pgTable(
  'transfers',
  {
    id: text('id').primaryKey(),
    handoffId: handoffId(),
    /** From 1 within its handoff. */
    position: integer('position').notNull(),
    fromDepartmentId: text('from_department_id')
      .notNull()
      .references(() => departments.id),
    toDepartmentId: text('to_department_id')
      .notNull()
      .references(() => departments.id),
    reason: text('reason').$type<TransferReason>().notNull(),
    text: text('text').notNull(),
    basis: text('basis').notNull(),
    state: text('state').$type<TransferState>().notNull(),
    offeredBy: text('offered_by')
      .notNull()
      .references(() => staff.id),
    offeredAt: instant('offered_at').notNull(),
    /** Silence until here is acceptance; null where a supervisor has to rule from the beginning. */
    answerDueAt: instant('answer_due_at'),
    /** Who accepted or declined; null for silence. */
    answeredBy: text('answered_by').references(() => staff.id),
    answeredAt: instant('answered_at'),
    answerBasis: text('answer_basis'),
    dispute: text('dispute').$type<Dispute>(),
    ruledDepartmentId: text('ruled_department_id').references(() => departments.id),
    ruledBy: text('ruled_by').references(() => staff.id),
    ruledAt: instant('ruled_at'),
    rulingBasis: text('ruling_basis'),
  },
  (t) => [
    uniqueIndex('transfers_in_order').on(t.handoffId, t.position),
    index('transfers_unanswered').on(t.answerDueAt).where(sql`${t.state} = 'offered'`),
    uniqueIndex('transfers_one_open').on(t.handoffId).where(sql`${t.state} in ('offered', 'disputed')`),
  ],
)

/** Requests for a longer limit of the result: by days, or because a law sets another. */
export const extensions = pgTable(
  'extensions',
  {
    id: text('id').primaryKey(),
    handoffId: handoffId(),
    /** In the unit of the limit: calendar or working days. */
    days: integer('days').notNull(),
    /** A longer limit of law instead of days. */
    track: text('track').$type<StatutoryTrackId>(),
    reason: text('reason').notNull(),
    state: text('state').$type<'asked' | 'approved' | 'refused'>().notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => staff.id),
    askedAt: instant('asked_at').notNull(),
    decidedBy: text('decided_by').references(() => staff.id),
    decidedAt: instant('decided_at'),
    decisionReason: text('decision_reason'),
  },
  (t) => [
    uniqueIndex('extensions_one_asked').on(t.handoffId).where(sql`${t.state} = 'asked'`),
    uniqueIndex('extensions_once').on(t.handoffId, sql`(${t.track} is null)`).where(sql`${t.state} = 'approved'`),
  ],
)

/** A time in which the clock of the result stands; its key allows each handoff one. */
export const pauses = pgTable(
  'pauses',
  {
    handoffId: handoffId().primaryKey(),
    startedBy: text('started_by')
      .notNull()
      .references(() => staff.id),
    /** What the citizen is asked for. */
    text: text('text').notNull(),
    startedAt: instant('started_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('pauses_running').on(t.endsAt).where(sql`${t.endedAt} is null`)],
)

/** Rungs of the ladder that have fired; the key lets each fire once a stage, whoever sweeps at the same moment. */
export const escalations = pgTable(
  'escalations',
  {
    handoffId: handoffId(),
    stage: text('stage').$type<Stage>().notNull(),
    rung: text('rung').$type<Rung>().notNull(),
    reachedAt: instant('reached_at').notNull(),
    firedAt: instant('fired_at').notNull(),
    /** Handler or owner, where there is one; the other rungs are offices, not persons. */
    staffId: text('staff_id').references(() => staff.id),
  },
  (t) => [primaryKey({ columns: [t.handoffId, t.stage, t.rung] })],
)

/** One hash a day over the newest link of every chain that grew on it; a trigger refuses update and delete. */
export const anchors = pgTable('anchors', {
  /** ISO day in the zone of the calendar. */
  day: text('day').primaryKey(),
  chains: integer('chains').notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
  writtenAt: instant('written_at').notNull(),
})
