import { and, desc, eq, inArray, isNotNull, lt, lte, sql } from 'drizzle-orm'
import type { Channel, DropReason, NoticeKind, NoticeState } from '../domain/notices.ts'
import { type Db, rowsOf } from './db.ts'
import { notices } from './noticeSchema.ts'

export type NoticeRecord = typeof notices.$inferSelect
export type NewNotice = Omit<typeof notices.$inferInsert, 'sequence'>

/** Writes notices of an outbox; one that is there already under its key is left alone. */
export async function insertNotices(db: Db, rows: NewNotice[]): Promise<void> {
  if (rows.length > 0) await db.insert(notices).values(rows).onConflictDoNothing({ target: notices.key })
}

/** Drops what has not been sent and is void now. What is on its way stays on its way. */
export async function replaceUnsent(
  db: Db,
  { lane, kinds, at }: { lane: string; kinds: NoticeKind[]; at: Date },
): Promise<void> {
  await db
    .update(notices)
    .set({ state: 'dropped', dropReason: 'replaced', finishedAt: at })
    .where(and(eq(notices.lane, lane), eq(notices.state, 'waiting'), inArray(notices.kind, kinds)))
}

/** When a notice of the kind was last sent on the lane. */
export async function findLastSentAt(
  db: Db,
  { lane, kind }: { lane: string; kind: NoticeKind },
): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: notices.finishedAt })
    .from(notices)
    .where(and(eq(notices.lane, lane), eq(notices.kind, kind), eq(notices.state, 'sent')))
    .orderBy(desc(notices.finishedAt))
    .limit(1)
  return row?.at ?? undefined
}

/** How many notices of each channel are on their way, and how many were given up. */
export async function countUnsent(db: Db): Promise<{ channel: Channel; waiting: number; dead: number }[]> {
  return db
    .select({
      channel: notices.channel,
      waiting: sql<number>`(count(*) filter (where ${notices.state} <> 'dead'))::int`,
      dead: sql<number>`(count(*) filter (where ${notices.state} = 'dead'))::int`,
    })
    .from(notices)
    .where(inArray(notices.state, ['waiting', 'sending', 'dead']))
    .groupBy(notices.channel)
}

/** When a notice was last sent over a channel. */
export async function findLastSentOver(db: Db, channel: Channel): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: notices.finishedAt })
    .from(notices)
    .where(and(eq(notices.channel, channel), eq(notices.state, 'sent'), isNotNull(notices.finishedAt)))
    .orderBy(desc(notices.finishedAt))
    .limit(1)
  return row?.at ?? undefined
}

/**
 * Takes notices that are due, each for one sender: the oldest unsent one of each lane, and what a lost sender left
 * behind. Until `leaseUntil` nobody else takes them.
 */
export async function claimNotices(
  db: Db,
  { channel, now, leaseUntil, limit }: { channel: Channel; now: Date; leaseUntil: Date; limit: number },
): Promise<NoticeRecord[]> {
  const due = rowsOf<{ id: string }>(
    await db.execute(sql`update notices set state = 'sending', attempts = attempts + 1, next_attempt_at = ${leaseUntil.toISOString()}
      where id = any(array(
        select id from notices as due
        where channel = ${channel} and state in ('waiting', 'sending') and next_attempt_at <= ${now.toISOString()}
          and not exists (select 1 from notices as earlier where earlier.lane = due.lane
            and earlier.state in ('waiting', 'sending') and earlier.sequence < due.sequence)
        order by next_attempt_at limit ${limit} for update skip locked))
      returning id`),
  )
  if (due.length === 0) return []
  const ids = due.map(({ id }) => id)
  return db.select().from(notices).where(inArray(notices.id, ids)).orderBy(notices.sequence)
}

/**
 * Writes what became of an attempt, unless the lease ran out meanwhile and somebody else has it now.
 * @returns whether it was written.
 */
export async function settleNotice(
  db: Db,
  { id, attempts, set }: { id: string; attempts: number; set: Partial<NoticeRecord> },
): Promise<boolean> {
  const rows = await db
    .update(notices)
    .set(set)
    .where(and(eq(notices.id, id), eq(notices.attempts, attempts), eq(notices.state, 'sending')))
    .returning({ id: notices.id })
  return rows.length > 0
}

/** Drops what is no news any more. @returns how many. */
export async function expireNotices(db: Db, now: Date): Promise<number> {
  const set = { state: 'dropped', dropReason: 'expired' satisfies DropReason, finishedAt: now } as const
  const rows = await db
    .update(notices)
    .set(set)
    .where(and(eq(notices.state, 'waiting'), lte(notices.expiresAt, now)))
    .returning({ id: notices.id })
  return rows.length
}

/** Deletes what was finished in one of the states before an instant. */
export async function deleteNotices(
  db: Db,
  { states, before }: { states: NoticeState[]; before: Date },
): Promise<void> {
  await db.delete(notices).where(and(inArray(notices.state, states), lt(notices.finishedAt, before)))
}

/** The newest notices in a state. */
export async function listNotices(
  db: Db,
  { state, limit }: { state: NoticeState; limit: number },
): Promise<NoticeRecord[]> {
  return db.select().from(notices).where(eq(notices.state, state)).orderBy(desc(notices.sequence)).limit(limit)
}

export async function findNotice(db: Db, id: string): Promise<NoticeRecord | undefined> {
  const [row] = await db.select().from(notices).where(eq(notices.id, id))
  return row
}

/** Sends a dead notice again. @returns undefined when there is no dead one of this id. */
export async function reviveNotice(
  db: Db,
  { id, now, expiresAt }: { id: string; now: Date; expiresAt: Date },
): Promise<NoticeRecord | undefined> {
  const [row] = await db
    .update(notices)
    .set({ state: 'waiting', attempts: 0, nextAttemptAt: now, expiresAt, finishedAt: null })
    .where(and(eq(notices.id, id), eq(notices.state, 'dead')))
    .returning()
  return row
}
