import { and, asc, eq, gte, lt, ne } from 'drizzle-orm'
import type { ViewingState } from '../domain/viewing.ts'
import { viewings } from './attentionSchema.ts'
import type { Db } from './db.ts'
import { handoffs } from './handoffSchema.ts'
import { staff } from './staffSchema.ts'
import { type Concerned, concerns } from './transfers.ts'

/** Stores a sign of life. @returns whether others did not know: it is the first, or says something else. */
export async function upsertViewing(
  db: Db,
  { since, ...row }: { handoffId: string; staffId: string; state: ViewingState; seenAt: Date; since: Date },
): Promise<boolean> {
  const { handoffId, staffId, state, seenAt } = row
  const isSame = and(eq(viewings.handoffId, handoffId), eq(viewings.staffId, staffId))
  const [before] = await db.select().from(viewings).where(isSame)
  const target = [viewings.staffId, viewings.handoffId]
  await db.insert(viewings).values(row).onConflictDoUpdate({ target, set: { state, seenAt } })
  return !before || before.state !== state || before.seenAt < since
}

/** A person closes a handoff, and all those go that expired. @returns whether they had it open. */
export async function deleteViewing(
  db: Db,
  { handoffId, staffId, since }: { handoffId: string; staffId: string; since: Date },
): Promise<boolean> {
  const own = eq(viewings.staffId, staffId)
  await db.delete(viewings).where(and(own, lt(viewings.seenAt, since)))
  const gone = await db
    .delete(viewings)
    .where(and(own, eq(viewings.handoffId, handoffId)))
    .returning()
  return gone.length > 0
}

/** Who else has a handoff open that the person may see; all where no concern is named. */
export async function listViewings(
  db: Db,
  { since, except, concern }: { since: Date; except: string; concern: Concerned | undefined },
) {
  return db
    .select({ handoffId: viewings.handoffId, state: viewings.state, staffId: staff.id, name: staff.name })
    .from(viewings)
    .innerJoin(staff, eq(staff.id, viewings.staffId))
    .innerJoin(handoffs, eq(handoffs.id, viewings.handoffId))
    .where(and(gte(viewings.seenAt, since), ne(viewings.staffId, except), concern && concerns(concern)))
    .orderBy(asc(viewings.handoffId), asc(staff.id))
    .limit(500)
}
