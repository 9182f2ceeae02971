import type { Context } from '../../context.ts'
import type { ConversationRow } from '../../storage/conversations.ts'
import { type DepartmentRow, findDepartment, listStaffedDepartmentIds } from '../../storage/departments.ts'
import { findShownDepartmentId } from '../../storage/messages.ts'
import { generalDepartmentId } from '../citizen/deskStatus.ts'

/**
 * Which department answers for a new handoff: the one whose page the citizen came from, else the one that owns the
 * entry shown last, else the general desk. A department in which nobody can pick up is passed over: a handoff is never
 * put where no one sees it.
 */
export async function chooseDepartment(
  context: Context,
  { conversation }: { conversation: ConversationRow },
): Promise<DepartmentRow> {
  const [shown, staffed] = await Promise.all([
    findShownDepartmentId(context.db, conversation.id),
    listStaffedDepartmentIds(context.db),
  ])
  const wanted = [conversation.departmentId, shown].find((id) => id && staffed.includes(id)) ?? generalDepartmentId
  const department = await findDepartment(context.db, wanted)
  if (!department) throw new Error(`the department ${wanted} is missing: run \`npm run lianxin -- seed\``)
  return department
}
