import { and, asc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm'
import type { MissReason, OfferState } from '../domain/duty.ts'
import { type Db, rowsOf } from './db.ts'
import { handoffs } from './handoffSchema.ts'
import { misses, offers } from './offerSchema.ts'
import { departments, staff, staffRoles } from './staffSchema.ts'

export type OfferRecord = typeof offers.$inferSelect
export type MissRecord = typeof misses.$inferSelect

export async function insertOffer(db: Db, row: typeof offers.$inferInsert): Promise<void> {
  await db.insert(offers).values(row)
}

/** All offers of a handoff, in their order. */
export async function listOffers(db: Db, handoffId: string): Promise<OfferRecord[]> {
  return db.select().from(offers).where(eq(offers.handoffId, handoffId)).orderBy(asc(offers.position))
}

/** The offer that waits for an answer; the index allows one. */
export async function findOpenOffer(db: Db, handoffId: string): Promise<OfferRecord | undefined> {
  const [row] = await db
    .select()
    .from(offers)
    .where(and(eq(offers.handoffId, handoffId), eq(offers.state, 'offered')))
  return row
}

/** Ends an open offer once. @returns undefined when it was ended before. */
export async function endOffer(
  db: Db,
  { id, state, at }: { id: string; state: Exclude<OfferState, 'offered'>; at: Date },
): Promise<OfferRecord | undefined> {
  const [row] = await db
    .update(offers)
    .set({ state, answeredAt: at })
    .where(and(eq(offers.id, id), eq(offers.state, 'offered')))
    .returning()
  return row
}

/** Offers that still run at an instant, with the name of who is asked. */
export async function listRunningOffers(
  db: Db,
  { handoffIds, staffId, now }: { handoffIds?: string[]; staffId?: string; now: Date },
) {
  if (handoffIds?.length === 0) return []
  return db
    .select({ offer: offers, name: staff.name })
    .from(offers)
    .innerJoin(staff, eq(staff.id, offers.staffId))
    .where(
      and(
        eq(offers.state, 'offered'),
        gt(offers.expiresAt, now),
        handoffIds === undefined ? undefined : inArray(offers.handoffId, handoffIds),
        staffId === undefined ? undefined : eq(offers.staffId, staffId),
      ),
    )
    .orderBy(asc(offers.expiresAt))
    .limit(200)
}

/** Sets when the next person is asked; it is no change that anybody's version depends on. */
export async function setNextOffer(
  db: Db,
  { id, nextOfferAt, round }: { id: string; nextOfferAt: Date | null; round?: number },
): Promise<void> {
  const set = { nextOfferAt, ...(round === undefined ? {} : { offerRound: round }) }
  await db.update(handoffs).set(set).where(eq(handoffs.id, id))
}

/** Active agents of the departments, and everybody who is named, with what an offer must know of them. */
export async function listAskable(
  db: Db,
  { departmentIds, staffIds }: { departmentIds: string[]; staffIds: string[] },
): Promise<Pick<typeof staff.$inferSelect, 'id' | 'departmentId' | 'concurrencyLimit' | 'skills' | 'languages'>[]> {
  const isAgent = sql`exists (select 1 from ${staffRoles} where ${staffRoles.staffId} = ${staff.id} and ${staffRoles.role} = 'agent')`
  const named = staffIds.length === 0 ? sql`false` : inArray(staff.id, staffIds)
  const { id, departmentId, concurrencyLimit, skills, languages } = staff
  return db
    .select({ id, departmentId, concurrencyLimit, skills, languages })
    .from(staff)
    .where(
      and(eq(staff.isActive, true), sql`(${named} or (${inArray(staff.departmentId, departmentIds)} and ${isAgent}))`),
    )
}

/** What people have on their hands: conversations, and offers that nobody has ended. */
export interface Load {
  staffId: string
  load: number
  hasWholePersonCase: boolean
}

/** The load of each of these people who has any. Read it under `lockPresences`. */
export async function listLoads(db: Db, staffIds: string[]): Promise<Load[]> {
  if (staffIds.length === 0) return []
  const people = sql`array[${sql.join(
    staffIds.map((id) => sql`${id}`),
    sql`, `,
  )}]::text[]`
  return rowsOf<Load>(
    await db.execute(sql`select person as "staffId", count(*)::int as "load",
        bool_or(urgency = 'critical' or is_elder_first) as "hasWholePersonCase"
      from (
        select handler_id as person, urgency, is_elder_first from handoffs
          where state = 'claimed' and handler_id = any(${people})
        union all
        select offers.staff_id, urgency, is_elder_first from offers join handoffs on handoffs.id = offers.handoff_id
          where offers.state = 'offered' and offers.staff_id = any(${people})
      ) as held group by person`),
  )
}

/** Adds to the ledger of misses what is not in it for this round. */
export async function insertMisses(db: Db, rows: (typeof misses.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(misses).values(rows).onConflictDoNothing()
}

/** A part of the ledger of misses: a span of time, and one department or all. */
interface MissSpan {
  from: Date
  to: Date
  departmentId?: string | undefined
}

const isMissOf = ({ from, to, departmentId }: MissSpan) =>
  and(
    gte(misses.at, from),
    lt(misses.at, to),
    departmentId === undefined ? undefined : eq(misses.departmentId, departmentId),
  )

/** Misses of a span of time, newest first, with the names that a list shows. */
export async function listMisses(
  db: Db,
  { reason, limit, ...span }: MissSpan & { reason?: MissReason | undefined; limit: number },
) {
  return db
    .select({ miss: misses, number: handoffs.number, names: departments.names, name: staff.name })
    .from(misses)
    .innerJoin(handoffs, eq(handoffs.id, misses.handoffId))
    .innerJoin(departments, eq(departments.id, misses.departmentId))
    .leftJoin(staff, eq(staff.id, misses.staffId))
    .where(and(isMissOf(span), reason === undefined ? undefined : eq(misses.reason, reason)))
    .orderBy(sql`${misses.at} desc`, sql`${misses.id} desc`)
    .limit(limit)
}

/** How often each reason stands there, most often first: for whole contacts, and for what was tried before. */
export async function countMisses(db: Db, span: MissSpan) {
  const isContact = sql`${misses.tier} is null and ${misses.staffId} is null`
  return db
    .select({
      reason: misses.reason,
      contacts: sql<number>`(count(*) filter (where ${isContact}))::int`,
      steps: sql<number>`(count(*) filter (where not (${isContact})))::int`,
    })
    .from(misses)
    .where(isMissOf(span))
    .groupBy(misses.reason)
    .orderBy(sql`count(*) desc`, misses.reason)
}
