import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { calls, caseRatings, reviews } from './closingSchema.ts'
import type { Db } from './db.ts'
import { handoffs } from './handoffSchema.ts'
import { staff } from './staffSchema.ts'

export type CallRecord = typeof calls.$inferSelect
export type ReviewRecord = typeof reviews.$inferSelect
export type CaseRatingRecord = typeof caseRatings.$inferSelect

export async function insertCall(db: Db, row: CallRecord): Promise<void> {
  await db.insert(calls).values(row)
}

/** When a call last reached the citizen after an instant. */
export async function findLastReached(
  db: Db,
  { handoffId, after }: { handoffId: string; after: Date },
): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: calls.madeAt })
    .from(calls)
    .where(and(eq(calls.handoffId, handoffId), eq(calls.outcome, 'reached'), gt(calls.madeAt, after)))
    .orderBy(desc(calls.madeAt))
    .limit(1)
  return row?.at
}

/** All calls of a handoff, oldest first, with who made them. */
export async function listCalls(db: Db, handoffId: string): Promise<(CallRecord & { madeByName: string })[]> {
  const rows = await db
    .select({ call: calls, name: staff.name })
    .from(calls)
    .innerJoin(staff, eq(staff.id, calls.madeBy))
    .where(eq(calls.handoffId, handoffId))
    .orderBy(asc(calls.madeAt), asc(calls.id))
  return rows.map(({ call, name }) => ({ ...call, madeByName: name }))
}

/** @returns whether it was stored: the key allows one rating of a result. */
export async function insertCaseRating(db: Db, row: CaseRatingRecord): Promise<boolean> {
  const rows = await db.insert(caseRatings).values(row).onConflictDoNothing().returning({ score: caseRatings.score })
  return rows.length > 0
}

/** All ratings of a handoff, newest first. */
export async function listCaseRatings(db: Db, handoffId: string): Promise<CaseRatingRecord[]> {
  return db.select().from(caseRatings).where(eq(caseRatings.handoffId, handoffId)).orderBy(desc(caseRatings.resolvedAt))
}

/** @returns whether it was opened: there is one open review of each kind. */
export async function insertReview(db: Db, row: ReviewRecord): Promise<boolean> {
  const rows = await db.insert(reviews).values(row).onConflictDoNothing().returning({ id: reviews.id })
  return rows.length > 0
}

/** Changes a review only while nobody has decided it. @returns undefined when somebody has. */
export async function changeReview(
  db: Db,
  { id, set }: { id: string; set: Partial<ReviewRecord> },
): Promise<ReviewRecord | undefined> {
  const [row] = await db
    .update(reviews)
    .set(set)
    .where(and(eq(reviews.id, id), isNull(reviews.decidedAt)))
    .returning()
  return row
}

const shown = {
  review: reviews,
  number: handoffs.number,
  currentHandlerId: handoffs.handlerId,
  deciderName: staff.name,
}
export interface ShownReview {
  review: ReviewRecord
  number: string
  currentHandlerId: string | null
  deciderName: string | null
}

/** All reviews of a handoff, oldest first. */
export async function listReviews(db: Db, handoffId: string): Promise<ShownReview[]> {
  return db
    .select(shown)
    .from(reviews)
    .innerJoin(handoffs, eq(handoffs.id, reviews.handoffId))
    .leftJoin(staff, eq(staff.id, reviews.decidedBy))
    .where(eq(reviews.handoffId, handoffId))
    .orderBy(asc(reviews.openedAt))
}

/** Reviews that nobody has decided, the first due first; of all departments where none are named. */
export async function listOpenReviews(db: Db, departmentIds: string[] | undefined): Promise<ShownReview[]> {
  return db
    .select(shown)
    .from(reviews)
    .innerJoin(handoffs, eq(handoffs.id, reviews.handoffId))
    .leftJoin(staff, eq(staff.id, reviews.decidedBy))
    .where(
      and(
        isNull(reviews.decidedAt),
        departmentIds === undefined ? undefined : inArray(reviews.departmentId, departmentIds),
      ),
    )
    .orderBy(asc(reviews.dueAt))
    .limit(200)
}

/** Reviews of a handoff that are late and not yet written down as late; marks them. */
export async function markOverdueReviews(
  db: Db,
  { handoffId, now }: { handoffId: string; now: Date },
): Promise<ReviewRecord[]> {
  return db
    .update(reviews)
    .set({ overdueAt: now })
    .where(
      and(
        eq(reviews.handoffId, handoffId),
        isNull(reviews.decidedAt),
        isNull(reviews.overdueAt),
        sql`${reviews.dueAt} < ${now.toISOString()}`,
      ),
    )
    .returning()
}
