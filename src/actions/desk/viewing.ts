import type { Context } from '../../context.ts'
import type { ViewingView } from '../../domain/deskContract.ts'
import { type ViewingState, viewedSince } from '../../domain/viewing.ts'
import { viewingChannel } from '../../realtime/port.ts'
import { deleteViewing, listViewings, upsertViewing } from '../../storage/viewings.ts'
import { concernOf, deskRoles, getActingStaff, getVisibleHandoff } from './authorise.ts'

/**
 * A sign that the person has a handoff open, or writes to its citizen; it expires after 30 seconds. Other desks are told
 * only when it is news. @throws Refusal not_signed_in, not_allowed, not_found.
 */
export async function reportViewing(context: Context, { id, state }: { id: string; state: ViewingState }) {
  const staff = getActingStaff(context, deskRoles)
  const { now } = context
  await getVisibleHandoff(context, { staff, id })
  const sign = { handoffId: id, staffId: staff.id, state, seenAt: now, since: viewedSince(now) }
  if (await upsertViewing(context.db, sign)) await context.realtime.publish(viewingChannel)
}

/** The person has closed a handoff. @throws Refusal not_signed_in, not_allowed. */
export async function endViewing(context: Context, { id }: { id: string }): Promise<void> {
  const { id: staffId } = getActingStaff(context, deskRoles)
  const gone = { handoffId: id, staffId, since: viewedSince(context.now) }
  if (await deleteViewing(context.db, gone)) await context.realtime.publish(viewingChannel)
}

/** Who else looks at what the person may see. @throws Refusal not_signed_in, not_allowed. */
export async function listOtherViewings(context: Context): Promise<ViewingView[]> {
  const staff = getActingStaff(context, deskRoles)
  const wanted = { since: viewedSince(context.now), except: staff.id, concern: concernOf(staff) }
  const rows = await listViewings(context.db, wanted)
  return rows.map(({ handoffId, state, staffId, name }) => ({ handoffId, state, staff: { id: staffId, name } }))
}
