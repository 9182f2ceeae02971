import type { Context } from '../../context.ts'
import type { Locale } from '../../domain/locale.ts'
import type { StaffList } from '../../domain/staffContract.ts'
import { listDepartments } from '../../storage/departments.ts'
import { listStaff as listStaffRows } from '../../storage/staff.ts'
import { getActingStaff } from '../desk/authorise.ts'

/** Everybody who works here, in the order of their service numbers. @throws Refusal not_signed_in, not_allowed. */
export async function listStaff(context: Context, { locale }: { locale: Locale }): Promise<StaffList> {
  getActingStaff(context, ['administrator'])
  const [rows, departments] = await Promise.all([listStaffRows(context.db), listDepartments(context.db)])
  const staff = rows.map(({ staff: person, departmentNames, roles }) => ({
    id: person.id,
    username: person.username,
    name: person.name,
    serviceNumber: person.serviceNumber,
    department: { id: person.departmentId, name: departmentNames[locale] },
    roles,
    email: person.email,
  }))
  return { staff, departments: departments.map(({ id, names }) => ({ id, name: names[locale] })) }
}
