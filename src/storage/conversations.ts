import { and, eq, sql } from 'drizzle-orm'
import type { Locale } from '../domain/locale.ts'
import { conversations } from './conversationSchema.ts'
import type { Db } from './db.ts'

export type ConversationRow = typeof conversations.$inferSelect

export async function insertConversation(db: Db, row: typeof conversations.$inferInsert): Promise<void> {
  await db.insert(conversations).values(row)
}

/** The conversation with this id, whoever asks. */
export async function findConversation(db: Db, id: string): Promise<ConversationRow | undefined> {
  const [row] = await db.select().from(conversations).where(eq(conversations.id, id))
  return row
}

/** A conversation that must exist. */
export async function getConversation(db: Db, id: string): Promise<ConversationRow> {
  const row = await findConversation(db, id)
  if (!row) throw new Error(`conversation ${id} is missing`)
  return row
}

/**
 * Locks the conversation until the transaction ends: whoever holds it gives out the next positions, so there are no
 * gaps and no doubles.
 */
export async function lockConversation(db: Db, id: string): Promise<ConversationRow | undefined> {
  const [row] = await db.select().from(conversations).where(eq(conversations.id, id)).for('update')
  return row
}

export async function setLastPosition(db: Db, { id, position }: { id: string; position: number }): Promise<void> {
  await db.update(conversations).set({ lastPosition: position }).where(eq(conversations.id, id))
}

/** Language and mode follow what the citizen chose last. */
export async function setPreferences(
  db: Db,
  { id, locale, mode }: { id: string; locale: Locale; mode: 'standard' | 'elder' },
): Promise<void> {
  await db
    .update(conversations)
    .set({ locale, mode })
    .where(
      and(
        eq(conversations.id, id),
        sql`(${conversations.locale}, ${conversations.mode}) is distinct from (${locale}, ${mode})`,
      ),
    )
}
