import type { Context } from '../../context.ts'
import { isOpen } from '../../domain/handoff.ts'
import type { Audience } from '../../domain/notices.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { listStaffByRole } from '../../storage/staff.ts'
import { generalDepartmentId } from '../citizen/deskStatus.ts'
import { listOnDuty } from '../duty/listOnDuty.ts'

/** What a notice is about, and what its event says. */
export interface Matter {
  handoff: HandoffRecord
  data: Record<string, string>
}

/**
 * The people whom an audience means at this moment, by id.
 * @returns undefined where there is no need to tell anybody.
 */
export async function listRecipients(
  context: Context,
  { to, handoff, data }: Matter & { to: Audience },
): Promise<string[] | undefined> {
  const departmentId = data['departmentId'] ?? handoff.departmentId
  switch (to) {
    case 'person':
      return data['staffId'] === undefined ? undefined : [data['staffId']]
    case 'handler':
      return handoff.handlerId ? [handoff.handlerId] : listTakers(context, handoff.departmentId)
    case 'department':
      return listTakers(context, departmentId)
    case 'takers':
      return handoff.handlerId || !isOpen(handoff.state) ? undefined : listTakers(context, departmentId)
    case 'rulers':
      return withoutActor(context, await listWatchers(context))
    case 'rung':
      return listOnRung(context, { handoff, data })
    case 'citizen':
    case 'roster':
    case 'nobody':
      return undefined
  }
}

async function listOnRung(context: Context, { handoff, data }: Matter): Promise<string[]> {
  const { departmentId, ownerDepartmentId, handlerId } = handoff
  switch (data['rung']) {
    case 'owner':
      return data['staffId'] ? [data['staffId']] : listHeads(context, ownerDepartmentId)
    case 'dutyLeader':
      return listDutyLeaders(context, departmentId)
    case 'departmentHead':
      return listHeads(context, departmentId)
    case 'supervisor':
      return listWatchers(context)
    default: {
      const handler = data['staffId'] ?? handlerId
      return handler ? [handler] : listTakers(context, departmentId)
    }
  }
}

/** Who can take something now: the people on duty, else every agent of the department, else its heads. */
async function listTakers(context: Context, departmentId: string): Promise<string[]> {
  const onDuty = await listOnDuty(context, { departmentId, at: context.now })
  if (onDuty.length > 0) return onDuty.map(({ staffId }) => staffId)
  return firstOf([{ roles: ['agent'], departmentId }], () => listHeads(context, departmentId), context)
}

async function listDutyLeaders(context: Context, departmentId: string): Promise<string[]> {
  const onDuty = await listOnDuty(context, { departmentId, at: context.now })
  const leaders = onDuty.filter(({ role }) => role === 'leader').map(({ staffId }) => staffId)
  return leaders.length > 0 ? leaders : listHeads(context, departmentId)
}

/** The head of a department is its supervisor. */
export const listHeads = (context: Context, departmentId: string): Promise<string[]> =>
  firstOf([{ roles: ['supervisor'], departmentId }], () => listWatchers(context), context)

/** Who watches all departments: the supervisors of the general desk, else any supervisor, else the administrators. */
const listWatchers = (context: Context): Promise<string[]> =>
  firstOf(
    [
      { roles: ['supervisor'], departmentId: generalDepartmentId },
      { roles: ['supervisor'] },
      { roles: ['administrator'] },
    ],
    async () => [],
    context,
  )

type Office = Parameters<typeof listStaffByRole>[1]

/** The people of the first office in which there are any. */
async function firstOf(offices: Office[], otherwise: () => Promise<string[]>, context: Context): Promise<string[]> {
  for (const office of offices) {
    const found = await listStaffByRole(context.db, office)
    if (found.length > 0) return found.map(({ id }) => id)
  }
  return otherwise()
}

/** Nobody decides their own request, so nobody is asked to. */
function withoutActor({ actor }: Context, ids: string[]): string[] {
  return actor.kind === 'staff' ? ids.filter((id) => id !== actor.staff.id) : ids
}
