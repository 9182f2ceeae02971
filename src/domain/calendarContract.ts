import type { CalendarYear } from './calendar.ts'
import type { Stage } from './handoff.ts'

/* Shapes of the working calendar for administrators, beside those of `contract.ts`. Instants are ISO 8601 in UTC. */

export interface CalendarYearView {
  year: number
  status: CalendarYear['status']
  source: string
  /** The version with which it was uploaded; 0 as it is shipped. */
  version: number
  uploadedAt?: string | undefined
}

export interface CalendarView {
  version: number
  years: CalendarYearView[]
  /** Years without an official notice that running due times reach, or that begin within two months. */
  needed: number[]
}

export interface CalendarPreview {
  year: number
  source: string
  daysOff: number
  makeupDays: number
  /** How many due times would move, and the first hundred of them. */
  count: number
  moves: { handoffId: string; number: string; stage: Stage; from: string; to: string }[]
  /** What `apply` must name; it holds for this file and this version of the calendar. */
  hash: string
}
