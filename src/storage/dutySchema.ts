import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import type { DutyRole, LineKind } from '../domain/duty.ts'
import type { Locale } from '../domain/locale.ts'
import { instant } from './columns.ts'
import { departments, staff } from './staffSchema.ts'

/* Who should be there: published lines with their hours, and the duty roster. */

const staffId = (name = 'staff_id') => text(name).references(() => staff.id)
const lineId = () => text('line_id').references(() => lines.id)
const departmentId = () => text('department_id').references(() => departments.id)

/** A published contact of a department. The chat line of a department is what handoffs are offered on. */
export const lines = pgTable(
  'lines',
  {
    id: text('id').primaryKey(),
    departmentId: departmentId().notNull(),
    kind: text('kind').$type<LineKind>().notNull(),
    names: jsonb('names').$type<Record<Locale, string>>().notNull(),
    phone: text('phone'),
    /** Staffed intervals, "HH:MM-HH:MM" in local time: on working days (make-up days too), and on days off. */
    workingHours: jsonb('working_hours').$type<string[]>().notNull(),
    dayOffHours: jsonb('day_off_hours').$type<string[]>().notNull().default([]),
    isPublished: boolean('is_published').notNull().default(true),
    /** When somebody last made sure that the line is right and answered. */
    checkedAt: instant('checked_at'),
    checkedBy: staffId('checked_by'),
    /** When an administrator changed it; since then the file of departments says nothing about it. */
    changedAt: instant('changed_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('lines_one_chat').on(t.departmentId).where(sql`${t.kind} = 'chat'`)],
)

/** A day on which a line, or every line, stays closed though its hours say otherwise. */
export const closures = pgTable(
  'closures',
  {
    id: text('id').primaryKey(),
    /** Null: every line. */
    lineId: lineId(),
    /** ISO day in the zone of the calendar. */
    day: text('day').notNull(),
    reason: text('reason').notNull(),
    createdBy: staffId('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [unique('closures_once').on(t.day, t.lineId).nullsNotDistinct()],
)

/** A planned span of one person on one line, single or made from a pattern. */
export const shifts = pgTable(
  'shifts',
  {
    id: text('id').primaryKey(),
    lineId: lineId().notNull(),
    staffId: staffId().notNull(),
    role: text('role').$type<DutyRole>().notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    patternId: text('pattern_id').references(() => shiftPatterns.id),
    createdBy: staffId('created_by'),
    createdAt: instant('created_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (t) => [
    index('shifts_by_line').on(t.lineId, t.endsAt).where(sql`${t.cancelledAt} is null`),
    index('shifts_by_staff').on(t.staffId, t.endsAt).where(sql`${t.cancelledAt} is null`),
    // Made again from the same pattern, a shift is there once.
    uniqueIndex('shifts_of_pattern').on(t.patternId, t.startsAt),
  ],
)

/** A shift that comes again: on these weekdays, or on every working day of the calendar. */
export const shiftPatterns = pgTable('shift_patterns', {
  id: text('id').primaryKey(),
  lineId: lineId().notNull(),
  staffId: staffId().notNull(),
  role: text('role').$type<DutyRole>().notNull(),
  /** ISO weekdays, 1 Monday to 7 Sunday; empty: every working day, make-up days too. */
  weekdays: jsonb('weekdays').$type<number[]>().notNull(),
  /** Every how many weeks, counted from the week of `validFrom`. */
  everyWeeks: integer('every_weeks').notNull().default(1),
  intervals: jsonb('intervals').$type<string[]>().notNull(),
  validFrom: text('valid_from').notNull(),
  validTo: text('valid_to'),
  /** The last day up to which shifts have been made. */
  madeUpTo: text('made_up_to'),
  /** The version of the calendar that they were made with; a newer one makes them again. */
  madeWithCalendar: integer('made_with_calendar'),
  createdBy: staffId('created_by'),
  createdAt: instant('created_at').notNull(),
  endedAt: instant('ended_at'),
})

/** A change of hands of one shift, which the other person accepts. */
export const shiftSwaps = pgTable(
  'shift_swaps',
  {
    id: text('id').primaryKey(),
    shiftId: text('shift_id')
      .notNull()
      .references(() => shifts.id),
    /** The shift given in return; null: none. */
    returnShiftId: text('return_shift_id').references(() => shifts.id),
    fromStaffId: staffId('from_staff_id').notNull(),
    toStaffId: staffId('to_staff_id').notNull(),
    state: text('state').$type<'asked' | 'accepted' | 'declined' | 'dropped'>().notNull(),
    askedAt: instant('asked_at').notNull(),
    answeredAt: instant('answered_at'),
  },
  (t) => [uniqueIndex('shift_swaps_one_open').on(t.shiftId).where(sql`${t.state} = 'asked'`)],
)

/** A time in which a person is away, with a dated substitute who stands in for every shift of it. */
export const absences = pgTable(
  'absences',
  {
    id: text('id').primaryKey(),
    staffId: staffId().notNull(),
    substituteId: staffId('substitute_id'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    reason: text('reason').notNull(),
    createdBy: staffId('created_by'),
    createdAt: instant('created_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (t) => [
    index('absences_by_staff').on(t.staffId, t.endsAt).where(sql`${t.cancelledAt} is null`),
    index('absences_by_end').on(t.endsAt).where(sql`${t.cancelledAt} is null`),
  ],
)

/** Warnings of a staffed span without an A- or B-role; the key gives each once a horizon. */
export const gapWarnings = pgTable(
  'gap_warnings',
  {
    lineId: lineId().notNull(),
    role: text('role').$type<DutyRole>().notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    horizon: text('horizon').$type<'week' | 'day'>().notNull(),
    warnedAt: instant('warned_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.lineId, t.role, t.startsAt, t.horizon] })],
)
