import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Entry } from '../domain/entry.ts'
import type { Locale } from '../domain/locale.ts'
import type { ThesaurusGroup } from '../domain/thesaurusFile.ts'
import { bytes, instant } from './columns.ts'

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
