import type { Context } from '../../context.ts'
import type { PresenceState } from '../../domain/duty.ts'
import { presenceOf, silentBefore } from '../../domain/presence.ts'
import { findPresence, upsertPresence } from '../../storage/presences.ts'
import { offerToNewcomer } from '../handoff/offerToFreed.ts'
import { deskRoles, getActingStaff } from './authorise.ts'

/**
 * Takes a heartbeat of a console. It has to come again within 45 seconds, or the person counts as offline; who comes
 * online is offered what waits. @throws Refusal not_signed_in, not_allowed.
 */
export async function reportPresence(context: Context, { state }: { state: PresenceState }): Promise<void> {
  const staff = getActingStaff(context, deskRoles)
  const { id: staffId } = staff
  const before = presenceOf(await findPresence(context.db, staffId), context.now)
  await upsertPresence(context.db, { staffId, state, now: context.now, silentBefore: silentBefore(context.now) })
  if (state === 'online' && before !== 'online') await offerToNewcomer(context, staff)
}

/** The person leaves: their offers and conversations go on with the next tick, not only after 45 seconds. */
export async function leaveDesk(context: Context): Promise<void> {
  if (context.actor.kind !== 'staff') return
  const { id: staffId } = context.actor.staff
  // Whoever has no console open has nothing to leave.
  if (!(await findPresence(context.db, staffId))) return
  await upsertPresence(context.db, {
    staffId,
    state: 'offline',
    now: context.now,
    silentBefore: silentBefore(context.now),
  })
}
