import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from './db.ts'

/**
 * Locks the conversation of the next handoff that nobody has, green channel first: critical, elder, then by due time
 * ('critical' comes before 'normal' in the alphabet, too). Passes over what others have locked at this moment, and what
 * is offered to somebody else. Another transaction may have taken it just before: look at it again under the lock.
 */
export async function lockNextUnclaimed(
  db: Db,
  { departmentId, staffId, now }: { departmentId: string; staffId: string; now: Date },
): Promise<string | undefined> {
  // States are written out: only so does a prepared statement use an index of a part of the table.
  const [row] = rowsOf<{ id: string }>(
    await db.execute(sql`select handoffs.id from handoffs
      join conversations on conversations.id = handoffs.conversation_id
      where handoffs.department_id = ${departmentId}
        and handoffs.handler_id is null and handoffs.state in ('waiting', 'following_up')
        and not exists (select 1 from offers where offers.handoff_id = handoffs.id and offers.state = 'offered'
          and offers.staff_id <> ${staffId} and offers.expires_at > ${now.toISOString()})
      order by handoffs.urgency, handoffs.is_elder_first desc, handoffs.next_due_at, handoffs.number
      limit 1 for update of conversations skip locked`),
  )
  return row?.id
}

/**
 * Locks, as `lockNextUnclaimed` does, the first of a department's queue that nobody is asked to take, and that was not
 * put to this person in its last two rounds.
 */
export async function lockFirstUnasked(
  db: Db,
  { departmentId, staffId }: { departmentId: string; staffId: string },
): Promise<string | undefined> {
  const [row] = rowsOf<{ id: string }>(
    await db.execute(sql`select handoffs.id from handoffs
      join conversations on conversations.id = handoffs.conversation_id
      where handoffs.department_id = ${departmentId}
        and handoffs.handler_id is null and handoffs.state in ('waiting', 'following_up')
        and handoffs.next_offer_at is not null
        and not exists (select 1 from offers where offers.handoff_id = handoffs.id
          and offers.staff_id = ${staffId} and offers.round >= handoffs.offer_round - 1)
      order by handoffs.urgency, handoffs.is_elder_first desc, handoffs.next_due_at, handoffs.number
      limit 1 for update of conversations skip locked`),
  )
  return row?.id
}
