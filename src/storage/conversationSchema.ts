import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Decision, Thresholds } from '../domain/decision.ts'
import type { Locale } from '../domain/locale.ts'
import type { Author, Reply, SystemNotice } from '../domain/message.ts'
import { instant } from './columns.ts'
import { departments, staff } from './staffSchema.ts'

export const conversations = pgTable('conversations', {
  id: text('id').primaryKey(),
  tokenHash: text('token_hash').notNull(),
  locale: text('locale').$type<Locale>().notNull(),
  mode: text('mode').$type<'standard' | 'elder'>().notNull(),
  departmentId: text('department_id').references(() => departments.id),
  /** Position of the newest message; the row lock on it keeps positions free of gaps. */
  lastPosition: integer('last_position').notNull().default(0),
  createdAt: instant('created_at').notNull(),
})

export const messages = pgTable(
  'messages',
  {
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    position: integer('position').notNull(),
    author: text('author').$type<Author>().notNull(),
    staffId: text('staff_id').references(() => staff.id),
    text: text('text').notNull(),
    reply: jsonb('reply').$type<Reply>(),
    notice: jsonb('notice').$type<SystemNotice>(),
    clientMessageId: text('client_message_id'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.conversationId, t.position] }),
    uniqueIndex('messages_client_message').on(t.conversationId, t.author, t.clientMessageId),
    index('messages_recent').on(t.conversationId, t.createdAt),
    check('messages_position_from_one', sql`${t.position} >= 1`),
  ],
)

/** What the pipeline made of each question, with the figures it rests on. The question itself is kept masked. */
export const decisions = pgTable(
  'decisions',
  {
    conversationId: text('conversation_id').notNull(),
    questionPosition: integer('question_position').notNull(),
    /** Where the reply stands; null when the assistant kept silent. */
    replyPosition: integer('reply_position'),
    question: text('question').notNull(),
    kind: text('kind').$type<Decision['kind']>().notNull(),
    status: text('status').$type<Decision['status']>().notNull(),
    reasons: jsonb('reasons').$type<string[]>().notNull(),
    entryId: text('entry_id'),
    facet: text('facet'),
    release: integer('release'),
    confidence: doublePrecision('confidence').notNull(),
    ranked: jsonb('ranked').$type<Decision['ranked']>().notNull(),
    options: jsonb('options').$type<Decision['options']>().notNull(),
    features: jsonb('features').$type<Record<string, number>>().notNull(),
    assistant: text('assistant'),
    /** Language of the conversation and bounds of confidence as they were then; null in rows from before they were kept. */
    locale: text('locale').$type<Locale>(),
    thresholds: jsonb('thresholds').$type<Thresholds>(),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.conversationId, t.questionPosition] }),
    index('decisions_by_status').on(t.status, t.decidedAt),
    // As `listJudgedConversations` asks for it.
    index('decisions_telling')
      .on(t.decidedAt)
      .where(sql`${t.reasons} ?| array['option_chosen', 'options_declined', 'corrected']`),
  ],
)

export const ratings = pgTable(
  'ratings',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    /** The answer that is rated; null rates the conversation. */
    position: integer('position'),
    score: integer('score'),
    isSolved: boolean('is_solved'),
    /** The citizen says that the answer is false, which is worse than no help. */
    isWrong: boolean('is_wrong').notNull().default(false),
    comment: text('comment'),
    ratedAt: instant('rated_at').notNull(),
  },
  (t) => [
    unique('ratings_once').on(t.conversationId, t.position).nullsNotDistinct(),
    index('ratings_recent').on(t.ratedAt),
    check('ratings_score', sql`${t.score} between 1 and 5`),
  ],
)
