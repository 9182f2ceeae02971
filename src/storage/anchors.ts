import { asc, desc, sql } from 'drizzle-orm'
import type { ChainHead } from '../domain/eventChain.ts'
import { anchors } from './clockSchema.ts'
import { type Db, rowsOf } from './db.ts'
import { events, handoffs } from './handoffSchema.ts'

export type AnchorRecord = typeof anchors.$inferSelect

export async function findLastAnchor(db: Db): Promise<AnchorRecord | undefined> {
  const [row] = await db.select().from(anchors).orderBy(desc(anchors.day)).limit(1)
  return row
}

/** An anchor is written once; a second writer of the same day changes nothing. */
export async function insertAnchor(db: Db, row: AnchorRecord): Promise<void> {
  await db.insert(anchors).values(row).onConflictDoNothing()
}

export async function listAnchors(db: Db): Promise<AnchorRecord[]> {
  return db.select().from(anchors).orderBy(asc(anchors.day))
}

export async function findFirstEventAt(db: Db): Promise<Date | undefined> {
  const [row] = await db.select({ at: events.at }).from(events).orderBy(asc(events.at)).limit(1)
  return row?.at
}

/** The newest link of every chain that grew between two instants, in a fixed order. */
export async function listHeads(db: Db, { from, to }: { from: Date; to: Date }): Promise<ChainHead[]> {
  return rowsOf<ChainHead>(
    await db.execute(sql`select distinct on (handoff_id collate "C") handoff_id as "handoffId", position, hash from events
      where at >= ${from.toISOString()} and at < ${to.toISOString()}
      order by handoff_id collate "C", position desc`),
  )
}

/** Handoffs after an id, for reading all chains in pages. */
export async function listHandoffsAfter(
  db: Db,
  { id, limit }: { id: string; limit: number },
): Promise<{ id: string; number: string }[]> {
  return db
    .select({ id: handoffs.id, number: handoffs.number })
    .from(handoffs)
    .where(sql`${handoffs.id} > ${id}`)
    .orderBy(asc(handoffs.id))
    .limit(limit)
}
