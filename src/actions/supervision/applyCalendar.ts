import type { Context } from '../../context.ts'
import type { CalendarView } from '../../domain/calendarContract.ts'
import { Refusal } from '../../domain/refusal.ts'
import { calendarChannel } from '../../realtime/port.ts'
import { findCalendarVersion, insertCalendarYear } from '../../storage/calendarYears.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { recomputeDue } from '../handoff/recompute.ts'
import { sweep } from '../schedule/sweep.ts'
import { type CalendarInput, hashUpload, readUpload } from './previewCalendar.ts'
import { calendarRoles, readCalendar } from './readCalendar.ts'

/**
 * Writes an official year as the next version of the calendar, wakes every instance, and moves the due times of the
 * first handoffs at once; the others follow with the next ticks.
 * @throws Refusal not_allowed, calendar_invalid; calendar_stale when the file or the calendar is not that of the preview.
 */
export async function applyCalendar(context: Context, input: CalendarInput & { hash: string }): Promise<CalendarView> {
  const staff = getActingStaff(context, calendarRoles)
  const { year, hash, ...upload } = input
  const { source, daysOff, makeupDays } = readUpload({ ...upload, year })
  const version = await findCalendarVersion(context.db)
  const found = { status: 'official' as const, source, daysOff, makeupDays }
  if (hash !== (await hashUpload({ version, year, found }))) throw new Refusal('calendar_stale')
  const row = {
    version: version + 1,
    year,
    source,
    daysOff: [...daysOff],
    makeupDays: [...makeupDays],
    uploadedBy: staff.id,
    uploadedAt: context.now,
  }
  if (!(await insertCalendarYear(context.db, row))) throw new Refusal('calendar_stale')
  await context.refreshCalendar()
  await context.realtime.publish(calendarChannel)
  await sweep(context, { work: 'calendar', step: recomputeDue })
  return readCalendar(context)
}
