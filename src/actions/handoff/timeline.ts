import type { TimelineItem } from '../../domain/timelineItem.ts'
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
  promise_kept: as('promise_kept'),
  resolved: as('resolved', 'serviceNumber'),
  reopened: as('reopened'),
  withdrawn: as('withdrawn'),
  contact_updated: as('contact_updated'),
  escalated: as('overdue', 'dueAt', 'stage'),
  done_late: as('done_late', 'dueAt', 'stage'),
  transferred: as('transferred', 'department'),
  ruled: as('ruled', 'department'),
  extended: as('extended', 'dueAt', 'reason'),
  statutory_limit: as('statutory_limit', 'dueAt', 'law', 'reason'),
  paused: as('paused', 'text', 'endsAt'),
  resumed: as('resumed', 'dueAt'),
  category_changed: as('category_changed', 'dueAt'),
  recomputed: as('recomputed', 'dueAt', 'stage'),
  closed: as('closed'),
  closed_confirmed: as('closed_confirmed'),
  closed_no_answer: as('closed_no_answer'),
  closed_unreachable: as('closed_unreachable', 'days'),
  closed_duplicate: as('closed_duplicate'),
  closing_asked: as('closing_asked'),
  call_reached: as('call_reached'),
  call_not_reached: as('call_not_reached'),
  call_refused: as('call_refused'),
  rated: as('rated', 'score'),
  review_opened: as('review_opened', 'dueAt'),
  review_overdue: as('review_overdue', 'dueAt'),
  review_upheld: as('review_upheld'),
  review_not_upheld: as('review_not_upheld'),
  merged: as('merged'),
  merge_ended: as('merge_ended'),
  co_handler_added: as('co_handler_added', 'department', 'dueAt'),
  co_handler_overdue: as('co_handler_overdue', 'department', 'dueAt'),
  co_handler_done: as('co_handler_done', 'department'),
  co_handler_removed: as('co_handler_removed', 'department'),
  lost: as('agent_left'),
  callback_promised: as('callback_promised', 'dueAt'),
}

/** Some kinds are told apart by what came of them. */
function keyOf({ kind, data }: EventRecord): string {
  const { reason, outcome } = data
  if (kind === 'closed' && reason) return `closed_${reason}`
  if (kind === 'called') return `call_${outcome}`
  return kind === 'review_decided' ? `review_${outcome}` : kind
}

/** Pick-up and first reply are counted in seconds and belong to the desk; of the ladder only its first rung tells news. */
function isForCitizens({ kind, data }: EventRecord): boolean {
  if (kind === 'escalated' && data['rung'] !== 'handler') return false
  if (kind !== 'escalated' && kind !== 'done_late' && kind !== 'recomputed') return true
  return data['stage'] === 'firstContact' || data['stage'] === 'result'
}

/** The log of a handoff in the form of its public timeline, oldest first; departments by their name. */
export function toTimeline(events: EventRecord[], nameOf: (departmentId: string) => string): TimelineItem[] {
  return events.filter(isForCitizens).flatMap((event) => {
    const { at, data } = event
    const shown = shownEvents[keyOf(event)]
    if (!shown) return []
    const { departmentId } = data
    const named = departmentId === undefined ? data : { ...data, department: nameOf(departmentId) }
    const params = Object.fromEntries(Object.entries(named).filter(([name]) => shown.params.includes(name)))
    return [{ code: shown.code, at: at.toISOString(), params }]
  })
}
