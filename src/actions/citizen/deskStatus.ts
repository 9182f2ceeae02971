import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar.ts'
import type { DeskStatus } from '../../domain/contract.ts'
import { intervalsOn, isDeskOpen, nextOpening } from '../../domain/deskHours.ts'
import type { Locale } from '../../domain/locale.ts'
import { type DepartmentRow, findDepartment } from '../../storage/departments.ts'
import { countWaiting, listPickupSeconds } from '../../storage/handoffLists.ts'
import { findPublishedPhone } from '../../storage/lines.ts'
import { getDeskHours } from '../duty/deskHours.ts'

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
  const [hours, phone] = await Promise.all([
    getDeskHours(context, department.id),
    findPublishedPhone(context.db, [department.id, generalDepartmentId]),
  ])
  const isOpen = isDeskOpen(hours, calendar, now)
  const opensAt = nextOpening(hours, calendar, now)
  const hourAgo = new Date(now.getTime() - 3_600_000)
  const [waiting, pickups] = await Promise.all([
    countWaiting(context.db, department.id),
    isOpen ? listPickupSeconds(context.db, { departmentId: department.id, since: hourAgo, limit: 20 }) : [],
  ])
  return {
    isOpen,
    waiting,
    ...(phone ? { phone } : {}),
    departmentId: department.id,
    departmentName: department.names[locale],
    hours: intervalsOn(hours, calendar, dayOf(calendar, opensAt)).join(locale === 'en' ? ', ' : '、'),
    ...(isOpen ? {} : { opensAt: opensAt.toISOString() }),
    ...expectWait(pickups),
  }
}

/** The median of what picking up took lately, in seconds; nothing when it was too seldom to tell. */
export function expectWait(pickups: number[]): { expectedWaitSeconds?: number } {
  if (pickups.length < enoughPickups) return {}
  const sorted = pickups.toSorted((a, b) => a - b)
  return { expectedWaitSeconds: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0) }
}
