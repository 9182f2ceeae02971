import type { Context } from '../../context.ts'
import type { HandoffRow } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { listHandoffs } from '../../storage/handoffLists.ts'
import { listRunningOffers } from '../../storage/offers.ts'
import { deskRoles, getActingStaff } from './authorise.ts'
import { toRows } from './rows.ts'

/** What is offered to the person now, green channel first; of another department too, where they help out. */
export async function listMyOffers(context: Context, { locale }: { locale: Locale }): Promise<HandoffRow[]> {
  const { id: staffId } = getActingStaff(context, deskRoles)
  const running = await listRunningOffers(context.db, { staffId, now: context.now })
  const ids = running.map(({ offer }) => offer.handoffId)
  const listed = await listHandoffs(context.db, { ids })
  return toRows(context, { listed, locale })
}
