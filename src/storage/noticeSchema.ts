import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Channel, DropReason, NoticeKind, NoticeState } from '../domain/notices.ts'
import { instant } from './columns.ts'
import { handoffs } from './handoffSchema.ts'
import { staff } from './staffSchema.ts'

/* The outbox of notices to citizens and staff, and where webhooks go. */

/** An address on the web that is told, with the secret its calls are signed with. */
export const webhookEndpoints = pgTable('webhook_endpoints', {
  id: text('id').primaryKey(),
  url: text('url').notNull(),
  secretSealed: text('secret_sealed').notNull(),
  /** What it wants to hear of; empty: everything. */
  kinds: jsonb('kinds').$type<NoticeKind[]>().notNull(),
  isActive: boolean('is_active').notNull().default(true),
  createdBy: text('created_by')
    .notNull()
    .references(() => staff.id),
  createdAt: instant('created_at').notNull(),
})

/**
 * One message to one recipient over one channel, written in the transaction of what it tells of. It holds no address and
 * no words of a conversation: both are looked up when it is sent.
 */
export const notices = pgTable(
  'notices',
  {
    /** Stays the same at every attempt: the webhook-id, and the left half of the Message-ID. */
    id: text('id').primaryKey(),
    /** The order within a lane. */
    sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity(),
    /** Event, kind, channel and recipient: the same news is written once. */
    key: text('key').notNull(),
    /** What one recipient gets about one handoff over one channel goes out in order. */
    lane: text('lane').notNull(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    handoffId: text('handoff_id').references(() => handoffs.id),
    /** A member of staff; null: the citizen, or an endpoint. */
    staffId: text('staff_id').references(() => staff.id),
    endpointId: text('endpoint_id').references(() => webhookEndpoints.id),
    /** Number, codes and instants, never personal data. */
    params: jsonb('params').$type<Record<string, string>>().notNull(),
    state: text('state').$type<NoticeState>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** When it is due; while it is being sent, when the sender counts as lost. */
    nextAttemptAt: instant('next_attempt_at').notNull(),
    /** After this it is no news any more. */
    expiresAt: instant('expires_at').notNull(),
    dropReason: text('drop_reason').$type<DropReason>(),
    /** What the other side said last, without addresses. */
    error: text('error'),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    uniqueIndex('notices_once').on(t.key),
    index('notices_due').on(t.channel, t.nextAttemptAt).where(sql`${t.state} in ('waiting', 'sending')`),
    index('notices_lane').on(t.lane, t.sequence).where(sql`${t.state} in ('waiting', 'sending')`),
    index('notices_expiring').on(t.expiresAt).where(sql`${t.state} = 'waiting'`),
    index('notices_sent').on(t.lane, t.kind, t.finishedAt).where(sql`${t.state} = 'sent'`),
    index('notices_finished').on(t.state, t.finishedAt).where(sql`${t.finishedAt} is not null`),
  ],
)
