import { and, asc, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Handover, Turn, Verdict } from '../domain/outcome.ts'
import { decisions, messages, ratings } from './conversationSchema.ts'
import { type Db, rowsOf } from './db.ts'
import { handoffs } from './handoffSchema.ts'

/** The place after which a list goes on: the conversation read last and when it was last judged. */
export interface Cursor {
  at: string
  conversationId: string
}

/**
 * Conversations in which something was rated, chosen, declined, corrected or handed over since an instant, the latest first. One
 * page; the last row is the cursor of the next.
 */
export async function listJudgedConversations(
  db: Db,
  { since, after, limit }: { since: Date; after: Cursor | undefined; limit: number },
): Promise<Cursor[]> {
  const from = since.toISOString()
  const rest = after
    ? sql`having (max(at), conversation_id) < (${after.at}::timestamptz, ${after.conversationId})`
    : sql``
  return rowsOf<Cursor>(
    await db.execute(sql`
      select conversation_id as "conversationId",
        to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from (
        select conversation_id, rated_at as at from ratings
          where rated_at >= ${from} and (is_solved is not null or is_wrong)
        union all
        select conversation_id, decided_at from decisions
          where decided_at >= ${from} and reasons ?| array['option_chosen', 'options_declined', 'corrected']
        union all
        select conversation_id, opened_at from handoffs where opened_at >= ${from}
      ) as signs
      group by conversation_id ${rest}
      order by max(at) desc, conversation_id desc
      limit ${limit}`),
  )
}

type Of<T> = T & { conversationId: string }

export async function listTurns(db: Db, conversationIds: string[]): Promise<Of<Turn>[]> {
  return db
    .select({
      conversationId: decisions.conversationId,
      questionPosition: decisions.questionPosition,
      replyPosition: decisions.replyPosition,
      question: decisions.question,
      status: decisions.status,
      reasons: decisions.reasons,
      entryId: decisions.entryId,
      options: decisions.options,
      release: decisions.release,
      decidedAt: decisions.decidedAt,
    })
    .from(decisions)
    .where(inArray(decisions.conversationId, conversationIds))
    .orderBy(asc(decisions.questionPosition))
}

export async function listVerdicts(db: Db, conversationIds: string[]): Promise<Of<Verdict>[]> {
  return db
    .select({
      conversationId: ratings.conversationId,
      position: ratings.position,
      isSolved: ratings.isSolved,
      isWrong: ratings.isWrong,
      ratedAt: ratings.ratedAt,
    })
    .from(ratings)
    .where(and(inArray(ratings.conversationId, conversationIds), or(isNotNull(ratings.isSolved), ratings.isWrong)))
}

/** Handoffs with the position of the notice that told of them, and whether they were taken back before anybody took them. */
export async function listHandovers(
  db: Db,
  conversationIds: string[],
): Promise<Of<Handover & { state: string; claimedAt: Date | null }>[]> {
  return db
    .select({
      conversationId: handoffs.conversationId,
      position: messages.position,
      openedAt: handoffs.openedAt,
      state: handoffs.state,
      claimedAt: handoffs.claimedAt,
    })
    .from(handoffs)
    .innerJoin(
      messages,
      sql`${messages.conversationId} = ${handoffs.conversationId}
        and ${messages.notice} ->> 'code' in ('handoff_opened', 'handoff_off_hours')
        and ${messages.notice} -> 'params' ->> 'number' = ${handoffs.number}`,
    )
    .where(inArray(handoffs.conversationId, conversationIds))
}
