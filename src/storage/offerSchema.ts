import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import type { MissReason, OfferState, PresenceState, Tier } from '../domain/duty.ts'
import { instant } from './columns.ts'
import { lines } from './dutySchema.ts'
import { handoffs } from './handoffSchema.ts'
import { departments, staff } from './staffSchema.ts'

/* Who is there, who was asked, and who did not come: presence, offers and misses. */

const staffId = () => text('staff_id').references(() => staff.id)
const departmentId = () => text('department_id').references(() => departments.id)

/** What a person's console last said; older than 45 seconds it means offline. */
export const presences = pgTable('presences', {
  staffId: staffId().notNull().primaryKey(),
  state: text('state').$type<PresenceState>().notNull(),
  seenAt: instant('seen_at').notNull(),
  /** Since when in this state without a break. */
  since: instant('since').notNull(),
  /** When the person last took or finished something, for longest idle first. */
  idleSince: instant('idle_since').notNull(),
})

/** A handoff put to one agent for a set number of seconds. */
export const offers = pgTable(
  'offers',
  {
    id: text('id').primaryKey(),
    handoffId: text('handoff_id')
      .notNull()
      .references(() => handoffs.id),
    /** From 1, in the order in which they were made for this handoff. */
    position: integer('position').notNull(),
    round: integer('round').notNull().default(1),
    staffId: staffId().notNull(),
    departmentId: departmentId().notNull(),
    tier: text('tier').$type<Tier>().notNull(),
    state: text('state').$type<OfferState>().notNull(),
    offeredAt: instant('offered_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    uniqueIndex('offers_in_order').on(t.handoffId, t.position),
    uniqueIndex('offers_once_a_round').on(t.handoffId, t.round, t.staffId),
    uniqueIndex('offers_one_open').on(t.handoffId).where(sql`${t.state} = 'offered'`),
    index('offers_expiring').on(t.expiresAt).where(sql`${t.state} = 'offered'`),
    index('offers_open_by_staff').on(t.staffId, t.expiresAt).where(sql`${t.state} = 'offered'`),
  ],
)

/** The ledger of contacts that met nobody; a trigger refuses update and delete. */
export const misses = pgTable(
  'misses',
  {
    id: text('id').primaryKey(),
    handoffId: text('handoff_id')
      .notNull()
      .references(() => handoffs.id),
    departmentId: departmentId().notNull(),
    lineId: text('line_id').references(() => lines.id),
    /** Who was asked and did not take it; null where nobody could be asked, and for the whole contact (no tier either). */
    staffId: staffId(),
    tier: text('tier').$type<Tier>(),
    reason: text('reason').$type<MissReason>().notNull(),
    /** The round of offers in which it was missed. */
    round: integer('round').notNull().default(1),
    at: instant('at').notNull(),
  },
  (t) => [
    // However often somebody looks, a tier is passed over once a round, and a person is missing once.
    unique('misses_once_a_round').on(t.handoffId, t.round, t.tier, t.staffId, t.reason).nullsNotDistinct(),
    index('misses_by_time').on(t.at),
    index('misses_by_handoff').on(t.handoffId),
  ],
)
