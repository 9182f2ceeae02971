import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Brief } from '../domain/deskContract.ts'
import type { HandoffState } from '../domain/handoff.ts'
import { type Db, rowsOf } from './db.ts'
import { handoffStages, handoffs } from './handoffSchema.ts'

export type HandoffRecord = typeof handoffs.$inferSelect

const openStates: HandoffState[] = ['waiting', 'claimed', 'following_up']

/** The running number of the next case: 1 to 999,999, then from 1 again on another day. */
export async function nextCaseSequence(db: Db): Promise<number> {
  const [row] = rowsOf<{ next: string }>(await db.execute(sql`select nextval('case_sequence')::text as next`))
  return Number(row?.next)
}

export async function insertHandoff(
  db: Db,
  { handoff, stages }: { handoff: typeof handoffs.$inferInsert; stages: (typeof handoffStages.$inferInsert)[] },
): Promise<void> {
  await db.insert(handoffs).values(handoff)
  await db.insert(handoffStages).values(stages)
}

/** The handoff of a conversation that still owes the citizen something. */
export async function findOpenHandoff(db: Db, conversationId: string): Promise<HandoffRecord | undefined> {
  const [row] = await db
    .select()
    .from(handoffs)
    .where(and(eq(handoffs.conversationId, conversationId), inArray(handoffs.state, openStates)))
  return row
}

/** The newest handoff of a conversation, open or not. */
export async function findLastHandoff(db: Db, conversationId: string): Promise<HandoffRecord | undefined> {
  const [row] = await db
    .select()
    .from(handoffs)
    .where(eq(handoffs.conversationId, conversationId))
    .orderBy(desc(handoffs.openedAt))
    .limit(1)
  return row
}

export async function findHandoffByNumber(db: Db, number: string): Promise<HandoffRecord | undefined> {
  const [row] = await db.select().from(handoffs).where(eq(handoffs.number, number))
  return row
}

export async function findHandoff(db: Db, id: string): Promise<HandoffRecord | undefined> {
  const [row] = await db.select().from(handoffs).where(eq(handoffs.id, id))
  return row
}

/**
 * Changes a handoff only if it is still in the state and version that the caller saw: the database decides a race.
 * @returns the new row, or undefined when somebody was faster.
 */
export async function changeHandoff(
  db: Db,
  { id, version, from, set }: { id: string; version: number; from: HandoffState[]; set: Partial<HandoffRecord> },
): Promise<HandoffRecord | undefined> {
  const [row] = await db
    .update(handoffs)
    .set({ ...set, version: sql`${handoffs.version} + 1` })
    .where(and(eq(handoffs.id, id), eq(handoffs.version, version), inArray(handoffs.state, from)))
    .returning()
  return row
}

export async function setContact(
  db: Db,
  { id, contactSealed, preferredTime }: { id: string; contactSealed: string | null; preferredTime: string | null },
): Promise<void> {
  await db.update(handoffs).set({ contactSealed, preferredTime }).where(eq(handoffs.id, id))
}

export async function setNextDue(db: Db, { id, nextDueAt }: { id: string; nextDueAt: Date }): Promise<void> {
  await db.update(handoffs).set({ nextDueAt }).where(eq(handoffs.id, id))
}

/** The handler has said something: they keep the conversation. */
export async function setReplied(db: Db, id: string): Promise<void> {
  await db.update(handoffs).set({ replyDueAt: null }).where(eq(handoffs.id, id))
}

/** Marks the first human word; later ones change nothing. @returns whether this was the first. */
export async function setFirstReply(db: Db, { id, at }: { id: string; at: Date }): Promise<boolean> {
  const rows = await db
    .update(handoffs)
    .set({ firstReplyAt: at })
    .where(and(eq(handoffs.id, id), isNull(handoffs.firstReplyAt)))
    .returning({ id: handoffs.id })
  return rows.length > 0
}

/** A handoff that must exist. */
export async function getHandoff(db: Db, id: string): Promise<HandoffRecord> {
  const row = await findHandoff(db, id)
  if (!row) throw new Error(`handoff ${id} is missing`)
  return row
}

export async function setBrief(db: Db, { id, brief }: { id: string; brief: Brief }): Promise<void> {
  await db.update(handoffs).set({ brief }).where(eq(handoffs.id, id))
}
