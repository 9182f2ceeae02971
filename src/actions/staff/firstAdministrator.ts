import type { Context } from '../../context.ts'
import { isUniqueViolation } from '../../storage/db.ts'
import { countStaff } from '../../storage/staff.ts'
import { generalDepartmentId } from '../citizen/deskStatus.ts'
import { addStaff } from './addStaff.ts'

/**
 * Makes the administrator `admin` of a service that has no staff yet, with the configured password or a random one.
 * @returns the password, to be printed once; undefined when there was staff already.
 */
export async function ensureFirstAdministrator(
  context: Context,
): Promise<{ username: string; password: string } | undefined> {
  if ((await countStaff(context.db)) > 0) return undefined
  const password = context.config.LIANXIN_ADMIN_PASSWORD ?? randomPassword(context.randomBytes(16))
  try {
    const roles = ['administrator', 'supervisor', 'agent', 'editor', 'reviewer'] as const
    await addStaff(context, {
      username: 'admin',
      name: '管理员',
      password,
      departmentId: generalDepartmentId,
      roles: [...roles],
    })
  } catch (error) {
    // Another instance that started at the same moment made it.
    if (isUniqueViolation(error)) return undefined
    throw error
  }
  return { username: 'admin', password }
}

/** 16 characters that cannot be mistaken for each other, 5 bits each. */
function randomPassword(bytes: Uint8Array): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789A'
  return Array.from(bytes, (byte) => alphabet[byte % 32]).join('')
}
