import type { DepartmentName } from './closingContract.ts'
import type { Role } from './contract.ts'

/* Shapes of what administrators see of staff. */

/** A person who works here. */
export interface StaffMember {
  id: string
  username: string
  name: string
  serviceNumber: string
  department: DepartmentName
  roles: Role[]
  /** Where their notices go; null: nowhere. */
  email: string | null
}

export interface StaffList {
  staff: StaffMember[]
  /** Every department, to choose one for somebody new. */
  departments: DepartmentName[]
}

/** The shortest password that is taken. */
export const minPasswordLength = 8
