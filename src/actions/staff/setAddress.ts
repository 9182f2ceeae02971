import type { Context } from '../../context.ts'
import { roles } from '../../domain/contract.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findStaff, setStaffEmail } from '../../storage/staff.ts'
import { getActingStaff } from '../desk/authorise.ts'

/** Where the person who is signed in gets their notices; null: nowhere. @throws Refusal not_signed_in. */
export async function readAddress(context: Context): Promise<{ email: string | null }> {
  const { id } = getActingStaff(context, roles)
  const found = await findStaff(context.db, id)
  if (!found) throw new Refusal('not_found')
  return { email: found.staff.email }
}

/** Where a person wants to get their own notices; null: nowhere. @throws Refusal not_signed_in. */
export async function setAddress(context: Context, { email }: { email: string | null }): Promise<void> {
  const { id } = getActingStaff(context, roles)
  await setStaffEmail(context.db, { id, email })
}

/** Sets the address of somebody else, for administrators. @throws Refusal not_found, not_signed_in, not_allowed. */
export async function setAddressOf(
  context: Context,
  { id, email }: { id: string; email: string | null },
): Promise<void> {
  getActingStaff(context, ['administrator'])
  if (!(await setStaffEmail(context.db, { id, email }))) throw new Refusal('not_found')
}
