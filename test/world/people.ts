import { type Context, newId } from '../../src/context.ts'
import type { Role, Staff } from '../../src/domain/contract.ts'
import { findDepartment } from '../../src/storage/departments.ts'
import { insertStaff, nextServiceNumber } from '../../src/storage/staff.ts'

/** Adds a person who acts through actions and never logs in. */
export async function addPerson(
  context: Context,
  { departmentId, roles = ['agent'] }: { departmentId: string; roles?: Role[] },
): Promise<Staff> {
  const id = newId(context)
  const serviceNumber = await nextServiceNumber(context.db)
  const person = { id, username: `person${serviceNumber}`, name: `坐席${serviceNumber}`, serviceNumber, departmentId }
  await insertStaff(context.db, { ...person, createdAt: context.now, roles })
  const department = await findDepartment(context.db, departmentId)
  return { ...person, departmentName: department?.names['zh-CN'] ?? '', roles }
}
