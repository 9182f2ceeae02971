import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { HandoffState } from '../domain/handoff.ts'
import { calendarYears } from './calendarSchema.ts'
import type { Db } from './db.ts'
import { handoffStages, handoffs } from './handoffSchema.ts'
import type { HandoffRecord } from './handoffs.ts'

export type CalendarYearRecord = typeof calendarYears.$inferSelect

const openStates: HandoffState[] = ['waiting', 'claimed', 'following_up']

/** Every year that was ever uploaded, oldest first. */
export async function listCalendarYears(db: Db): Promise<CalendarYearRecord[]> {
  return db.select().from(calendarYears).orderBy(asc(calendarYears.version))
}

/** The version of the calendar: 0 while nothing was uploaded. */
export async function findCalendarVersion(db: Db): Promise<number> {
  const [row] = await db
    .select({ version: calendarYears.version })
    .from(calendarYears)
    .orderBy(desc(calendarYears.version))
    .limit(1)
  return row?.version ?? 0
}

/** @returns false when another upload took the version. */
export async function insertCalendarYear(db: Db, row: CalendarYearRecord): Promise<boolean> {
  const rows = await db
    .insert(calendarYears)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: calendarYears.version })
  return rows.length > 0
}

const isOwedProvisionally = and(
  inArray(handoffs.state, openStates),
  sql`exists (select 1 from ${handoffStages} where ${handoffStages.handoffId} = ${handoffs.id}
      and ${handoffStages.doneAt} is null and ${handoffStages.isProvisional})`,
)

/** Open handoffs with a provisional due time that is still owed, by their id, after an id. */
export async function listProvisional(
  db: Db,
  { after, limit }: { after: string; limit: number },
): Promise<HandoffRecord[]> {
  return db
    .select()
    .from(handoffs)
    .where(and(gt(handoffs.id, after), isOwedProvisionally))
    .orderBy(asc(handoffs.id))
    .limit(limit)
}

/** Notes on which version the due times of a handoff rest. */
export async function setCalendarVersion(db: Db, { id, version }: { id: string; version: number }): Promise<void> {
  await db.update(handoffs).set({ calendarVersion: version }).where(eq(handoffs.id, id))
}

/** The latest due time that is still owed to anybody. */
export async function findLatestDue(db: Db): Promise<Date | undefined> {
  const [row] = await db
    .select({ dueAt: handoffStages.dueAt })
    .from(handoffStages)
    .innerJoin(handoffs, eq(handoffs.id, handoffStages.handoffId))
    .where(and(isNull(handoffStages.doneAt), inArray(handoffs.state, openStates)))
    .orderBy(desc(handoffStages.dueAt))
    .limit(1)
  return row?.dueAt
}
