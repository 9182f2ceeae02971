import { sql } from 'drizzle-orm'
import { readMarks } from './attentionSchema.ts'
import type { Db } from './db.ts'

/** Marks a handoff as read, or as unread from the citizen's last message on. */
export async function upsertReadMark(
  db: Db,
  {
    conversationId,
    isRead,
    ...mark
  }: { handoffId: string; staffId: string; conversationId: string; madeAtPosition: number; isRead: boolean },
): Promise<void> {
  const beforeLast = sql<number>`(select coalesce(max(position) - 1, ${mark.madeAtPosition}::int) from messages
    where conversation_id = ${conversationId} and author = 'citizen')`
  const set = { ...mark, position: isRead ? mark.madeAtPosition : beforeLast }
  await db.insert(readMarks).values(set).onConflictDoUpdate({ target: readMarks.handoffId, set })
}
