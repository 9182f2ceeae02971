import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { HandoffDetail, Role, Staff } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { isUniqueViolation } from '../../storage/db.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { announceChange } from './announce.ts'
import { deskRoles, getActingStaff, lockHandoff } from './authorise.ts'
import { readHandoff } from './readHandoff.ts'

/** Which handoff, and the language of the answer. */
export interface AtDesk {
  id: string
  locale: Locale
}

export interface DeskChange extends AtDesk {
  /** Whoever works at the desk, where nothing else is said. */
  allowed?: readonly Role[]
  work: (context: Context, found: { staff: Staff; handoff: HandoffRecord }) => Promise<void>
}

/** Runs one change of a handoff at the desk and reads it anew. @returns the handoff as it stands then. */
export async function changeAtDesk(context: Context, change: DeskChange): Promise<HandoffDetail> {
  await makeChange(context, change)
  return readHandoff(context, change)
}

/** Runs one change: in a transaction, under the lock of the handoff's conversation; then tells every page. */
export async function makeChange(
  context: Context,
  { id, allowed = deskRoles, work }: Omit<DeskChange, 'locale'>,
): Promise<void> {
  const staff = getActingStaff(context, allowed)
  const conversationId = await inTransaction(context, async (context) => {
    const { handoff } = await lockHandoff(context, { staff, id })
    await work(context, { staff, handoff })
    return handoff.conversationId
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new Refusal('version_stale') : error
  })
  await announceChange(context, conversationId)
}

/** Who rules and decides. */
export const rulingRoles: readonly Role[] = ['supervisor', 'administrator']
