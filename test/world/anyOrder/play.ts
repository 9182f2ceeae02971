import { sql } from 'drizzle-orm'
import { startConversation } from '../../../src/actions/citizen/startConversation.ts'
import { calendarAt } from '../../../src/actions/supervision/calendarHolder.ts'
import { type Actor, type Context, newId } from '../../../src/context.ts'
import type { Staff } from '../../../src/domain/contract.ts'
import type { CalendarYearRecord } from '../../../src/storage/calendarYears.ts'
import { shifts } from '../../../src/storage/dutySchema.ts'
import type { HandoffRecord } from '../../../src/storage/handoffs.ts'
import { findChatLine } from '../../../src/storage/lines.ts'
import type { System } from '../openSystem.ts'
import { addPerson } from '../people.ts'

/** A citizen's conversation and the handoff that came of it. */
export interface PlayedCase {
  conversationId: string
  token: string
  id: string
  key: { number: string; code: string }
}

/** One sequence of actions: its own clock, people and calendar, on a database that holds nothing else. */
export interface Play {
  system: Context
  now: Date
  agents: Staff[]
  supervisor: Staff
  cases: PlayedCase[]
  uploads: CalendarYearRecord[]
  sent: number
  /** What the system wrote down since it was opened. */
  log: Record<string, unknown>[]
}

/** What a step is done to, and by whom. */
export interface Turn {
  play: Play
  played: PlayedCase
  handoff: HandoffRecord
  /** Whose work it mostly is: the handler, or anybody where there is none. */
  handler: Staff
  /** Anybody, the handler too. */
  other: Staff
}

export type Step = (turn: Turn) => Promise<unknown>

/** The people of all plays on one database: two of the general desk, two of tax, one of housing, and a supervisor. */
export interface Cast {
  agents: Staff[]
  supervisor: Staff
}

export async function addCast(system: Context): Promise<Cast> {
  const agents: Staff[] = []
  for (const departmentId of ['government-office', 'government-office', 'tax', 'tax', 'housing']) {
    agents.push(await addPerson(system, { departmentId }))
  }
  const roles = ['supervisor' as const]
  return { agents, supervisor: await addPerson(system, { departmentId: 'government-office', roles }) }
}

/** The context of somebody who acts at this moment of a play. */
export function as(play: Play, actor: Staff | 'citizen' | 'system'): Context {
  const kind: Actor = typeof actor === 'string' ? { kind: actor } : { kind: 'staff', staff: actor }
  const { system, now, uploads } = play
  return { ...system, now, actor: kind, calendar: calendarAt(uploads, { now }) }
}

/** Begins a play: nothing is left of the one before, the A-role and the B-role are on the roster of the general desk. */
export async function beginPlay(
  { context: system, log }: Pick<System, 'context' | 'log'>,
  { cast, now }: { cast: Cast; now: Date },
): Promise<Play> {
  log.length = 0
  await clear(system)
  const play: Play = { system, now, ...cast, cases: [], uploads: [], sent: 0, log }
  const line = await findChatLine(system.db, 'government-office')
  if (!line) throw new Error('the general desk has no chat line')
  const month = 30 * 86_400_000
  const shift = { lineId: line.id, startsAt: now, endsAt: new Date(now.getTime() + month), createdAt: now }
  const rows = (['A', 'B'] as const).flatMap((role, n) => {
    const staffId = cast.agents[n]?.id
    return staffId ? [{ ...shift, id: newId(as(play, 'system')), staffId, role }] : []
  })
  await system.db.insert(shifts).values(rows)
  return play
}

/** A new citizen, with a conversation and no handoff yet. */
export async function newCitizen(play: Play, { mode }: { mode: 'standard' | 'elder' }) {
  const { conversationId, token } = await startConversation(as(play, 'citizen'), { locale: 'zh-CN', mode })
  return { conversationId, token }
}

/** Everything that plays write, those before which they refer to. */
const written = [
  ...['events', 'escalations', 'extensions', 'pauses', 'transfers', 'promises', 'offers', 'misses', 'notes', 'snoozes'],
  ...['calls', 'case_ratings', 'merges', 'part_notes', 'parts', 'reviews', 'notices', 'handoff_stages', 'handoffs'],
  ...['messages', 'decisions', 'ratings', 'conversations', 'presences', 'absences', 'shifts', 'calendar_years'],
  ...['anchors', 'lookup_failures', 'read_marks', 'viewings', 'gap_warnings', 'roster_looks'],
]

/** Deletes what the last play wrote. The log refuses that, so triggers rest for so long. */
function clear({ db }: Context): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql.raw(written.map((table) => `delete from ${table}`).join('; ')))
  })
}
