import { eq } from 'drizzle-orm'
import type { Db } from './db.ts'
import { rosterFeeds } from './rosterSchema.ts'

export type FeedRow = typeof rosterFeeds.$inferSelect

/** Gives a person a calendar feed; the one before is void. */
export async function putFeed(db: Db, row: FeedRow): Promise<void> {
  const { staffId, ...set } = row
  await db.insert(rosterFeeds).values(row).onConflictDoUpdate({ target: rosterFeeds.staffId, set })
}

export async function deleteFeed(db: Db, staffId: string): Promise<void> {
  await db.delete(rosterFeeds).where(eq(rosterFeeds.staffId, staffId))
}

export async function findFeedOf(db: Db, staffId: string): Promise<FeedRow | undefined> {
  const [row] = await db.select().from(rosterFeeds).where(eq(rosterFeeds.staffId, staffId))
  return row
}

export async function findFeed(db: Db, tokenHash: string): Promise<FeedRow | undefined> {
  const [row] = await db.select().from(rosterFeeds).where(eq(rosterFeeds.tokenHash, tokenHash))
  return row
}
