import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar.ts'
import { findOpening } from '../../domain/deskHours.ts'
import { type DeskLine, type KeptLine, spanClosures } from '../../domain/lines.ts'
import type { Locale } from '../../domain/locale.ts'
import { type ClosureRow, type LineRow, listClosures, listLines } from '../../storage/lines.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { hoursOf } from './deskHours.ts'
import { isKeeperOf, lineKeepers } from './manageLine.ts'

/** The lines that the person keeps, published or not, with the closures from today on. */
export async function listDeskLines(context: Context, { locale }: { locale: Locale }): Promise<KeptLine[]> {
  const staff = getActingStaff(context, lineKeepers)
  const { db, calendar, now } = context
  const [found, closures] = await Promise.all([
    listLines(db, { isPublishedOnly: false }),
    listClosures(db, { from: dayOf(calendar, now).toString() }),
  ])
  return found
    .filter(({ line }) => isKeeperOf(staff, line.departmentId))
    .map(({ line, departmentNames }) => {
      const opening = findOpening(hoursOf(line, closures), calendar, now)
      const isOpen = opening?.getTime() === now.getTime()
      const opensAt = opening && !isOpen ? opening.toISOString() : null
      const seen = toDeskLine(line, closures)
      const spans = spanClosures(seen.closures)
      return { ...seen, departmentName: departmentNames[locale], isOpen, opensAt, spans }
    })
}

/** A line as who keeps it sees it; `closures` may hold those of other lines too. */
export function toDeskLine(line: LineRow, closures: ClosureRow[]): DeskLine {
  const { id, departmentId, kind, names, phone, workingHours, dayOffHours, isPublished } = line
  return {
    ...{ id, departmentId, kind, names, phone, workingHours, dayOffHours, isPublished },
    checkedAt: line.checkedAt?.toISOString() ?? null,
    changedAt: line.changedAt?.toISOString() ?? null,
    closures: closures
      .filter(({ lineId }) => lineId === null || lineId === id)
      .map(({ id, day, reason, lineId }) => ({ id, day, reason, isOfAllLines: lineId === null })),
  }
}
