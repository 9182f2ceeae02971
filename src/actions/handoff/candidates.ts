import type { Context } from '../../context.ts'
import type { Candidate } from '../../domain/nextOffer.ts'
import { presenceOf, silentBefore } from '../../domain/presence.ts'
import { listStaffedDepartmentIds } from '../../storage/departments.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { listAskable, listLoads } from '../../storage/offers.ts'
import { lockPresences } from '../../storage/presences.ts'
import { listOnDuty } from '../duty/listOnDuty.ts'

export interface Candidates {
  people: Candidate[]
  /** The line on whose roster somebody is; undefined when nobody is on any. */
  lineId: string | undefined
}

/**
 * Everybody to whom a handoff could be offered, each in the first tier in which they stand. Those who are there are
 * locked until the transaction ends, so that their load is what it is.
 */
export async function readCandidates(context: Context, { departmentId }: HandoffRecord): Promise<Candidates> {
  const { now } = context
  const [onDuty, pool] = await Promise.all([
    listOnDuty(context, { departmentId, at: now }),
    listPool(context, departmentId),
  ])
  const roles = new Map(onDuty.map(({ staffId, role }) => [staffId, role]))
  const askable = await listAskable(context.db, { departmentIds: [departmentId, ...pool], staffIds: [...roles.keys()] })
  const staffIds = askable.map(({ id }) => id)
  const presences = await lockPresences(context.db, { staffIds, seenFrom: silentBefore(now) })
  const loads = await listLoads(
    context.db,
    presences.map(({ staffId }) => staffId),
  )
  const people = askable.map(({ id: staffId, ...person }): Candidate => {
    const heartbeat = presences.find((one) => one.staffId === staffId)
    const held = loads.find((one) => one.staffId === staffId)
    return {
      ...person,
      staffId,
      tier: roles.get(staffId) ?? (person.departmentId === departmentId ? 'department' : 'pool'),
      presence: presenceOf(heartbeat, now),
      load: held?.load ?? 0,
      hasWholePersonCase: held?.hasWholePersonCase ?? false,
      idleSince: heartbeat?.idleSince ?? now,
    }
  })
  return { people, lineId: onDuty[0]?.lineId }
}

/** The departments that help out where nobody of the responsible one can, as the setting says. */
async function listPool(context: Context, departmentId: string): Promise<string[]> {
  const { OFFER_POOL: pool } = context.config
  const ids = pool.includes('all') ? await listStaffedDepartmentIds(context.db) : pool
  return ids.filter((id) => id !== departmentId)
}
