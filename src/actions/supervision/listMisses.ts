import type { Context } from '../../context.ts'
import type { MissLedger } from '../../domain/clockContract.ts'
import type { MissReason } from '../../domain/duty.ts'
import type { Locale } from '../../domain/locale.ts'
import { listDepartments } from '../../storage/departments.ts'
import { countMisses, listMisses as listMissRows } from '../../storage/offers.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { rulingRoles } from '../desk/changeAtDesk.ts'

/** Most lines of one list; a shorter span shows the rest. */
const maxMisses = 1000

/** Milliseconds of a week, the span that is shown where none is named. */
const week = 7 * 86_400_000

/**
 * The ledger of misses in a span of time, newest first: who or which tier met a citizen with nobody, and why. Without a
 * tier and a person it is a whole contact. @throws Refusal not_allowed for all but supervisors and administrators.
 */
export async function listMisses(
  context: Context,
  {
    from,
    to,
    departmentId,
    reason,
    locale,
  }: {
    from?: Date | undefined
    to?: Date | undefined
    departmentId?: string | undefined
    reason?: MissReason | undefined
    locale: Locale
  },
): Promise<MissLedger> {
  getActingStaff(context, rulingRoles)
  const until = to ?? new Date(context.now.getTime() + 1)
  const since = from ?? new Date(until.getTime() - week)
  const span = { from: since, to: until, departmentId }
  const [rows, counts, departments] = await Promise.all([
    listMissRows(context.db, { ...span, reason, limit: maxMisses }),
    countMisses(context.db, span),
    listDepartments(context.db),
  ])
  const misses = rows.map(({ miss, number, names, name }) => ({
    id: miss.id,
    handoffId: miss.handoffId,
    number,
    department: { id: miss.departmentId, name: names[locale] },
    staff: miss.staffId ? { id: miss.staffId, name: name ?? '' } : null,
    tier: miss.tier,
    reason: miss.reason,
    at: miss.at.toISOString(),
  }))
  return { misses, counts, departments: departments.map(({ id, names }) => ({ id, name: names[locale] })) }
}
