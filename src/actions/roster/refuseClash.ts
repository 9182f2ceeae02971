import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Shift } from '../../domain/roster.ts'

/** The refusal that names the shift in the way, by its local time. */
export function refuseClash({ calendar }: Context, { startsAt }: Shift): Refusal {
  const at = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(calendar.zone)
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  return new Refusal('shift_clash', { at: `${at.toPlainDate()} ${time}` })
}
