import { sql } from 'drizzle-orm'
import { audit } from '../../../src/actions/supervision/audit.ts'
import { rowsOf } from '../../../src/storage/db.ts'
import type { System } from '../openSystem.ts'
import type { RaceResult, RaceState } from './state.ts'

type Found = Pick<RaceResult, 'opened' | 'taken' | 'lost' | 'offers' | 'escalations' | 'events' | 'problems'>

/** Questions to the database to which the answer must be nothing: each gives the numbers that break the promise. */
const questions: Record<string, ReturnType<typeof sql>> = {
  'is not resolved': sql`select number from handoffs where state <> 'resolved'`,
  // Who says nothing for so long that they lose it makes room for another claim.
  'was taken twice': sql`select number from handoffs join events on handoff_id = id where kind in ('claimed', 'lost')
    group by number having count(*) filter (where kind = 'claimed') > 1 + count(*) filter (where kind = 'lost')`,
  'has two offers at a time': sql`select number from handoffs join offers one on one.handoff_id = handoffs.id
    join offers other on other.handoff_id = handoffs.id and other.position > one.position
    where one.state = 'offered' or other.offered_at < coalesce(one.answered_at, 'infinity')`,
  'has an offer still open': sql`select number from handoffs join offers on handoff_id = handoffs.id
    where offers.state = 'offered'`,
  'has an offer that the log does not hold once': sql`select number from handoffs join offers on handoff_id = handoffs.id
    where 1 <> (select count(*) from events where events.handoff_id = handoffs.id and kind = 'offered'
      and data ->> 'offerId' = offers.id)`,
  'has an offer whose end the log does not hold once': sql`select number from handoffs
    join offers on handoff_id = handoffs.id where offers.state <> 'accepted'
    and 1 <> (select count(*) from events where events.handoff_id = handoffs.id and data ->> 'offerId' = offers.id
      and kind in ('offer_expired', 'offer_declined', 'offer_withdrawn'))`,
  'has a rung that the log does not hold once': sql`select number from handoffs
    join escalations on escalations.handoff_id = handoffs.id
    where 1 <> (select count(*) from events where events.handoff_id = handoffs.id and kind in ('due_soon', 'escalated')
      and data ->> 'stage' = escalations.stage and data ->> 'rung' = escalations.rung)`,
  'has a rung in the log that did not fire': sql`select number from handoffs join events on events.handoff_id = handoffs.id
    where kind in ('due_soon', 'escalated') and not exists (select 1 from escalations where handoff_id = handoffs.id
      and stage = data ->> 'stage' and rung = data ->> 'rung')`,
  'has another handler than the log says': sql`select number from handoffs join events on events.handoff_id = handoffs.id
    where kind = 'claimed' and actor_id is distinct from handler_id and not exists (select 1 from events later
      where later.handoff_id = handoffs.id and later.kind = 'claimed' and later.position > events.position)`,
}

/** What became of a race: nothing taken twice, lost, or offered to somebody who was not there; the log whole. */
export async function findProblems(
  { context, db }: System,
  { opened, workers, absent }: RaceState & { absent: string[] },
): Promise<Found> {
  const problems = workers.flatMap(({ faults }) => faults)
  for (const [what, query] of Object.entries(questions)) {
    for (const { number } of rowsOf<{ number: string }>(await db.execute(query))) problems.push(`${number} ${what}`)
  }
  const known = new Set(rowsOf<{ number: string }>(await db.execute(sql`select number from handoffs`)).map(numberOf))
  for (const number of opened) if (!known.has(number)) problems.push(`${number} was promised and is lost`)
  const taken = workers.flatMap((one) => one.taken)
  const lost = rowsOf<{ number: string }>(
    await db.execute(sql`select number from handoffs join events on handoff_id = id where kind = 'lost'`),
  ).map(numberOf)
  const twice = taken.filter((number, n) => taken.indexOf(number) !== n && !lost.includes(number))
  for (const number of twice) problems.push(`${number} was given to two people`)
  const offers = rowsOf<{ number: string; staffId: string; at: string }>(
    await db.execute(sql`select number, staff_id as "staffId", offered_at::text as at from offers
      join handoffs on handoffs.id = handoff_id`),
  )
  for (const { number, staffId, at } of offers) {
    const spans = workers.find((one) => one.staffId === staffId)?.away ?? []
    const isAway = spans.some(({ from, to }) => new Date(at) > from && new Date(at) < to)
    if (isAway || absent.includes(staffId)) problems.push(`${number} was offered to somebody who was not there`)
  }
  const { events, brokenLink, brokenDay } = await audit(context)
  if (brokenLink) problems.push(`${brokenLink.number} has a broken log at ${brokenLink.position}`)
  if (brokenDay) problems.push(`the anchor of ${brokenDay} is broken`)
  const [{ escalations } = { escalations: 0 }] = rowsOf<{ escalations: number }>(
    await db.execute(sql`select count(*)::int as escalations from escalations`),
  )
  return {
    opened: opened.size,
    taken: taken.length,
    lost: lost.length,
    offers: offers.length,
    escalations,
    events,
    problems,
  }
}

const numberOf = ({ number }: { number: string }) => number
