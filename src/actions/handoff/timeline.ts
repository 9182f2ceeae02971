import type { TimelineItem } from '../../domain/contract.ts'
import type { EventRecord } from '../../storage/events.ts'

interface Shown {
  code: TimelineItem['code']
  params: readonly string[]
}

const as = (code: TimelineItem['code'], ...params: string[]): Shown => ({ code, params })

/** What a citizen may see of the log: no names, no looks at contact data, no stages that belong to the desk. */
const shownEvents: Record<string, Shown> = {
  opened: as('opened', 'dueAt'),
  opened_off_hours: as('opened_off_hours', 'dueAt'),
  claimed: as('claimed', 'serviceNumber'),
  first_reply: as('first_reply', 'serviceNumber'),
  promised: as('promised', 'dueAt', 'text', 'serviceNumber'),
  resolved: as('resolved', 'serviceNumber'),
  reopened: as('reopened'),
  withdrawn: as('withdrawn'),
  contact_updated: as('contact_updated'),
  escalated: as('overdue', 'dueAt', 'stage'),
  done_late: as('done_late', 'dueAt', 'stage'),
  transferred: as('transferred', 'department'),
  ruled: as('ruled', 'department'),
  extended: as('extended', 'dueAt', 'reason'),
  paused: as('paused', 'text', 'endsAt'),
  resumed: as('resumed', 'dueAt'),
  category_changed: as('category_changed', 'dueAt'),
  closed: as('closed'),
}

/** Pick-up and first reply are counted in seconds and belong to the desk; of the ladder only its first rung tells news. */
function isForCitizens({ kind, data }: EventRecord): boolean {
  if (kind === 'escalated' && data['rung'] !== 'handler') return false
  if (kind !== 'escalated' && kind !== 'done_late') return true
  return data['stage'] === 'firstContact' || data['stage'] === 'result'
}

/** The log of a handoff in the form of its public timeline, oldest first; departments by their name. */
export function toTimeline(events: EventRecord[], nameOf: (departmentId: string) => string): TimelineItem[] {
  return events.filter(isForCitizens).flatMap(({ kind, at, data }) => {
    const shown = shownEvents[kind]
    if (!shown) return []
    const { departmentId } = data
    const named = departmentId === undefined ? data : { ...data, department: nameOf(departmentId) }
    const params = Object.fromEntries(Object.entries(named).filter(([name]) => shown.params.includes(name)))
    return [{ code: shown.code, at: at.toISOString(), params }]
  })
}
