import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { CallOutcome, ReviewKind, ReviewOutcome } from '../domain/closing.ts'
import { instant } from './columns.ts'
import { handoffs } from './handoffSchema.ts'
import { departments, staff } from './staffSchema.ts'

/* How a handoff ends: calls, ratings, reviews; duplicates; and the parts that other departments do. */

const handoffId = (name = 'handoff_id') =>
  text(name)
    .notNull()
    .references(() => handoffs.id)
const staffId = (name: string) => text(name).references(() => staff.id)

/** Every try to reach a citizen by phone. */
export const calls = pgTable(
  'calls',
  {
    id: text('id').primaryKey(),
    handoffId: handoffId(),
    outcome: text('outcome').$type<CallOutcome>().notNull(),
    note: text('note').notNull(),
    madeBy: staffId('made_by').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (t) => [index('calls_by_handoff').on(t.handoffId, t.madeAt)],
)

/** What the citizen thinks of a closed case; the key allows one rating for each time it was closed. */
export const caseRatings = pgTable(
  'case_ratings',
  {
    handoffId: handoffId(),
    /** Which result is rated: when it was given. */
    resolvedAt: instant('resolved_at').notNull(),
    score: integer('score').notNull(),
    comment: text('comment').notNull(),
    /** Who handled it then. */
    handlerId: staffId('handler_id'),
    ratedAt: instant('rated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.handoffId, t.resolvedAt] }),
    check('case_ratings_score', sql`${t.score} between 1 and 5`),
  ],
)

/** A look at how a handoff was handled, by somebody who did not handle it. */
export const reviews = pgTable(
  'reviews',
  {
    id: text('id').primaryKey(),
    handoffId: handoffId(),
    kind: text('kind').$type<ReviewKind>().notNull(),
    text: text('text').notNull(),
    score: integer('score'),
    /** Who handled it when the citizen spoke up, and so cannot decide. */
    handlerId: staffId('handler_id'),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
    openedAt: instant('opened_at').notNull(),
    dueAt: instant('due_at').notNull(),
    isProvisional: boolean('is_provisional').notNull(),
    basis: text('basis').notNull(),
    /** When it was written down that it is late. */
    overdueAt: instant('overdue_at'),
    outcome: text('outcome').$type<ReviewOutcome>(),
    decisionBasis: text('decision_basis'),
    reply: text('reply'),
    decidedBy: staffId('decided_by'),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    index('reviews_by_handoff').on(t.handoffId, t.openedAt),
    index('reviews_open').on(t.departmentId, t.dueAt).where(sql`${t.decidedAt} is null`),
    index('reviews_overdue').on(t.dueAt).where(sql`${t.decidedAt} is null and ${t.overdueAt} is null`),
    uniqueIndex('reviews_one_open').on(t.handoffId, t.kind).where(sql`${t.decidedAt} is null`),
  ],
)

/** A duplicate and the handoff that brings its result. */
export const merges = pgTable(
  'merges',
  {
    id: text('id').primaryKey(),
    handoffId: handoffId(),
    mainId: handoffId('main_id'),
    reason: text('reason').notNull(),
    mergedBy: staffId('merged_by').notNull(),
    mergedAt: instant('merged_at').notNull(),
    /** Which result of the main one has reached it: when that was given. */
    followedAt: instant('followed_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('merges_one').on(t.handoffId).where(sql`${t.endedAt} is null`),
    index('merges_by_main').on(t.mainId).where(sql`${t.endedAt} is null`),
  ],
)

/** What another department does for a handoff, with a due time of its own within that of the result. */
export const parts = pgTable(
  'parts',
  {
    id: text('id').primaryKey(),
    handoffId: handoffId(),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
    task: text('task').notNull(),
    dueAt: instant('due_at').notNull(),
    addedBy: staffId('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    overdueAt: instant('overdue_at'),
    result: text('result'),
    doneBy: staffId('done_by'),
    doneAt: instant('done_at'),
    removalReason: text('removal_reason'),
    removedBy: staffId('removed_by'),
    removedAt: instant('removed_at'),
  },
  (t) => [
    uniqueIndex('parts_one_open')
      .on(t.handoffId, t.departmentId)
      .where(sql`${t.doneAt} is null and ${t.removedAt} is null`),
    index('parts_by_department').on(t.departmentId, t.dueAt).where(sql`${t.removedAt} is null`),
    index('parts_overdue')
      .on(t.dueAt)
      .where(sql`${t.doneAt} is null and ${t.removedAt} is null and ${t.overdueAt} is null`),
  ],
)

/** What a co-handler writes down on the way. */
export const partNotes = pgTable(
  'part_notes',
  {
    id: text('id').primaryKey(),
    partId: text('part_id')
      .notNull()
      .references(() => parts.id),
    text: text('text').notNull(),
    writtenBy: staffId('written_by').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (t) => [index('part_notes_by_part').on(t.partId, t.writtenAt)],
)
