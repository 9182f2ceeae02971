import { and, desc, eq, exists, inArray, or } from 'drizzle-orm'
import { decisions } from './conversationSchema.ts'
import type { Db } from './db.ts'
import { handoffs } from './handoffSchema.ts'

export type DecisionRow = typeof decisions.$inferSelect

export async function insertDecision(db: Db, row: typeof decisions.$inferInsert): Promise<void> {
  await db.insert(decisions).values(row)
}

export async function findDecision(
  db: Db,
  { conversationId, questionPosition }: { conversationId: string; questionPosition: number },
): Promise<DecisionRow | undefined> {
  const [row] = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.conversationId, conversationId), eq(decisions.questionPosition, questionPosition)))
  return row
}

/** The newest decisions of a conversation, newest first: masked questions and what was made of them. */
export async function listDecisions(
  db: Db,
  { conversationId, limit }: { conversationId: string; limit: number },
): Promise<DecisionRow[]> {
  return db
    .select()
    .from(decisions)
    .where(eq(decisions.conversationId, conversationId))
    .orderBy(desc(decisions.questionPosition))
    .limit(limit)
}

/**
 * The decision of which the question or the reply stands at a position; with `departmentIds` only in conversations that
 * were handed to one of these departments.
 */
export async function findDecisionAt(
  db: Db,
  {
    conversationId,
    position,
    departmentIds,
  }: { conversationId: string; position: number; departmentIds: string[] | undefined },
): Promise<DecisionRow | undefined> {
  const handedOver =
    departmentIds &&
    db
      .select({ id: handoffs.id })
      .from(handoffs)
      .where(and(eq(handoffs.conversationId, decisions.conversationId), inArray(handoffs.departmentId, departmentIds)))
  const [row] = await db
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.conversationId, conversationId),
        or(eq(decisions.questionPosition, position), eq(decisions.replyPosition, position)),
        handedOver && exists(handedOver),
      ),
    )
  return row
}
