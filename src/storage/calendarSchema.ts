import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { staff } from './staffSchema.ts'

/** Official calendar years as administrators uploaded them; a trigger refuses update and delete. The newest of a year holds. */
export const calendarYears = pgTable(
  'calendar_years',
  {
    /** From 1 over all years: the version of the whole calendar. */
    version: integer('version').primaryKey(),
    year: integer('year').notNull(),
    source: text('source').notNull(),
    /** "MM-DD". */
    daysOff: jsonb('days_off').$type<string[]>().notNull(),
    makeupDays: jsonb('makeup_days').$type<string[]>().notNull(),
    uploadedBy: text('uploaded_by')
      .notNull()
      .references(() => staff.id),
    uploadedAt: instant('uploaded_at').notNull(),
  },
  (t) => [index('calendar_years_by_year').on(t.year, t.version)],
)
