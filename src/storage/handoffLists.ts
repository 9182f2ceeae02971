import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { DeskSort, DeskView } from '../domain/deskContract.ts'
import { readMarks } from './attentionSchema.ts'
import { conversations, messages } from './conversationSchema.ts'
import type { Db } from './db.ts'
import { idsOfView, orderOf, type Viewer } from './deskViews.ts'
import { handoffStages, handoffs } from './handoffSchema.ts'
import type { HandoffRecord } from './handoffs.ts'
import { departments, staff } from './staffSchema.ts'
import { type Concerned, concerns } from './transfers.ts'

/** How many handoffs of the department wait before this one. */
export async function countAhead(db: Db, handoff: HandoffRecord): Promise<number> {
  const [row] = await db
    .select({ ahead: count() })
    .from(handoffs)
    .where(
      and(
        eq(handoffs.departmentId, handoff.departmentId),
        eq(handoffs.state, 'waiting'),
        sql`(${handoffs.urgency}, not ${handoffs.isElderFirst}, ${handoffs.nextDueAt}, ${handoffs.number})
          < (${handoff.urgency}, ${!handoff.isElderFirst}, ${handoff.nextDueAt.toISOString()}, ${handoff.number})`,
      ),
    )
  return Number(row?.ahead ?? 0)
}

export async function countWaiting(db: Db, departmentId: string): Promise<number> {
  return db.$count(handoffs, and(eq(handoffs.departmentId, departmentId), eq(handoffs.state, 'waiting')))
}

/** How many handoffs wait in each department in which any do. */
export async function countWaitingByDepartment(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({ departmentId: handoffs.departmentId, waiting: count() })
    .from(handoffs)
    .where(eq(handoffs.state, 'waiting'))
    .groupBy(handoffs.departmentId)
  return new Map(rows.map(({ departmentId, waiting }) => [departmentId, Number(waiting)]))
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

/** What a desk list shows of one handoff: those of a view in its order, named ones in that of the queue, or one that a person may see. */
export async function listHandoffs(
  db: Db,
  wanted:
    | { view: DeskView; sort: DeskSort; viewer: Viewer; limit: number }
    | { ids: string[] }
    | {
        id: string
        /** Of concern to a person or their departments; all where nobody is named. */
        concern: Concerned | undefined
      },
) {
  const owner = sql<string | null>`(select ${staff.name} from ${staff} where ${staff.id} = ${handoffs.ownerId})`
  const handler = sql<string | null>`(select ${staff.name} from ${staff} where ${staff.id} = ${handoffs.handlerId})`
  const handlerNumber = sql<
    string | null
  >`(select ${staff.serviceNumber} from ${staff} where ${staff.id} = ${handoffs.handlerId})`
  const lastSpoken = sql`(select coalesce(max(m.position), 0) from ${messages} m where m.conversation_id = ${handoffs.conversationId} and m.author = 'agent')`
  const readUpTo = sql`coalesce((select r.position from ${readMarks} r where r.handoff_id = ${handoffs.id}
    and r.staff_id = ${handoffs.handlerId} and r.made_at_position >= ${lastSpoken}), ${lastSpoken})`
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
      unread: sql<number>`(select count(*)::int from ${messages} m where m.conversation_id = ${handoffs.conversationId} and m.author = 'citizen' and m.position > ${readUpTo})`,
    })
    .from(handoffs)
    .innerJoin(departments, eq(departments.id, handoffs.departmentId))
    .innerJoin(conversations, eq(conversations.id, handoffs.conversationId))
    .where(
      'view' in wanted
        ? sql`${handoffs.id} in (${idsOfView(wanted.view, wanted)})`
        : 'ids' in wanted
          ? inArray(handoffs.id, wanted.ids)
          : and(eq(handoffs.id, wanted.id), wanted.concern && concerns(wanted.concern)),
    )
    .orderBy('view' in wanted ? orderOf(wanted.view, wanted.sort) : orderOf('waiting', 'usual'))
    .limit('view' in wanted ? wanted.limit : 'ids' in wanted ? wanted.ids.length : 1)
}

/** What a line of another list says of the handoff that it is about. */
export async function listAbout(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .select({
      id: handoffs.id,
      number: handoffs.number,
      topic: handoffs.topic,
      locale: conversations.locale,
      departmentNames: departments.names,
    })
    .from(handoffs)
    .innerJoin(departments, eq(departments.id, handoffs.departmentId))
    .innerJoin(conversations, eq(conversations.id, handoffs.conversationId))
    .where(inArray(handoffs.id, ids))
}
