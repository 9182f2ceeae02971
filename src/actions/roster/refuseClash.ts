import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Shift } from '../../domain/roster.ts'

/** The refusal that names the shift in the way, by its local time. */
export const refuseClash = (context: Context, { startsAt }: Shift): Refusal =>
  new Refusal('shift_clash', { at: localTime(context, startsAt) })

/** An instant as a day and a time of day of the calendar's zone, the same in every language. */
export function localTime({ calendar }: Context, instant: Date): string {
  const at = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(calendar.zone)
  return `${at.toPlainDate()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
