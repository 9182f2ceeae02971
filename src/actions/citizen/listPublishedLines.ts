import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar.ts'
import { findOpening } from '../../domain/deskHours.ts'
import { joinClosures, type LineView } from '../../domain/lines.ts'
import type { Locale } from '../../domain/locale.ts'
import { countWaitingByDepartment, listPickupSeconds } from '../../storage/handoffLists.ts'
import { listClosures, listLines } from '../../storage/lines.ts'
import { hoursOf } from '../duty/deskHours.ts'
import { expectWait } from './deskStatus.ts'

/** Every published line with its hours, whether it is open, the closures to come, and how long its queue is. */
export async function listPublishedLines(context: Context, { locale }: { locale: Locale }): Promise<LineView[]> {
  const { db, calendar, now } = context
  const [found, closures, waiting] = await Promise.all([
    listLines(db, { isPublishedOnly: true }),
    listClosures(db, { from: dayOf(calendar, now).toString() }),
    countWaitingByDepartment(db),
  ])
  const hourAgo = new Date(now.getTime() - 3_600_000)
  const views = found.map(async ({ line, departmentNames }): Promise<LineView> => {
    const { id, departmentId, kind, phone, workingHours, dayOffHours, checkedAt } = line
    const opening = findOpening(hoursOf(line, closures), calendar, now)
    const isOpen = opening?.getTime() === now.getTime()
    const pickups =
      isOpen && kind === 'chat' ? await listPickupSeconds(db, { departmentId, since: hourAgo, limit: 20 }) : []
    return {
      ...{ id, departmentId, kind, workingHours, dayOffHours, isOpen },
      departmentName: departmentNames[locale],
      name: line.names[locale],
      ...(phone ? { phone } : {}),
      ...(opening && !isOpen ? { opensAt: opening.toISOString() } : {}),
      closures: joinClosures(closures.filter(({ lineId }) => lineId === null || lineId === id)),
      ...(kind === 'chat' ? { waiting: waiting.get(departmentId) ?? 0 } : {}),
      ...expectWait(pickups),
      ...(checkedAt ? { checkedAt: checkedAt.toISOString() } : {}),
    }
  })
  return Promise.all(views)
}
