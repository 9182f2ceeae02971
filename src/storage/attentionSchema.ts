import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { ViewingState } from '../domain/viewing.ts'
import { instant } from './columns.ts'
import { handoffs } from './handoffSchema.ts'
import { staff } from './staffSchema.ts'

/* To what people at the desk give their attention: what they look at, and what they have read. */

/** Who has a handoff open; a row without a fresh sign of life says nothing. */
export const viewings = pgTable(
  'viewings',
  {
    handoffId: text('handoff_id')
      .notNull()
      .references(() => handoffs.id),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    state: text('state').$type<ViewingState>().notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.handoffId] }), index('viewings_by_time').on(t.seenAt)],
)

/** What a handler has marked as read or unread, until an agent speaks next. */
export const readMarks = pgTable('read_marks', {
  handoffId: text('handoff_id')
    .primaryKey()
    .references(() => handoffs.id),
  staffId: text('staff_id')
    .notNull()
    .references(() => staff.id),
  /** Up to here it counts as read. */
  position: integer('position').notNull(),
  /** Last position of the conversation when it was marked. */
  madeAtPosition: integer('made_at_position').notNull(),
})
