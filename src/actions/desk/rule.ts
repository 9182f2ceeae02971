import type { Context } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findDepartment, listStaffedDepartmentIds } from '../../storage/departments.ts'
import { changeTransfer, findOpenTransfer } from '../../storage/transfers.ts'
import { checkText } from '../citizen/checkText.ts'
import { forLog } from '../handoff/events.ts'
import { moveHandoff } from '../handoff/move.ts'
import { type AtDesk, changeAtDesk, rulingRoles } from './changeAtDesk.ts'

/**
 * Rules which department handles a disputed handoff. It binds: nobody can pass it on or send it back.
 * @throws Refusal not_allowed, transfer_state without a dispute, transfer_target, text_empty, not_found.
 */
export function rule(
  context: Context,
  { departmentId, ...input }: AtDesk & { departmentId: string; basis: string },
): Promise<HandoffDetail> {
  const basis = checkText(input.basis)
  return changeAtDesk(context, {
    ...input,
    allowed: rulingRoles,
    work: async (context, { staff, handoff }) => {
      const disputed = await findOpenTransfer(context.db, handoff.id)
      if (disputed?.state !== 'disputed') throw new Refusal('transfer_state')
      const [department, staffed] = await Promise.all([
        findDepartment(context.db, departmentId),
        listStaffedDepartmentIds(context.db),
      ])
      if (!department || !staffed.includes(departmentId)) throw new Refusal('transfer_target')
      const set = {
        state: 'ruled',
        ruledDepartmentId: departmentId,
        ruledBy: staff.id,
        ruledAt: context.now,
        rulingBasis: basis,
      } as const
      if (!(await changeTransfer(context.db, { id: disputed.id, from: 'disputed', set }))) {
        throw new Refusal('transfer_state')
      }
      await moveHandoff(context, {
        handoff,
        departmentId,
        handlerId: departmentId === handoff.departmentId ? handoff.handlerId : null,
        kind: 'ruled',
        data: { transferId: disputed.id, basis: forLog(basis) },
      })
    },
  })
}
