import type { TimelineItem } from '../../domain/contract.ts'
import type { EventRecord } from '../../storage/events.ts'

/** What a citizen may see of the log: no names, no looks at contact data. */
const shownParams: Record<string, readonly string[]> = {
  opened: ['dueAt'],
  opened_off_hours: ['dueAt'],
  claimed: ['serviceNumber'],
  first_reply: ['serviceNumber'],
  promised: ['dueAt', 'text', 'serviceNumber'],
  resolved: ['serviceNumber'],
  reopened: [],
  withdrawn: [],
  contact_updated: [],
}

/** The log of a handoff in the form of its public timeline, oldest first. */
export function toTimeline(events: EventRecord[]): TimelineItem[] {
  return events.flatMap(({ kind, at, data }) => {
    const shown = shownParams[kind]
    if (!shown) return []
    const params = Object.fromEntries(Object.entries(data).filter(([name]) => shown.includes(name)))
    return [{ code: kind as TimelineItem['code'], at: at.toISOString(), params }]
  })
}
