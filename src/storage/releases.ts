import { desc, eq, sql } from 'drizzle-orm'
import type { Entry } from '../domain/entry.ts'
import type { Db } from './db.ts'
import { entries, releases } from './knowledgeSchema.ts'

export type ReleaseRow = typeof releases.$inferSelect

export async function findNewestRelease(db: Db): Promise<ReleaseRow | undefined> {
  const [row] = await db.select().from(releases).orderBy(desc(releases.number)).limit(1)
  return row
}

/** Number and checksum alone: a release with its index is megabytes. */
export async function findNewestReleaseHead(db: Db): Promise<Pick<ReleaseRow, 'number' | 'checksum'> | undefined> {
  const head = { number: releases.number, checksum: releases.checksum }
  const [row] = await db.select(head).from(releases).orderBy(desc(releases.number)).limit(1)
  return row
}

export async function findRelease(db: Db, number: number): Promise<ReleaseRow | undefined> {
  const [row] = await db.select().from(releases).where(eq(releases.number, number))
  return row
}

export async function insertRelease(db: Db, row: typeof releases.$inferInsert): Promise<void> {
  await db.insert(releases).values(row)
}

/** Writes the newest text of each entry; entries that are not in the list stay. */
export async function upsertEntries(
  db: Db,
  rows: { entry: Entry; checksum: string; updatedAt: Date }[],
): Promise<void> {
  for (const { entry, checksum, updatedAt } of rows) {
    await db
      .insert(entries)
      .values({ id: entry.id, locale: entry.locale, entry, checksum, updatedAt })
      .onConflictDoUpdate({
        target: [entries.id, entries.locale],
        set: { entry, checksum, updatedAt },
        setWhere: sql`${entries.checksum} <> ${checksum}`,
      })
  }
}
