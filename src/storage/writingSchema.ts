import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { CannedScope } from '../domain/cannedReply.ts'
import type { Locale } from '../domain/locale.ts'
import { instant } from './columns.ts'
import { handoffs } from './handoffSchema.ts'
import { departments, staff } from './staffSchema.ts'

/* What helps agents to write and to keep order: notes, canned replies, handoffs put aside. */

/**
 * Words of staff to staff. A table of its own, not messages: whatever reads a conversation for a citizen cannot meet
 * them.
 */
export const notes = pgTable(
  'notes',
  {
    id: text('id').primaryKey(),
    handoffId: text('handoff_id')
      .notNull()
      .references(() => handoffs.id),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    text: text('text').notNull(),
    clientNoteId: text('client_note_id').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (t) => [
    index('notes_of_handoff').on(t.handoffId, t.writtenAt),
    uniqueIndex('notes_client_note').on(t.handoffId, t.staffId, t.clientNoteId),
  ],
)

/** Texts that agents use again and again. A deleted one stays, so that the shipped ones do not come back. */
export const cannedReplies = pgTable(
  'canned_replies',
  {
    id: text('id').primaryKey(),
    scope: text('scope').$type<CannedScope>().notNull(),
    /** Set for personal ones. */
    staffId: text('staff_id').references(() => staff.id),
    /** Set for those of a department. */
    departmentId: text('department_id').references(() => departments.id),
    locale: text('locale').$type<Locale>().notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    version: integer('version').notNull().default(1),
    /** Null: shipped with Lianxin. */
    changedBy: text('changed_by').references(() => staff.id),
    changedAt: instant('changed_at').notNull(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    index('canned_replies_personal').on(t.staffId).where(sql`${t.deletedAt} is null`),
    index('canned_replies_department').on(t.departmentId).where(sql`${t.deletedAt} is null`),
    check(
      'canned_replies_scope',
      sql`(${t.scope} = 'personal') = (${t.staffId} is not null) and (${t.scope} = 'department') = (${t.departmentId} is not null)`,
    ),
  ],
)

/** When a person used a canned reply last. */
export const cannedUses = pgTable(
  'canned_uses',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    cannedReplyId: text('canned_reply_id')
      .notNull()
      .references(() => cannedReplies.id),
    usedAt: instant('used_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.cannedReplyId] })],
)

/** Handoffs put aside by their handler. */
export const snoozes = pgTable('snoozes', {
  handoffId: text('handoff_id')
    .primaryKey()
    .references(() => handoffs.id),
  staffId: text('staff_id')
    .notNull()
    .references(() => staff.id),
  until: instant('until').notNull(),
  /** Last position of the conversation when it was put aside. */
  position: integer('position').notNull(),
  madeAt: instant('made_at').notNull(),
})
