import { type Context, inTransaction } from '../../context.ts'
import { isDatabaseDown } from '../../storage/db.ts'
import { lockRoster } from '../../storage/roster.ts'
import { findPattern, listPatternsToMake } from '../../storage/shiftPatterns.ts'
import { lastDayToMake, makeShifts } from '../roster/makeShifts.ts'

/**
 * Makes the shifts of patterns ahead: once a day a day more, and anew when the calendar has changed. @returns how many.
 */
export async function makeAhead(context: Context): Promise<number> {
  const wanted = { upTo: lastDayToMake(context), calendarVersion: context.calendar.version }
  let made = 0
  for (const id of await listPatternsToMake(context.db, wanted)) {
    try {
      made += await inTransaction(context, async (context) => {
        await lockRoster(context.db)
        const pattern = await findPattern(context.db, id)
        return pattern ? (await makeShifts(context, pattern)).made.length : 0
      })
    } catch (error) {
      // One pattern that cannot be made must not hold up the others; without a database there are none.
      if (isDatabaseDown(error)) throw error
      context.log({ level: 'error', event: 'tick_failed', work: 'shifts', patternId: id, error: String(error) })
    }
  }
  return made
}
