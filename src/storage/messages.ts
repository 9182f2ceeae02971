import { and, asc, desc, eq, gt, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import type { Decision } from '../domain/decision.ts'
import type { HandoffState } from '../domain/handoff.ts'
import type { Message } from '../domain/message.ts'
import { messages } from './conversationSchema.ts'
import { type Db, rowsOf } from './db.ts'
import { staff } from './staffSchema.ts'

export type MessageRow = typeof messages.$inferSelect
export type NewMessage = typeof messages.$inferInsert

export async function insertMessages(db: Db, rows: NewMessage[]): Promise<void> {
  await db.insert(messages).values(rows)
}

const shown = {
  position: messages.position,
  author: messages.author,
  serviceNumber: staff.serviceNumber,
  text: messages.text,
  reply: messages.reply,
  notice: messages.notice,
  clientMessageId: messages.clientMessageId,
  createdAt: messages.createdAt,
}

/** Messages after a position, oldest first, at most `limit`. */
export async function listMessages(
  db: Db,
  { conversationId, after, limit = 500 }: { conversationId: string; after: number; limit?: number },
): Promise<Message[]> {
  const rows = await db
    .select(shown)
    .from(messages)
    .leftJoin(staff, eq(staff.id, messages.staffId))
    .where(and(eq(messages.conversationId, conversationId), gt(messages.position, after)))
    .orderBy(asc(messages.position))
    .limit(limit)
  return rows.map(({ serviceNumber, ...row }) => toMessage({ ...row, authorName: serviceNumber }))
}

/** A stored message in the form of the HTTP contract: what is not set is left out. */
export function toMessage(
  row: Pick<NewMessage, 'position' | 'author' | 'text' | 'reply' | 'notice' | 'clientMessageId' | 'createdAt'> & {
    authorName?: string | null
  },
): Message {
  return {
    position: row.position,
    author: row.author,
    text: row.text,
    createdAt: row.createdAt.toISOString(),
    ...(row.authorName ? { authorName: row.authorName } : {}),
    ...(row.reply ? { reply: row.reply } : {}),
    ...(row.notice ? { notice: row.notice } : {}),
    ...(row.clientMessageId ? { clientMessageId: row.clientMessageId } : {}),
  }
}

/** What a conversation's next question depends on. */
export interface RecentTalk {
  sentLastMinute: number
  /** The last questions, masked as they are kept, and what was made of them; oldest first. */
  past: (Pick<Decision, 'kind' | 'status' | 'reasons' | 'entryId' | 'facet' | 'options'> & { question: string })[]
  /** State of the handoff that is still open, if there is one. */
  handoffState: HandoffState | undefined
}

/**
 * How much the citizen sent since `since`, the last `turns` turns that got a reply, and the open handoff.
 * @param input.before reads the turns that stood before the question at this position.
 */
export async function readRecentTalk(
  db: Db,
  { conversationId, since, turns, before }: { conversationId: string; since: Date; turns: number; before?: number },
): Promise<RecentTalk> {
  const earlier = before === undefined ? sql`` : sql`and question_position < ${before}`
  // One statement: this stands on the path of every message.
  const [row] = rowsOf<{
    sent: number
    past: RecentTalk['past'] | null
    state: HandoffState | null
  }>(
    await db.execute(sql`select
      (select count(*)::int from messages where conversation_id = ${conversationId} and author = 'citizen'
        and created_at >= ${since.toISOString()}) as sent,
      (select json_agg(json_strip_nulls(json_build_object('question', question, 'kind', kind, 'status', status,
          'reasons', reasons, 'entryId', entry_id, 'facet', facet, 'options', options)) order by question_position)
        from (select * from decisions where conversation_id = ${conversationId} and reply_position is not null ${earlier}
          order by question_position desc limit ${turns}) as newest) as past,
      (select state from handoffs where conversation_id = ${conversationId}
        and state in ('waiting', 'claimed', 'following_up')) as state`),
  )
  return {
    sentLastMinute: row?.sent ?? 0,
    past: row?.past ?? [],
    handoffState: row?.state ?? undefined,
  }
}

/** The message that a client already sent under this id, and the assistant's reply right behind it, if any. */
export async function findSent(
  db: Db,
  {
    conversationId,
    author,
    clientMessageId,
  }: { conversationId: string; author: 'citizen' | 'agent'; clientMessageId: string },
): Promise<MessageRow | undefined> {
  const [row] = await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        eq(messages.author, author),
        eq(messages.clientMessageId, clientMessageId),
      ),
    )
  return row
}

export async function findMessage(
  db: Db,
  { conversationId, position }: { conversationId: string; position: number },
): Promise<MessageRow | undefined> {
  const [row] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.position, position)))
  return row
}

/** The department of the entry shown last in a conversation. */
export async function findShownDepartmentId(db: Db, conversationId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ departmentId: sql<string>`${messages.reply} -> 'entry' ->> 'departmentId'` })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        eq(messages.author, 'assistant'),
        isNotNull(sql`${messages.reply} -> 'entry'`),
      ),
    )
    .orderBy(desc(messages.position))
    .limit(1)
  return row?.departmentId
}

/** The topic of the entry that was shown last. */
export async function findShownTopic(db: Db, conversationId: string): Promise<string | undefined> {
  const [row] = rowsOf<{ topic: string | null }>(
    await db.execute(sql`select entries.entry ->> 'topic' as topic from messages
      join entries on entries.id = messages.reply -> 'entry' ->> 'id'
      where messages.conversation_id = ${conversationId} and messages.author = 'assistant'
      order by messages.position desc limit 1`),
  )
  return row?.topic ?? undefined
}

/** Who of citizen and agents said the last word of a conversation. */
export async function findLastSpeaker(db: Db, conversationId: string): Promise<'citizen' | 'agent' | undefined> {
  const [row] = await db
    .select({ author: messages.author })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), inArray(messages.author, ['citizen', 'agent'])))
    .orderBy(desc(messages.position))
    .limit(1)
  return row?.author as 'citizen' | 'agent' | undefined
}

/** When an agent last said something to the citizen after an instant. */
export async function findLastSaid(
  db: Db,
  { conversationId, after }: { conversationId: string; after: Date },
): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: messages.createdAt })
    .from(messages)
    .where(
      and(eq(messages.conversationId, conversationId), eq(messages.author, 'agent'), gt(messages.createdAt, after)),
    )
    .orderBy(desc(messages.position))
    .limit(1)
  return row?.at
}

/** How many messages after a position are a citizen's or another agent's. */
export async function countSaidByOthers(
  db: Db,
  { conversationId, after, staffId }: { conversationId: string; after: number; staffId: string },
): Promise<number> {
  const isAnother = or(eq(messages.author, 'citizen'), and(eq(messages.author, 'agent'), ne(messages.staffId, staffId)))
  return db.$count(messages, and(eq(messages.conversationId, conversationId), gt(messages.position, after), isAnother))
}
