import type { Context } from '../../context.ts'
import type { HandoffRow } from '../../domain/contract.ts'
import { type DeskCounts, type DeskSort, type DeskView, mostCounted } from '../../domain/deskContract.ts'
import type { Locale } from '../../domain/locale.ts'
import { countViews } from '../../storage/deskViews.ts'
import { listHandoffs } from '../../storage/handoffLists.ts'
import { catchUp } from '../handoff/catchUp.ts'
import { deskRoles, getActingStaff, visibleDepartments } from './authorise.ts'
import { readSnoozes } from './readSnoozes.ts'
import { toRows } from './rows.ts'

/** Most rows of one list; in the usual order the oldest promises come first, so nothing urgent is cut off. */
const maxRows = 200

/** One view of the desk: `waiting` is all that nobody has taken, usually in the order in which it is to be taken. */
export async function listQueue(
  context: Context,
  { view, sort, locale }: { view: DeskView; sort: DeskSort; locale: Locale },
): Promise<HandoffRow[]> {
  const staff = getActingStaff(context, deskRoles)
  await catchUp(context)
  const viewer = { staffId: staff.id, departmentIds: visibleDepartments(staff) }
  const listed = await listHandoffs(context.db, { view, sort, viewer, limit: maxRows })
  const rows = await toRows(context, { listed, locale })
  if (view !== 'mine' && view !== 'later') return rows
  return rows.filter(({ snoozedUntil }) => (snoozedUntil !== undefined) === (view === 'later'))
}

/** How many handoffs each view holds, at most `mostCounted` each, and how many of the person's own in sight are unread. */
export async function countQueues(context: Context): Promise<DeskCounts> {
  const staff = getActingStaff(context, deskRoles)
  const viewer = { staffId: staff.id, departmentIds: visibleDepartments(staff) }
  const [counts, mine] = await Promise.all([
    countViews(context.db, { viewer, limit: mostCounted }),
    listHandoffs(context.db, { view: 'mine', sort: 'usual', viewer, limit: maxRows }),
  ])
  const asleep = await readSnoozes(
    context,
    mine.map(({ handoff }) => handoff),
  )
  const unread = mine.filter(({ handoff, unread }) => unread > 0 && !asleep.has(handoff.id))
  return { ...counts, mine: counts.mine - asleep.size, later: asleep.size, unread: unread.length }
}
