import type { DutyRole, LineKind } from './duty.ts'
import type { Seat } from './roster.ts'

/* Shapes of the duty roster. Instants are ISO 8601 in UTC, days ISO days in the zone of the calendar. */

export const swapStates = ['asked', 'accepted', 'declined', 'dropped'] as const
export type SwapState = (typeof swapStates)[number]

export interface RosterPerson {
  id: string
  name: string
  serviceNumber: string
}

export interface RosterLine {
  id: string
  departmentId: string
  kind: LineKind
  name: string
  departmentName: string
  /** Whether the reader changes its roster. */
  canChange: boolean
}

export interface ShiftView {
  id: string
  lineId: string
  role: DutyRole
  staffId: string
  startsAt: string
  endsAt: string
  /** The pattern that it was made from; null: entered by itself. */
  patternId: string | null
}

/** A part of a shift with who is really there. */
export interface DutyView {
  shiftId: string
  lineId: string
  role: DutyRole
  staffId: string
  /** Whose shift it is, if another's. */
  standsInFor?: string | undefined
  startsAt: string
  endsAt: string
}

/** A staffed span in which nobody holds a seat, and when somebody was warned of it first. */
export interface GapView {
  role: Seat
  startsAt: string
  endsAt: string
  warnedAt: string | null
}

export interface AbsenceView {
  id: string
  staffId: string
  substituteId: string | null
  startsAt: string
  endsAt: string
  /** Why; only for the person and for who keeps the roster. */
  reason: string | null
  /** Whether the reader may call it off. */
  canEnd: boolean
}

export interface PatternView {
  id: string
  lineId: string
  staffId: string
  role: DutyRole
  weekdays: number[]
  everyWeeks: number
  intervals: string[]
  validFrom: string
  validTo: string | null
  /** The last day up to which shifts have been made. */
  madeUpTo: string | null
}

export interface SwapView {
  id: string
  shift: ShiftView
  /** The shift given in return; null: none. */
  returnShift: ShiftView | null
  fromStaffId: string
  toStaffId: string
  state: SwapState
  askedAt: string
}

/** The roster of a line for some days. */
export interface RosterView {
  line: RosterLine
  from: string
  to: string
  /** When the line is staffed. */
  staffed: { from: string; to: string }[]
  shifts: ShiftView[]
  duty: DutyView[]
  /** Only of a chat line: it is what handoffs are offered on. */
  gaps: GapView[]
  absences: AbsenceView[]
  patterns: PatternView[]
  /** Swaps that wait for an answer. */
  swaps: SwapView[]
  /** Everybody who is named in it or can be put on it. */
  people: RosterPerson[]
}

/** The roster of one person, on whatever lines. */
export interface OwnRoster {
  duty: DutyView[]
  shifts: ShiftView[]
  absences: AbsenceView[]
  swaps: SwapView[]
  lines: RosterLine[]
  people: RosterPerson[]
  /** When the address of the calendar feed was made; null: there is none. */
  feedMadeAt: string | null
}

/** A part of a shift that an absence leaves without anybody. */
export type Uncovered = Omit<DutyView, 'staffId' | 'standsInFor'>

/** What a row of a roster file says; the name is for people and is not read. */
export const rosterColumns = ['line', 'person', 'name', 'role', 'day', 'from', 'to'] as const
export type RosterColumn = (typeof rosterColumns)[number]

/** What can be wrong with a row of a roster file. */
export const rosterProblemCodes = [
  'line_unknown',
  'person_unknown',
  'role_unknown',
  'day_invalid',
  'time_invalid',
  'is_over',
  'clash',
] as const
export type RosterProblemCode = (typeof rosterProblemCodes)[number]

/** A row of a roster file: new, on the roster already, or not to be taken over, and why. */
export interface ImportRow {
  /** The line of the file, from 1. */
  number: number
  state: 'new' | 'there' | 'problem'
  /** What is wrong, in the language of the reader. */
  problem?: string
  shift?: Omit<ShiftView, 'id' | 'patternId'>
}

/** What a roster file would change. */
export interface ImportPreview {
  rows: ImportRow[]
  newCount: number
  thereCount: number
  problemCount: number
  people: RosterPerson[]
}
