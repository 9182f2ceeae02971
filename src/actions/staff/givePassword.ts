import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findStaff } from '../../storage/staff.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { resetPassword } from './addStaff.ts'

/**
 * Gives somebody a new password at the wish of an administrator, and signs them out everywhere.
 * @throws Refusal not_found, not_signed_in, not_allowed.
 */
export async function givePassword(
  context: Context,
  { id, password }: { id: string; password: string },
): Promise<void> {
  getActingStaff(context, ['administrator'])
  const found = await findStaff(context.db, id)
  if (!found) throw new Refusal('not_found')
  await resetPassword(context, { username: found.staff.username, password })
}
