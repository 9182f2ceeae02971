import type { Context } from '../../context.ts'
import type { Role, Staff } from '../../domain/contract.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type LineRow, lockLine } from '../../storage/lines.ts'
import { getActingStaff } from '../desk/authorise.ts'

/** Who keeps lines: administrators all of them, supervisors those of their department. */
export const lineKeepers: readonly Role[] = ['supervisor', 'administrator']

/** Whether the person keeps the lines of a department; without one: the lines of all. */
export function isKeeperOf(staff: Staff, departmentId?: string): boolean {
  if (staff.roles.includes('administrator')) return true
  return staff.roles.includes('supervisor') && staff.departmentId === departmentId
}

/**
 * A line that the person keeps, locked until the transaction ends: changes of its hours and closures come one after
 * another, so that each is judged with those before it.
 * @throws Refusal not_signed_in, not_allowed, not_found.
 */
export async function lockKeptLine(context: Context, id: string): Promise<{ line: LineRow; staff: Staff }> {
  const staff = getActingStaff(context, lineKeepers)
  const line = await lockLine(context.db, id)
  if (!line) throw new Refusal('not_found')
  if (!isKeeperOf(staff, line.departmentId)) throw new Refusal('not_allowed')
  return { line, staff }
}
