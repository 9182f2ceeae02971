import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar.ts'
import type { DeskLine } from '../../domain/lines.ts'
import { type ClosureRow, type LineRow, listClosures, listLines } from '../../storage/lines.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { isKeeperOf, lineKeepers } from './manageLine.ts'

/** The lines that the person keeps, published or not, with the closures from today on. */
export async function listDeskLines(context: Context): Promise<DeskLine[]> {
  const staff = getActingStaff(context, lineKeepers)
  const [found, closures] = await Promise.all([
    listLines(context.db, { isPublishedOnly: false }),
    listClosures(context.db, { from: dayOf(context.calendar, context.now).toString() }),
  ])
  return found.filter(({ line }) => isKeeperOf(staff, line.departmentId)).map(({ line }) => toDeskLine(line, closures))
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
