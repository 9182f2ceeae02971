import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar.ts'
import { keepsOpening } from '../../domain/deskHours.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type LineRow, listClosures } from '../../storage/lines.ts'
import { hoursOf } from './deskHours.ts'

/** Days ahead for which closures can be entered, and for which a line must keep opening. */
export const closureHorizonDays = 400

/**
 * Refuses hours and closures with which a line would not open for so long that no due time could be found.
 * @throws Refusal line_never_opens, calendar_unknown.
 */
export async function checkKeepsOpening(context: Context, lines: LineRow[]): Promise<void> {
  const from = dayOf(context.calendar, context.now)
  const closures = await listClosures(context.db, { from: from.toString() })
  for (const line of lines) {
    if (keepsOpening(hoursOf(line, closures), context.calendar, { from, days: closureHorizonDays })) continue
    throw new Refusal('line_never_opens', { line: line.id })
  }
}
