import type { Context } from '../../context.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findPattern, updatePattern } from '../../storage/shiftPatterns.ts'
import { listComingOfPattern } from '../../storage/shifts.ts'
import { dropShifts } from './cancelShift.ts'
import { changeRoster, getKeptLine } from './changeRoster.ts'

/**
 * Ends a pattern: its shifts that have not begun are cancelled, but for those that somebody else has taken over by a
 * swap.
 * @throws Refusal not_found, not_allowed, not_signed_in.
 */
export function endPattern(context: Context, { id }: { id: string }): Promise<{ cancelled: number }> {
  return changeRoster(context, async (context) => {
    const pattern = await findPattern(context.db, id)
    if (!pattern) throw new Refusal('not_found')
    await getKeptLine(context, pattern.lineId)
    const { staffId } = pattern
    const coming = await listComingOfPattern(context.db, { patternId: id, staffId, after: context.now })
    await dropShifts(context, coming)
    await updatePattern(context.db, { id, set: { endedAt: context.now } })
    return { cancelled: coming.length }
  })
}
