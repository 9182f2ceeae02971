import type { Context } from '../../context.ts'
import type { DeskStatus } from '../../domain/contract.ts'
import { isDeskOpen, nextOpening } from '../../domain/deskHours.ts'
import type { Locale } from '../../domain/locale.ts'
import { type DepartmentRow, findDepartment } from '../../storage/departments.ts'
import { countWaiting, listPickupSeconds } from '../../storage/handoffLists.ts'

/** The desk for everything that belongs to no other department. */
export const generalDepartmentId = 'government-office'

/** Fewer pick-ups than this say nothing about the next one. */
const enoughPickups = 5

/** The department with this id, or the general one when it is unknown. */
export async function getDepartment(context: Context, id: string | null | undefined): Promise<DepartmentRow> {
  const wanted = id ? await findDepartment(context.db, id) : undefined
  const department = wanted ?? (await findDepartment(context.db, generalDepartmentId))
  if (!department) throw new Error('There are no departments yet: run `npm run lianxin -- seed`.')
  return department
}

/** Whether people are there now, when they are next, and how long picking up took lately. */
export async function readDeskStatus(
  context: Context,
  { department, locale }: { department: DepartmentRow; locale: Locale },
): Promise<DeskStatus> {
  const { calendar, now } = context
  const isOpen = isDeskOpen(department.hours, calendar, now)
  const hourAgo = new Date(now.getTime() - 3_600_000)
  const [waiting, pickups] = await Promise.all([
    countWaiting(context.db, department.id),
    isOpen ? listPickupSeconds(context.db, { departmentId: department.id, since: hourAgo, limit: 20 }) : [],
  ])
  return {
    isOpen,
    waiting,
    phone: department.phone,
    departmentId: department.id,
    departmentName: department.names[locale],
    hours: department.hours.join(locale === 'en' ? ', ' : '、'),
    ...(isOpen ? {} : { opensAt: nextOpening(department.hours, calendar, now).toISOString() }),
    ...(pickups.length >= enoughPickups ? { expectedWaitSeconds: median(pickups) } : {}),
  }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
}
