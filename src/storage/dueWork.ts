import { sql } from 'drizzle-orm'
import { silentBefore } from '../domain/presence.ts'
import { type Db, rowsOf } from './db.ts'
import { handoffs } from './handoffSchema.ts'
import type { HandoffRecord } from './handoffs.ts'

/** Kinds of work that time itself brings, each found by the index that was made for it. */
export type DueWork =
  | 'silence'
  | 'pause'
  | 'merged'
  | 'overdue'
  | 'calendar'
  | 'lost'
  | 'offer'
  | 'rung'
  | 'asking'
  | 'closing'

const open = sql`('waiting', 'claimed', 'following_up')`

const lastSpeaker = sql`(select author from messages where messages.conversation_id = handoffs.conversation_id
  and author in ('citizen', 'agent') order by position desc limit 1)`

const dueHandoffs = (work: DueWork, now: Date) => {
  const at = now.toISOString()
  const isGone = sql`(presences.state = 'offline' or presences.seen_at < ${silentBefore(now).toISOString()})`
  switch (work) {
    case 'calendar':
      return sql`select id from handoffs where state in ${open}
        and calendar_version < (select coalesce(max(version), 0) from calendar_years)`
    case 'silence':
      return sql`select handoff_id as id from transfers where state = 'offered' and answer_due_at <= ${at}`
    case 'pause':
      return sql`select handoff_id as id from pauses where ended_at is null and ends_at <= ${at}`
    case 'lost':
      return sql`select id from handoffs where state = 'claimed' and reply_due_at <= ${at}
        union select handoffs.id from handoffs join presences on presences.staff_id = handoffs.handler_id
          where handoffs.state = 'claimed' and ${isGone} and (reply_due_at is not null or ${lastSpeaker} = 'citizen')`
    case 'offer':
      return sql`select handoff_id as id from offers where state = 'offered' and expires_at <= ${at}
        union select handoff_id as id from offers join presences on presences.staff_id = offers.staff_id
          where offers.state = 'offered' and ${isGone}
        union select id from handoffs where next_offer_at <= ${at} and handler_id is null and state in ('waiting', 'following_up')`
    case 'rung':
      return sql`select handoff_id as id from handoff_stages join handoffs on handoffs.id = handoff_stages.handoff_id
        where done_at is null and paused_at is null and next_rung_at <= ${at}
          and (handoffs.state in ${open} or stage = 'callback' and handoffs.state = 'resolved')`
    case 'merged':
      return sql`select merges.handoff_id as id from merges join handoffs main on main.id = merges.main_id
        where merges.ended_at is null and (main.state in ('closed', 'withdrawn')
          or main.resolved_at is not null and merges.followed_at is distinct from main.resolved_at)`
    case 'overdue':
      return sql`select handoff_id as id from reviews where decided_at is null and overdue_at is null and due_at < ${at}
        union select handoff_id as id from parts join handoffs on handoffs.id = parts.handoff_id
          where done_at is null and removed_at is null and overdue_at is null and due_at < ${at}
            and handoffs.state in ${open}`
    case 'asking':
      return sql`select id from handoffs where state = 'resolved' and asks_at <= ${at}`
    case 'closing':
      return sql`select id from handoffs where state = 'resolved' and closes_at <= ${at}`
  }
}

/** Who is asked first: the green channel, then who was promised something earlier. */
const queueOrder = sql`handoffs.urgency, handoffs.is_elder_first desc, handoffs.next_due_at, handoffs.number`

/**
 * Some handoffs with work of a kind that is due: those that are to be asked first, or whichever the index of the work gives
 * first. Only so does it cost the same however much is due. Somebody may do it meanwhile: see `lockDue`.
 */
export async function listDue(
  db: Db,
  { work, now, limit }: { work: DueWork; now: Date; limit: number },
): Promise<string[]> {
  const due = dueHandoffs(work, now)
  const first =
    work === 'offer' ? sql`select handoffs.id from handoffs where handoffs.id in (${due}) order by ${queueOrder}` : due
  const rows = rowsOf<{ id: string }>(await db.execute(sql`${first} limit ${limit}`))
  return [...new Set(rows.map(({ id }) => id))]
}

/**
 * Locks the conversation of a handoff and reads the handoff, if the work is still due then. One that somebody else has
 * locked is passed over: two sweeps share the work, and none waits for a citizen's message that is being stored.
 */
export async function lockDue(
  db: Db,
  { work, now, id }: { work: DueWork; now: Date; id: string },
): Promise<HandoffRecord | undefined> {
  const locked = rowsOf(
    await db.execute(sql`select conversations.id from conversations
      where conversations.id = (select conversation_id from handoffs where handoffs.id = ${id}) for update skip locked`),
  )
  if (locked.length === 0) return undefined
  // A statement of its own: only so does it see what was committed until the lock.
  const [row] = await db
    .select()
    .from(handoffs)
    .where(sql`${handoffs.id} = ${id} and ${handoffs.id} in (${dueHandoffs(work, now)})`)
  return row
}

/**
 * Locks the conversation of the first handoff of a department's queue that waits for somebody with room, passing
 * over those that somebody else has locked. One that was put to everybody rests, and is left in peace.
 */
export async function lockFirstWaiting(
  db: Db,
  { departmentId, until }: { departmentId: string; until: Date },
): Promise<string | undefined> {
  const [row] = rowsOf<{ id: string }>(
    await db.execute(sql`select handoffs.id from conversations
      join handoffs on handoffs.conversation_id = conversations.id
      where handoffs.department_id = ${departmentId} and handoffs.state = 'waiting' and handler_id is null
        and next_offer_at <= ${until.toISOString()}
      order by ${queueOrder} limit 1 for update of conversations skip locked`),
  )
  return row?.id
}

/** What time alone has decided and nobody has written down, for one handoff or for any: what every read must know. */
export async function listRunOut(db: Db, { now, handoffId }: { now: Date; handoffId?: string }): Promise<string[]> {
  const one = handoffId === undefined ? sql`true` : sql`due.id = ${handoffId}`
  const rows = rowsOf<{ id: string }>(
    await db.execute(sql`select due.id from (
        (${dueHandoffs('silence', now)}) union (${dueHandoffs('pause', now)})
        union (${dueHandoffs('merged', now)}) union (${dueHandoffs('overdue', now)})) as due where ${one} limit 100`),
  )
  return rows.map(({ id }) => id)
}

/** Whether somebody is being asked, waits to be asked, or owes a reply in seconds: work that a minute is too long for. */
export async function hasWorkInSeconds(db: Db): Promise<boolean> {
  const [row] = rowsOf<{ has: boolean }>(
    await db.execute(sql`select exists (select 1 from offers where state = 'offered')
      or exists (select 1 from handoffs where next_offer_at is not null and state = 'waiting')
      or exists (select 1 from handoffs where reply_due_at is not null) as has`),
  )
  return row?.has === true
}
