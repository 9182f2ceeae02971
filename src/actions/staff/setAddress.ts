import type { Context } from '../../context.ts'
import { roles } from '../../domain/contract.ts'
import { setStaffEmail } from '../../storage/staff.ts'
import { getActingStaff } from '../desk/authorise.ts'

/** Where a person wants to get their own notices; null: nowhere. @throws Refusal not_signed_in. */
export async function setAddress(context: Context, { email }: { email: string | null }): Promise<void> {
  const { id } = getActingStaff(context, roles)
  await setStaffEmail(context.db, { id, email })
}
