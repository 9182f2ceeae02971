import { type SQL, sql } from 'drizzle-orm'
import type { DeskSort, DeskView } from '../domain/deskContract.ts'
import { type Db, rowsOf } from './db.ts'

/* Which handoffs each view of the desk shows, in which order. States are written out and not passed, and each branch
   reads one index in its order: a page costs the same however many handoffs there are. */

/** Whose desk; without departments all of them are seen. */
export interface Viewer {
  staffId: string
  departmentIds: string[] | undefined
}

const greenChannelFirst = sql`handoffs.urgency, handoffs.is_elder_first desc, handoffs.next_due_at, handoffs.number`
const dueFirst = sql`handoffs.next_due_at, handoffs.number`
const newestFirst = sql`handoffs.opened_at desc, handoffs.number desc`
const oldestFirst = sql`handoffs.opened_at, handoffs.number`

const usualOrders: Record<DeskView, SQL> = {
  waiting: greenChannelFirst,
  mine: dueFirst,
  later: dueFirst,
  all: dueFirst,
  done: newestFirst,
}

/** The order of a view's rows. What is done has no time left, so it is not sorted by that. */
export function orderOf(view: DeskView, sort: DeskSort): SQL {
  if (sort === 'newest') return newestFirst
  if (sort === 'waited') return oldestFirst
  return sort === 'due' && view !== 'done' ? dueFirst : usualOrders[view]
}

const open = sql`handoffs.state in ('waiting', 'claimed', 'following_up')`
const done = sql`handoffs.state in ('resolved', 'closed', 'withdrawn')`
const unclaimed = sql`handoffs.handler_id is null and handoffs.state in ('waiting', 'following_up')`

/** The first identifiers of a view, as a query; those of several departments come together unordered. */
export function idsOfView(
  view: DeskView,
  { viewer, limit, sort }: { viewer: Viewer; limit: number; sort: DeskSort },
): SQL {
  const { staffId, departmentIds } = viewer
  const order = orderOf(view, sort)
  const first = (condition: SQL) =>
    sql`select handoffs.id from handoffs where ${condition} order by ${order} limit ${limit}`
  const handled = sql`handoffs.department_id = department.id`
  const owned = sql`handoffs.owner_department_id = department.id`
  const offered = sql`handoffs.id in (select handoff_id from transfers where state = 'offered' and to_department_id = department.id)`
  const ofDepartments = (of: SQL, condition: SQL) =>
    sql`select found.id from unnest(${toArray(departmentIds ?? [])}::text[]) as department(id)
      cross join lateral (${first(sql`${of} and ${condition}`)}) as found`
  const concerned = (condition: SQL) =>
    departmentIds === undefined
      ? first(condition)
      : sql`(${ofDepartments(handled, condition)}) union (${ofDepartments(owned, condition)}) union (${ofDepartments(offered, condition)})`
  switch (view) {
    case 'waiting':
      return departmentIds === undefined ? first(unclaimed) : ofDepartments(handled, unclaimed)
    // What is put aside is told apart by a rule, not here.
    case 'mine':
    case 'later':
      return first(sql`handoffs.handler_id = ${staffId} and handoffs.state in ('claimed', 'following_up')`)
    case 'all':
      return concerned(open)
    case 'done':
      return concerned(done)
  }
}

/** A list as PostgreSQL writes one; identifiers of departments need no quoting. */
const toArray = (ids: readonly string[]) => `{${ids.join(',')}}`

const counted = ['waiting', 'mine', 'all', 'done'] as const

/** How many handoffs each view holds, `mine` with what is put aside; counting stops at `limit`. */
export async function countViews(
  db: Db,
  { viewer, limit }: { viewer: Viewer; limit: number },
): Promise<Record<(typeof counted)[number], number>> {
  const counts = counted.map(
    (view) =>
      sql`(select count(*)::int from (${idsOfView(view, { viewer, limit, sort: 'usual' })}) as ids) as ${sql.identifier(view)}`,
  )
  const [row] = rowsOf<Record<string, number>>(await db.execute(sql`select ${sql.join(counts, sql`, `)}`))
  const of = (view: string) => Math.min(limit, row?.[view] ?? 0)
  return { waiting: of('waiting'), mine: of('mine'), all: of('all'), done: of('done') }
}
