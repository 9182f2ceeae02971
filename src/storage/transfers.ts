import { and, asc, eq, exists, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { TransferState } from '../domain/transfer.ts'
import { transfers } from './clockSchema.ts'
import type { Db } from './db.ts'
import { handoffs } from './handoffSchema.ts'
import { offers } from './offerSchema.ts'
import { hasPartOf } from './parts.ts'

export type TransferRecord = typeof transfers.$inferSelect

export async function insertTransfer(db: Db, row: TransferRecord): Promise<void> {
  await db.insert(transfers).values(row)
}

/** All transfers of a handoff, oldest first. */
export async function listTransfers(db: Db, handoffId: string): Promise<TransferRecord[]> {
  return db.select().from(transfers).where(eq(transfers.handoffId, handoffId)).orderBy(asc(transfers.position))
}

/** The transfer that waits for an answer or a ruling; the index allows one. */
export async function findOpenTransfer(db: Db, handoffId: string): Promise<TransferRecord | undefined> {
  const [row] = await db
    .select()
    .from(transfers)
    .where(and(eq(transfers.handoffId, handoffId), inArray(transfers.state, ['offered', 'disputed'])))
  return row
}

/** Changes a transfer only while it is in the state that the caller saw. @returns undefined when it is not. */
export async function changeTransfer(
  db: Db,
  { id, from, set }: { id: string; from: TransferState; set: Partial<TransferRecord> },
): Promise<TransferRecord | undefined> {
  const [row] = await db
    .update(transfers)
    .set(set)
    .where(and(eq(transfers.id, id), eq(transfers.state, from)))
    .returning()
  return row
}

/** Transfers that wait for the answer of one of the departments; all of them where none are named. */
export async function listOffered(db: Db, departmentIds: string[] | undefined): Promise<TransferRecord[]> {
  return db
    .select()
    .from(transfers)
    .where(
      and(
        eq(transfers.state, 'offered'),
        departmentIds === undefined ? undefined : inArray(transfers.toDepartmentId, departmentIds),
      ),
    )
    .orderBy(asc(transfers.answerDueAt))
    .limit(200)
}

export async function listDisputed(db: Db): Promise<TransferRecord[]> {
  return db.select().from(transfers).where(eq(transfers.state, 'disputed')).orderBy(asc(transfers.offeredAt)).limit(200)
}

/** A person and the departments whose work they see. */
export interface Concerned {
  departmentIds: string[]
  staffId: string
}

/**
 * Whether a handoff is handled or owned by one of the departments, offered to it or done by it in part, or handled or owned by the person or
 * offered to them.
 */
export function concerns({ departmentIds, staffId }: Concerned): SQL | undefined {
  const offered = sql`(select 1 from ${transfers} where ${transfers.handoffId} = ${handoffs.id} and ${transfers.state} = 'offered' and ${inArray(transfers.toDepartmentId, departmentIds)})`
  const asked = sql`(select 1 from ${offers} where ${offers.handoffId} = ${handoffs.id} and ${offers.state} = 'offered' and ${offers.staffId} = ${staffId})`
  return or(
    inArray(handoffs.departmentId, departmentIds),
    inArray(handoffs.ownerDepartmentId, departmentIds),
    eq(handoffs.handlerId, staffId),
    eq(handoffs.ownerId, staffId),
    exists(offered),
    hasPartOf(departmentIds),
    exists(asked),
  )
}
