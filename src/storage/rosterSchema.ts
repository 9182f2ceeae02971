import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { lines } from './dutySchema.ts'
import { staff } from './staffSchema.ts'

/* What the duty roster needs beside its shifts: when it was looked at, and its calendar feeds. */

/** When a chat line was last looked at for gaps. A change of the roster takes the mark away. */
export const rosterLooks = pgTable(
  'roster_looks',
  {
    lineId: text('line_id')
      .primaryKey()
      .references(() => lines.id),
    lookedAt: instant('looked_at').notNull(),
  },
  (t) => [index('roster_looks_due').on(t.lookedAt)],
)

/** The secret address of each person's calendar feed; a new one makes the old one void. */
export const rosterFeeds = pgTable('roster_feeds', {
  staffId: text('staff_id')
    .primaryKey()
    .references(() => staff.id),
  /** SHA-256 of the token: who reads the database reads nobody's feed. */
  tokenHash: text('token_hash').notNull().unique(),
  madeAt: instant('made_at').notNull(),
})
