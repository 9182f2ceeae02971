import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../context.ts'
import { spanOfDays } from '../../domain/calendar.ts'
import type { Locale } from '../../domain/locale.ts'
import { writeRosterFile } from '../../domain/rosterFile.ts'
import type { DaySpan } from '../../domain/shiftPattern.ts'
import { rosterTexts } from '../../domain/texts/rosterTexts.ts'
import { listShiftsBetween } from '../../storage/roster.ts'
import { listStaffByIds } from '../../storage/staff.ts'
import { deskRoles, getActingStaff } from '../desk/authorise.ts'
import { checkRange, getSeenLine } from './readRoster.ts'

/**
 * The shifts of a line for some days as a file that can be taken over again.
 * @throws Refusal roster_range, not_found, not_signed_in, not_allowed.
 */
export async function exportRoster(
  context: Context,
  { lineId, locale, ...days }: DaySpan & { lineId: string; locale: Locale },
): Promise<string> {
  const staff = getActingStaff(context, deskRoles)
  checkRange(days)
  await getSeenLine(context, { staff, lineId })
  const shifts = await listShiftsBetween(context.db, { lineId, ...spanOfDays(context.calendar, days) })
  const ids = shifts.map(({ staffId }) => staffId)
  const people = new Map((await listStaffByIds(context.db, ids)).map((person) => [person.id, person]))
  const { zone } = context.calendar
  const rows = shifts.map(({ staffId, role, startsAt, endsAt }) => {
    const [from, to] = [startsAt, endsAt].map((at) =>
      Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone),
    ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
    return {
      line: lineId,
      person: people.get(staffId)?.serviceNumber ?? '',
      name: people.get(staffId)?.name ?? '',
      role: rosterTexts[locale].roles[role],
      day: from.toPlainDate().toString(),
      from: from.toPlainTime().toString({ smallestUnit: 'minute' }),
      to: to.toPlainTime().toString({ smallestUnit: 'minute' }),
    }
  })
  return writeRosterFile(rows, locale)
}
