import { Temporal } from 'temporal-polyfill'
import type { LineKind } from './duty.ts'
import type { Locale } from './locale.ts'

/** Days from `from` to `to`, both included, on which a line stays closed. */
export interface ClosureSpan {
  from: string
  to: string
  reason: string
}

/** A published line as everybody may see it. */
export interface LineView {
  id: string
  departmentId: string
  departmentName: string
  kind: LineKind
  name: string
  phone?: string
  /** Staffed intervals, "HH:MM-HH:MM" in local time; none: closed on such days. */
  workingHours: string[]
  dayOffHours: string[]
  isOpen: boolean
  /** When it opens next, while it is closed. */
  opensAt?: string
  closures: ClosureSpan[]
  /** How many wait for a person of the department; only of a chat line. */
  waiting?: number
  /** Only while it is open and enough was picked up lately to tell. */
  expectedWaitSeconds?: number
  /** When somebody last made sure that it is right and answered. */
  checkedAt?: string
}

/** Closed days in order as spans: days that follow each other for the same reason are one. */
export function joinClosures(closures: readonly { day: string; reason: string }[]): ClosureSpan[] {
  const spans: ClosureSpan[] = []
  for (const { day, reason } of closures) {
    const last = spans.at(-1)
    const isNext = last && Temporal.PlainDate.from(last.to).add({ days: 1 }).toString() === day
    if (isNext && last.reason === reason) last.to = day
    else if (last?.to !== day || last.reason !== reason) spans.push({ from: day, to: day, reason })
  }
  return spans
}

/** A line as who keeps it sees it. */
export interface DeskLine {
  id: string
  departmentId: string
  kind: LineKind
  names: Record<Locale, string>
  phone: string | null
  workingHours: string[]
  dayOffHours: string[]
  isPublished: boolean
  checkedAt: string | null
  /** When it was changed last; a change names it, so that nobody overwrites what they have not seen. */
  changedAt: string | null
  closures: { id: string; day: string; reason: string; isOfAllLines: boolean }[]
}

/** Days that follow each other on which a line stays closed, with the closures that they are made of. */
export interface KeptSpan extends ClosureSpan {
  isOfAllLines: boolean
  ids: string[]
}

/** A line in the list of who keeps it, as it is at this moment. */
export interface KeptLine extends DeskLine {
  departmentName: string
  isOpen: boolean
  /** When it opens next, while it is closed; null where that is not within the weeks to come. */
  opensAt: string | null
  /** The closures as spans, in order. */
  spans: KeptSpan[]
}

/** Closures as spans that can be taken back: those of all lines and those of the line alone stay apart. */
export function spanClosures(closures: DeskLine['closures']): KeptSpan[] {
  const spans = [true, false].flatMap((isOfAllLines) => {
    const own = closures.filter((closure) => closure.isOfAllLines === isOfAllLines)
    return joinClosures(own).map(({ from, to, reason }) => {
      const parts = own.filter(({ day, reason: why }) => from <= day && day <= to && why === reason)
      return { from, to, reason, isOfAllLines, ids: parts.map(({ id }) => id) }
    })
  })
  return spans.sort((one, other) => one.from.localeCompare(other.from))
}

export const maxLineNameLength = 100
export const maxClosureReasonLength = 200
