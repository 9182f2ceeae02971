import { and, asc, count, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Brief } from '../domain/contract.ts'
import type { HandoffState, Stage } from '../domain/handoff.ts'
import { type Db, rowsOf } from './db.ts'
import { conversations, departments, handoffStages, handoffs, messages, promises, staff } from './schema.ts'
import { concernsDepartments } from './transfers.ts'

export type HandoffRecord = typeof handoffs.$inferSelect
export type StageRecord = typeof handoffStages.$inferSelect
export type PromiseRecord = typeof promises.$inferSelect

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

/** How many handoffs of the department wait before this one. */
export async function countAhead(db: Db, handoff: HandoffRecord): Promise<number> {
  const [row] = await db
    .select({ ahead: count() })
    .from(handoffs)
    .where(
      and(
        eq(handoffs.departmentId, handoff.departmentId),
        eq(handoffs.state, 'waiting'),
        or(
          lt(handoffs.nextDueAt, handoff.nextDueAt),
          and(eq(handoffs.nextDueAt, handoff.nextDueAt), lt(handoffs.number, handoff.number)),
        ),
      ),
    )
  return Number(row?.ahead ?? 0)
}

export async function countWaiting(db: Db, departmentId: string): Promise<number> {
  return db.$count(handoffs, and(eq(handoffs.departmentId, departmentId), eq(handoffs.state, 'waiting')))
}

/** Seconds from opening to pick-up of the newest claimed handoffs of a department, at most `limit`. */
export async function listPickupSeconds(
  db: Db,
  { departmentId, since, limit }: { departmentId: string; since: Date; limit: number },
): Promise<number[]> {
  const rows = await db
    .select({ openedAt: handoffs.openedAt, claimedAt: handoffs.claimedAt })
    .from(handoffs)
    .innerJoin(handoffStages, and(eq(handoffStages.handoffId, handoffs.id), eq(handoffStages.stage, 'pickup')))
    .where(and(eq(handoffs.departmentId, departmentId), sql`${handoffs.claimedAt} >= ${since.toISOString()}`))
    .orderBy(desc(handoffs.claimedAt))
    .limit(limit)
  return rows.map(({ openedAt, claimedAt }) => ((claimedAt?.getTime() ?? 0) - openedAt.getTime()) / 1000)
}

/** What a desk list shows of one handoff. */
export async function listHandoffs(
  db: Db,
  {
    states,
    handlerId,
    departmentIds,
    concerns,
    newestFirst = false,
    unclaimedOnly = false,
    limit,
    id,
  }: {
    states?: HandoffState[]
    handlerId?: string
    /** Handled by one of these departments. */
    departmentIds?: string[] | undefined
    /** Handled by one of these departments, owned by one, or offered to one. */
    concerns?: string[] | undefined
    newestFirst?: boolean
    unclaimedOnly?: boolean
    limit: number
    id?: string
  },
) {
  const owner = sql<string | null>`(select ${staff.name} from ${staff} where ${staff.id} = ${handoffs.ownerId})`
  const handler = sql<string | null>`(select ${staff.name} from ${staff} where ${staff.id} = ${handoffs.handlerId})`
  const handlerNumber = sql<
    string | null
  >`(select ${staff.serviceNumber} from ${staff} where ${staff.id} = ${handoffs.handlerId})`
  const lastSpoken = sql`(select coalesce(max(m.position), 0) from ${messages} m where m.conversation_id = ${handoffs.conversationId} and m.author = 'agent')`
  return db
    .select({
      handoff: handoffs,
      departmentNames: departments.names,
      locale: conversations.locale,
      lastPosition: conversations.lastPosition,
      ownerName: owner,
      handlerName: handler,
      handlerNumber,
      lastLine: sql<
        string | null
      >`(select m.text from ${messages} m where m.conversation_id = ${handoffs.conversationId} and m.author in ('citizen', 'agent') order by m.position desc limit 1)`,
      unread: sql<number>`(select count(*)::int from ${messages} m where m.conversation_id = ${handoffs.conversationId} and m.author = 'citizen' and m.position > ${lastSpoken})`,
    })
    .from(handoffs)
    .innerJoin(departments, eq(departments.id, handoffs.departmentId))
    .innerJoin(conversations, eq(conversations.id, handoffs.conversationId))
    .where(
      and(
        id === undefined ? undefined : eq(handoffs.id, id),
        states === undefined ? undefined : inArray(handoffs.state, states),
        handlerId === undefined ? undefined : eq(handoffs.handlerId, handlerId),
        unclaimedOnly ? isNull(handoffs.handlerId) : undefined,
        departmentIds === undefined ? undefined : inArray(handoffs.departmentId, departmentIds),
        concerns === undefined ? undefined : concernsDepartments(concerns),
      ),
    )
    .orderBy(newestFirst ? desc(handoffs.openedAt) : asc(handoffs.nextDueAt), asc(handoffs.number))
    .limit(limit)
}

export async function listStages(db: Db, handoffIds: string[]): Promise<StageRecord[]> {
  if (handoffIds.length === 0) return []
  return db
    .select()
    .from(handoffStages)
    .where(inArray(handoffStages.handoffId, handoffIds))
    .orderBy(handoffStages.dueAt)
}

/** Marks stages as done, each once: the first doing counts. @returns those that were not done before. */
export async function finishStages(
  db: Db,
  { handoffId, stages, at }: { handoffId: string; stages: Stage[]; at: Date },
): Promise<StageRecord[]> {
  return db
    .update(handoffStages)
    .set({ doneAt: at })
    .where(
      and(eq(handoffStages.handoffId, handoffId), inArray(handoffStages.stage, stages), isNull(handoffStages.doneAt)),
    )
    .returning()
}

export async function insertPromise(db: Db, row: typeof promises.$inferInsert): Promise<void> {
  await db.insert(promises).values(row)
}

export async function listPromises(db: Db, handoffId: string): Promise<PromiseRecord[]> {
  return db.select().from(promises).where(eq(promises.handoffId, handoffId)).orderBy(promises.madeAt)
}

export async function keepPromises(db: Db, { handoffId, at }: { handoffId: string; at: Date }): Promise<void> {
  await db
    .update(promises)
    .set({ keptAt: at })
    .where(and(eq(promises.handoffId, handoffId), isNull(promises.keptAt)))
}

export async function setNextDue(db: Db, { id, nextDueAt }: { id: string; nextDueAt: Date }): Promise<void> {
  await db.update(handoffs).set({ nextDueAt }).where(eq(handoffs.id, id))
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
