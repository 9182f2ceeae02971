import type { Context } from '../../context.ts'
import type { DeskView, HandoffRow } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { listHandoffs } from '../../storage/handoffLists.ts'
import { catchUp } from '../handoff/catchUp.ts'
import { deskRoles, getActingStaff, visibleDepartments } from './authorise.ts'
import { toRows } from './rows.ts'

/** Most rows of one list; the oldest promises come first, so nothing urgent is cut off. */
const maxRows = 200

/** One view of the desk: `waiting` is all that nobody has taken, in the order in which it is due. */
export async function listQueue(
  context: Context,
  { view, locale }: { view: DeskView; locale: Locale },
): Promise<HandoffRow[]> {
  const staff = getActingStaff(context, deskRoles)
  await catchUp(context)
  const departmentIds = visibleDepartments(staff)
  const base = { concerns: departmentIds, limit: maxRows }
  const mine = () => listHandoffs(context.db, { ...base, states: ['claimed', 'following_up'], handlerId: staff.id })
  const listed = await {
    waiting: () =>
      listHandoffs(context.db, {
        departmentIds,
        limit: maxRows,
        states: ['waiting', 'following_up'],
        unclaimedOnly: true,
      }),
    mine,
    later: mine,
    all: () => listHandoffs(context.db, { ...base, states: ['waiting', 'claimed', 'following_up'] }),
    done: () => listHandoffs(context.db, { ...base, states: ['resolved', 'closed', 'withdrawn'], newestFirst: true }),
  }[view]()
  const rows = await toRows(context, { listed, locale })
  if (view !== 'mine' && view !== 'later') return rows
  return rows.filter(({ snoozedUntil }) => (snoozedUntil !== undefined) === (view === 'later'))
}
