import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import { isUniqueViolation } from '../../storage/db.ts'
import { checkText } from '../citizen/checkText.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { addStaff, type NewStaff } from './addStaff.ts'

/**
 * Adds a person at the wish of an administrator.
 * @throws Refusal username_taken, text_empty, not_found when there is no such department, not_signed_in, not_allowed.
 */
export async function employ(context: Context, person: NewStaff): Promise<{ id: string; serviceNumber: string }> {
  getActingStaff(context, ['administrator'])
  const name = checkText(person.name)
  try {
    return await addStaff(context, { ...person, name })
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal('username_taken', { username: person.username }) : error
  }
}
