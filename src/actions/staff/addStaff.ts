import type { Context } from '../../context.ts'
import { inTransaction, newId } from '../../context.ts'
import type { Role } from '../../domain/contract.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findDepartment } from '../../storage/departments.ts'
import { insertLogin, replacePassword } from '../../storage/logins.ts'
import { insertStaff, nextServiceNumber } from '../../storage/staff.ts'

export interface NewStaff {
  /** Lower-case letters, digits, dots, hyphens, underscores. */
  username: string
  name: string
  password: string
  departmentId: string
  roles: Role[]
}

/**
 * Adds a person with a login, a service number and roles in a department. Two people never share a name to log in with:
 * the database refuses the second.
 * @throws Refusal not_found when there is no such department.
 */
export async function addStaff(context: Context, person: NewStaff): Promise<{ id: string; serviceNumber: string }> {
  const id = newId(context)
  const username = person.username.toLowerCase()
  const passwordHash = await context.accounts.hashPassword(person.password)
  return inTransaction(context, async (context) => {
    if (!(await findDepartment(context.db, person.departmentId))) throw new Refusal('not_found')
    const serviceNumber = await nextServiceNumber(context.db)
    await insertStaff(context.db, {
      id,
      username,
      name: person.name,
      serviceNumber,
      departmentId: person.departmentId,
      createdAt: context.now,
      roles: person.roles,
    })
    await insertLogin(context.db, { id, username, name: person.name, passwordHash, now: context.now })
    return { id, serviceNumber }
  })
}

/** Gives a login a new password and signs it out everywhere. @throws Refusal not_found. */
export async function resetPassword(
  context: Context,
  { username, password }: { username: string; password: string },
): Promise<void> {
  const passwordHash = await context.accounts.hashPassword(password)
  const isKnown = await inTransaction(context, (context) =>
    replacePassword(context.db, { username: username.toLowerCase(), passwordHash, now: context.now }),
  )
  if (!isKnown) throw new Refusal('not_found')
}
