import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../context.ts'
import { inTransaction, newId } from '../../context.ts'
import { dayOf } from '../../domain/calendar.ts'
import { maxClosureReasonLength } from '../../domain/lines.ts'
import { Refusal } from '../../domain/refusal.ts'
import { insertClosures, type LineRow, lockLines } from '../../storage/lines.ts'
import { checkText } from '../citizen/checkText.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { checkKeepsOpening, closureHorizonDays } from './checkKeepsOpening.ts'
import { isKeeperOf, lineKeepers, lockKeptLine } from './manageLine.ts'

/** ISO days, both included, on which one line or (without `lineId`) every line stays closed. */
export interface ClosureInput {
  lineId?: string | undefined
  from: string
  to: string
  reason: string
}

/**
 * Closes a line, or every line, for a day or for days that follow each other, today at the earliest. All of them or
 * none. Handoffs that are open keep their due times: what was promised stays promised; those opened after it are due in
 * the hours that are left.
 * @throws Refusal closure_days, closure_exists, line_never_opens, text_empty, text_too_long, not_found, not_allowed.
 */
export function addClosures(context: Context, { lineId, ...input }: ClosureInput): Promise<{ ids: string[] }> {
  const days = listDays(context, input)
  const reason = checkText(input.reason).replace(/\s+/g, ' ')
  if (reason.length > maxClosureReasonLength) throw new Refusal('text_too_long', { limit: maxClosureReasonLength })
  return inTransaction(context, async (context) => {
    const { id: createdBy } = getActingStaff(context, lineKeepers)
    const lines = await lockToClose(context, lineId)
    const rows = days.map((day) => ({
      ...{ id: newId(context), lineId: lineId ?? null, day, reason, createdBy },
      createdAt: context.now,
    }))
    const ids = await insertClosures(context.db, rows)
    if (ids.length < rows.length) throw new Refusal('closure_exists')
    await checkKeepsOpening(context, lines)
    return { ids }
  })
}

/** The lines that a closure concerns, locked. Who closes every line has to keep every line. */
async function lockToClose(context: Context, lineId: string | undefined): Promise<LineRow[]> {
  if (lineId !== undefined) return [(await lockKeptLine(context, lineId)).line]
  if (!isKeeperOf(getActingStaff(context, lineKeepers))) throw new Refusal('not_allowed')
  return lockLines(context.db)
}

function listDays(context: Context, { from, to }: { from: string; to: string }): string[] {
  const today = dayOf(context.calendar, context.now)
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  const length = first.until(last).days
  // A closure at the end of the horizon must leave room to see that the line opens after it.
  const furthest = today.add({ days: closureHorizonDays - 40 })
  const isPossible =
    Temporal.PlainDate.compare(today, first) <= 0 && length >= 0 && Temporal.PlainDate.compare(last, furthest) <= 0
  if (!isPossible) throw new Refusal('closure_days', { latest: furthest.toString() })
  return Array.from({ length: length + 1 }, (_, n) => first.add({ days: n }).toString())
}
