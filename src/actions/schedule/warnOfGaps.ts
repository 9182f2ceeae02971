import { type Context, inTransaction } from '../../context.ts'
import { dayOf, spanOfDays } from '../../domain/calendar.ts'
import { listStaffedSpans } from '../../domain/deskHours.ts'
import {
  type DutyPart,
  dueWarning,
  type Gap,
  type Horizon,
  listDutyParts,
  listGaps,
  warningHours,
} from '../../domain/roster.ts'
import { isDatabaseDown } from '../../storage/db.ts'
import {
  insertWarnings,
  listLinesToLookAt,
  listWarnings,
  markLooked,
  type WarningRow,
} from '../../storage/gapWarnings.ts'
import { type LineRow, listClosures } from '../../storage/lines.ts'
import { listAbsencesBetween, listShiftsBetween, lockRoster } from '../../storage/roster.ts'
import { hoursOf } from '../duty/deskHours.ts'
import { listHeads } from '../notices/recipients.ts'
import { writeStaffNotice } from '../notices/writeNotices.ts'

/** A line is looked at once in so long; after a change of the roster at once. */
const lookMilliseconds = 3_600_000

/**
 * Warns of staffed spans of chat lines that have nobody in the A- or B-role, a week and a day before they begin, each
 * once. One look reads all lines that are due together. @returns of how many gaps.
 */
export async function warnOfGaps(context: Context): Promise<number> {
  const lookedBefore = new Date(context.now.getTime() - lookMilliseconds)
  const due = await listLinesToLookAt(context.db, { lookedBefore })
  if (due.length === 0) return 0
  try {
    return await inTransaction(context, async (context) => {
      await lockRoster(context.db)
      // Under the lock: another instance may have looked meanwhile, and a change of the roster waits.
      const lines = await listLinesToLookAt(context.db, { lookedBefore })
      if (lines.length === 0) return 0
      await markLooked(context.db, { lineIds: lines.map(({ id }) => id), at: context.now })
      return look(context, lines)
    })
  } catch (error) {
    // A roster that cannot be read must not hold up what else is due; without a database nothing is done.
    if (isDatabaseDown(error)) throw error
    context.log({ level: 'error', event: 'tick_failed', work: 'gaps', error: String(error) })
    return 0
  }
}

interface Found extends Gap {
  lineId: string
  horizon: Horizon
}

async function look(context: Context, lines: LineRow[]): Promise<number> {
  const { now, calendar } = context
  const from = dayOf(calendar, now)
  // From the beginning of today, so that a gap that has begun keeps its beginning.
  const span = spanOfDays(calendar, {
    from: from.toString(),
    to: from.add({ days: warningHours.week / 24 }).toString(),
  })
  const [shifts, absences, closures, given] = await Promise.all([
    listShiftsBetween(context.db, span),
    listAbsencesBetween(context.db, span),
    listClosures(context.db, { from: from.toString() }),
    listWarnings(context.db, { from: span.from }),
  ])
  const duty = listDutyParts(shifts, absences)
  const found = lines.flatMap((line): Found[] => {
    const { id: lineId } = line
    const staffed = listStaffedSpans(hoursOf(line, closures), calendar, span)
    const warnings = given.filter((one) => one.lineId === lineId)
    return listGaps(
      staffed,
      duty.filter((one) => one.lineId === lineId),
    ).flatMap((gap) => {
      const horizon = dueWarning(gap, { warnings, now })
      return horizon ? [{ ...gap, lineId, horizon }] : []
    })
  })
  const rows = found.map(({ from: startsAt, to: endsAt, ...gap }) => ({ ...gap, startsAt, endsAt, warnedAt: now }))
  const warned = await insertWarnings(context.db, rows)
  for (const line of lines) {
    await tell(context, { line, duty, warned: warned.filter(({ lineId }) => lineId === line.id) })
  }
  return warned.length
}

/** One notice a line and look, about its first gap and how many there are: to who leads then, and to who keeps the roster. */
async function tell(
  context: Context,
  { line, warned, duty }: { line: LineRow; warned: WarningRow[]; duty: DutyPart[] },
): Promise<void> {
  const [first] = warned.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  if (!first) return
  const leaders = duty.filter(
    ({ lineId, role, startsAt, endsAt }) =>
      lineId === line.id && role === 'leader' && startsAt < first.endsAt && first.startsAt < endsAt,
  )
  const heads = await listHeads(context, line.departmentId)
  await writeStaffNotice(context, {
    kind: 'roster_gap',
    origin: `${line.id}:${first.role}:${first.startsAt.toISOString()}:${first.horizon}:${context.now.getTime()}`,
    staffIds: [...new Set([...leaders.map(({ staffId }) => staffId), ...heads])],
    params: {
      departmentId: line.departmentId,
      lineId: line.id,
      role: first.role,
      startsAt: first.startsAt.toISOString(),
      endsAt: first.endsAt.toISOString(),
      count: String(warned.length),
    },
  })
}
