import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import { deleteClosure, findClosure, findLine } from '../../storage/lines.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { isKeeperOf, lineKeepers } from './manageLine.ts'

/**
 * Takes one closed day back. Handoffs that were opened meanwhile keep their due times, which are later than they would
 * be now and may be kept early.
 * @throws Refusal not_found, not_allowed.
 */
export function removeClosure(context: Context, { id }: { id: string }): Promise<void> {
  const staff = getActingStaff(context, lineKeepers)
  return inTransaction(context, async (context) => {
    const closure = await findClosure(context.db, id)
    if (!closure) throw new Refusal('not_found')
    const line = closure.lineId === null ? undefined : await findLine(context.db, closure.lineId)
    if (!isKeeperOf(staff, line?.departmentId)) throw new Refusal('not_allowed')
    if (!(await deleteClosure(context.db, id))) throw new Refusal('not_found')
  })
}
