import { type SQL, sql } from 'drizzle-orm'
import type { Staff } from '../../src/domain/contract.ts'
import type { Db } from '../../src/storage/db.ts'

/** How many handoffs a table holds, of which how many are open; a tenth of the open ones have something due. */
export interface Size {
  handoffs: number
  open: number
}

const id = (kind: number, n: SQL) =>
  sql`'0000000${sql.raw(String(kind))}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0')`
const n = sql.raw('n')
const ago = (now: Date, interval: SQL) => sql`(${now.toISOString()}::timestamptz - ${interval})`

/**
 * Fills the tables with handoffs as a busy year leaves them: consistent with each other, but for hashes of events that
 * are none. The newest are the open ones. In their order each twentieth is of a kind: 0 to 3 wait in the queue, 4 is a
 * live conversation, 19 waits for a call-back that nobody has, the others are followed up by somebody.
 */
export async function fillHandoffs(
  db: Db,
  { size, people, now }: { size: Size; people: Staff[]; now: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    // What is consistent by making needs no check of each row.
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql`create temporary table people on commit drop as
      select row_number() over () - 1 as place, id, department_id from staff
        where id = any(${`{${people.map((one) => one.id).join(',')}}`}::text[])`)
    await tx.execute(madeUp({ size, count: people.length, now }))
    for (const statement of [
      conversations,
      messages,
      handoffs(now),
      stages(now),
      events,
      offers,
      misses,
      promises(now),
    ]) {
      await tx.execute(statement)
    }
  })
  // Each by itself: the statistics are what the planner goes by.
  await db.execute(sql`vacuum analyze`)
}

/** One row a handoff: who has it, how it stands, when it was opened. */
function madeUp({ size, count, now }: { size: Size; count: number; now: Date }): SQL {
  const done = size.handoffs - size.open
  return sql`create temporary table made on commit drop as
    select n, people.id as person, people.department_id, kind, due,
      case when n <= ${done} then 'closed' when kind <= 3 then 'waiting' when kind = 4 then 'claimed' else 'following_up' end as state,
      n <= ${done} or kind between 4 and 18 as is_handled,
      case when n <= ${done} then ${ago(now, sql`interval '4 days' - (${done} - n) * interval '40 seconds'`)}
        when kind <= 4 then ${ago(now, sql`interval '5 minutes' - n % 60 * interval '1 second'`)}
        else ${ago(now, sql`interval '1 hour' - n % 4000 * interval '1 minute'`)} end as opened_at
    from (select n, n % 20 as kind, n % 40 as due from generate_series(1, ${size.handoffs}::int) as n) as numbers
    join people on people.place = (n / 20) % ${count}::int`
}

const conversations = sql`insert into conversations (id, token_hash, locale, mode, last_position, created_at)
  select ${id(1, n)}, 'none', 'zh-CN', case when n % 7 = 0 then 'elder' else 'standard' end, 2, opened_at from made`

const messages = sql`insert into messages (conversation_id, position, author, staff_id, text, created_at)
  select ${id(1, n)}, position, case when position = 1 then 'citizen' when is_handled then 'agent' else 'system' end,
    case when position = 2 and is_handled then person end, '老板拖欠工资怎么办', opened_at + position * interval '1 second'
  from made, generate_series(1, 2) as position`

const handoffs = (
  now: Date,
) => sql`insert into handoffs (id, number, lookup_code_hash, lookup_code_sealed, conversation_id,
    department_id, owner_department_id, state, category, urgency, is_elder_first, reason, topic, owner_id, handler_id, preset,
    opened_at, next_due_at, claimed_at, first_reply_at, resolved_at, closed_at, closing_reason, next_offer_at, hands_since)
  select ${id(2, n)}, '20' || lpad(n::text, 12, '0'), 'none', 'none', ${id(1, n)}, department_id, department_id, state,
    'consult', 'normal', n % 7 = 0, 'asked_by_citizen', '劳动者被拖欠工资', case when is_handled then person end,
    case when is_handled then person end, 'cn-national-like', opened_at,
    opened_at + case when state = 'waiting' then interval '15 seconds' else interval '3 days' end,
    case when is_handled then opened_at + interval '1 minute' end, case when is_handled then opened_at + interval '2 minutes' end,
    case when state = 'closed' then opened_at + interval '1 day' end, case when state = 'closed' then opened_at + interval '2 days' end,
    case when state = 'closed' then 'confirmed' end,
    case when is_handled then null when due = 20 then ${now.toISOString()}::timestamptz else ${ago(now, sql`interval '-1 hour'`)} end,
    opened_at from made`

/** Due are the result of those of kind 5, and the pick-up of half of those of kind 0; the ladder of others rests. */
const stages = (
  now: Date,
) => sql`insert into handoff_stages (handoff_id, stage, due_at, is_provisional, basis, done_at, next_rung_at)
  select ${id(2, n)}, stage,
    case when stage = 'result' and kind = 5 and state <> 'closed' then ${ago(now, sql`interval '1 minute'`)} else opened_at + span end,
    false, 'GB/T 33358-2016',
    case when state = 'closed' or is_handled and stage <> 'result' then opened_at + least(span, interval '2 minutes') end,
    case when state = 'closed' then null
      when stage = 'result' and kind = 5 or stage = 'pickup' and due = 0 then ${ago(now, sql`interval '1 minute'`)}
      else ${ago(now, sql`interval '-1 day'`)} end
  from made, (values ('pickup', interval '15 seconds'), ('firstReply', interval '3 minutes'),
    ('firstContact', interval '1 day'), ('result', interval '6 days')) as limits(stage, span)`

const events = sql`insert into events (handoff_id, position, kind, actor_kind, actor_id, data, at, previous_hash, hash)
  select ${id(2, n)}, position, kinds.kind, case when position = 1 then 'citizen' else 'staff' end,
    case when position > 1 then person end, '{}'::jsonb, opened_at + position * interval '1 minute',
    case when position > 1 then md5((n * 8 + position - 1)::text) else '' end, md5((n * 8 + position)::text)
  from made, (values (1, 'opened'), (2, 'claimed'), (3, 'resolved'), (4, 'closed')) as kinds(position, kind)
  where position = 1 or position = 2 and is_handled or state = 'closed'`

const offers = sql`insert into offers (id, handoff_id, position, staff_id, department_id, tier, state, offered_at, expires_at, answered_at)
  select ${id(3, n)}, ${id(2, n)}, 1, person, department_id, 'department', 'accepted', opened_at,
    opened_at + interval '20 seconds', opened_at + interval '10 seconds' from made where is_handled`

const misses = sql`insert into misses (id, handoff_id, department_id, tier, reason, at)
  select ${id(4, n)}, ${id(2, n)}, department_id, 'A', 'all_busy', opened_at from made where n % 3 = 0`

const promises = (now: Date) => sql`insert into promises (id, handoff_id, staff_id, text, due_at, made_at)
  select ${id(5, n)}, ${id(2, n)}, person, '会回复您', ${ago(now, sql`interval '-1 day'`)}, opened_at + interval '2 minutes'
  from made where state = 'following_up' and kind between 6 and 8`
