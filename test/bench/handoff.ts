import { loadavg } from 'node:os'
import { sql } from 'drizzle-orm'
import { claimNext } from '../../src/actions/desk/claimNext.ts'
import { countQueues, listQueue } from '../../src/actions/desk/listQueue.ts'
import { tick } from '../../src/actions/schedule/tick.ts'
import type { Context } from '../../src/context.ts'
import type { Staff } from '../../src/domain/contract.ts'
import { openSystem, type System } from '../world/openSystem.ts'
import { addPerson } from '../world/people.ts'
import { freshPostgresUrl } from '../world/postgresUrl.ts'
import { makeSeeded } from '../world/seededDatabase.ts'
import { startServer } from '../world/startPostgres.ts'
import { tuesdayMorning } from '../world/time.ts'
import { fillHandoffs, type Size } from './fillHandoffs.ts'
import { type Measured, summarise } from './measure.ts'
import { countSequentialScans, findSequentialScans, recordStatements } from './plans.ts'

const small: Size = { handoffs: 10_000, open: 1_000 }

/** How many copies of the small table there are, and ticks: one leaves nothing due in a small table. */
const copies = 12

/** A table grows by departments: each has as many people and as much to do as in a small one. */
const openEach = 1_000
const peopleEach = 10
const locale = 'zh-CN' as const

/** A table that is measured, with the people who work on it. */
interface Table {
  size: Size
  system: System
  people: Staff[]
}

/**
 * What people at the desk and the schedule do, on a table of ten thousand handoffs and on one of a million (or another
 * number: `BENCH_HANDOFFS`): lists, counts, claim-next beside the barest claim that two people cannot both win, and ticks
 * with a tenth of the open ones due. All in turns, so that no table has the quieter minute. Then the plans of all
 * statements that were sent to the large one.
 */
export async function benchHandoff(): Promise<void> {
  const handoffs = Number(process.env['BENCH_HANDOFFS'] ?? 1_000_000)
  const server = await startServer()
  try {
    const template = await makeSeeded(server.url)
    const fresh = (of: string) => freshPostgresUrl(server.url, of)
    const first = await fill(await fresh(template), small)
    const tables: Table[] = []
    for (let n = 0; n < copies; n++) tables.push(open(await fresh(first.name), { ...first, size: small }))
    const url = await fresh(template)
    const size = { handoffs, open: handoffs / 10 }
    await benchTables(tables, open(url, { ...(await fill(url, size)), size }))
  } finally {
    await server.stop()
  }
}

async function fill(url: string, size: Size): Promise<{ name: string; people: Staff[] }> {
  const { context, db, close } = openSystem(url)
  const departmentIds = Array.from({ length: size.open / openEach }, (_, n) => `department-${n + 1}`)
  await addDepartments(db, departmentIds)
  const people: Staff[] = []
  for (const departmentId of departmentIds) {
    for (let n = 0; n < peopleEach; n++) people.push(await addPerson(context, { departmentId }))
  }
  const began = performance.now()
  await fillHandoffs(db, { size, people, now: context.now })
  print('filled', { ...size, seconds: Math.round((performance.now() - began) / 1000) })
  // Beside those who have more than they can take two are free, whom handoffs are offered to.
  for (const departmentId of [...departmentIds, ...departmentIds]) await addPerson(context, { departmentId })
  await db.execute(sql`update staff set concurrency_limit = 1000
    where id not in (select handler_id from handoffs where handler_id is not null)`)
  await db.execute(sql`insert into presences (staff_id, state, seen_at, since, idle_since)
    select id, 'online', at, at, at from staff, (select ${tuesdayMorning.toISOString()}::timestamptz as at) as now`)
  await close()
  return { name: new URL(url).pathname.slice(1), people }
}

/** Departments like that of the general desk, with a chat line like its own. */
async function addDepartments(db: System['db'], ids: string[]): Promise<void> {
  const made = sql`unnest(${`{${ids.join(',')}}`}::text[]) as made(id)`
  await db.execute(sql`insert into departments (id, names, phone, created_at)
    select made.id, names, phone, created_at from departments, ${made} where departments.id = 'government-office'`)
  await db.execute(sql`insert into lines (id, department_id, kind, names, working_hours, created_at)
    select made.id, made.id, kind, names, working_hours, created_at from lines, ${made}
    where department_id = 'government-office' and kind = 'chat'`)
}

const open = (url: string, { people, size }: { people: Staff[]; size: Size }): Table => ({
  size,
  people,
  system: openSystem(url, { connections: 4 }),
})

async function benchTables(smalls: Table[], large: Table): Promise<void> {
  const statements = new Map<string, unknown[]>()
  const { db, client, context } = large.system
  large.system.context = { ...context, db: recordStatements(client, statements) }
  const before = await countSequentialScans(db)
  const [first] = smalls
  if (!first) return
  await inTurns([first, large], 'mine', (table, n) => listQueue(as(table, n), { view: 'mine', sort: 'usual', locale }))
  await inTurns([first, large], 'waiting', (table, n) =>
    listQueue(as(table, n), { view: 'waiting', sort: 'usual', locale }),
  )
  await inTurns([first, large], 'counts', (table, n) => countQueues(as(table, n)))
  const roles = ['supervisor' as const]
  await inTurns([first, large], 'countsOfAll', (table, n) => countQueues(as(table, n, { roles })))
  const ours = await inTurns([first, large], 'claimNext', (table, n) => claimNext(as(table, n), { locale }))
  const bare = await inTurns([first, large], 'bareClaim', (table, n) => claimBarely(as(table, n)))
  print('claim', { baseline: 'bare update … for update skip locked', ratioP50: ratio(ours.p50, bare.p50) })
  await benchTicks(smalls, large)
  const after = await countSequentialScans(db)
  const read = Object.entries(after).map(([table, count]) => [table, count - (before[table] ?? 0)] as const)
  const scans = Object.fromEntries(read.filter(([, count]) => count > 0))
  const planned = await findSequentialScans(client, statements)
  print('plans', { ...large.size, statements: statements.size, sequentialScans: scans, planned })
  for (const { system } of [...smalls, large]) await system.close()
}

function as({ system, people }: Table, n: number, more: Partial<Staff> = {}): Context {
  const staff = people[n % people.length] as Staff
  return { ...system.context, actor: { kind: 'staff', staff: { ...staff, ...more } } }
}

/** Does the same on both tables, again and again. @returns what the large one took. */
async function inTurns(
  [first, large]: [Table, Table],
  name: string,
  work: (table: Table, n: number) => Promise<unknown>,
): Promise<Measured> {
  const took: [number[], number[]] = [[], []]
  for (let n = -5; n < 60; n++) {
    const both = [await timed(() => work(first, n + 5)), await timed(() => work(large, n + 5))] as const
    if (n < 0) continue
    took[0].push(both[0])
    took[1].push(both[1])
  }
  return printGrowth(name, { first, large, took })
}

function printGrowth(name: string, { first, large, took }: { first: Table; large: Table; took: [number[], number[]] }) {
  const [few, many] = took.map((times) => summarise(times, sum(times) / 1000)) as [Measured, Measured]
  print(name, { [first.size.handoffs]: few, [large.size.handoffs]: many, growthP50: ratio(many.p50, few.p50) })
  return many
}

/** The least that a claim can be: no event, no notice, no message, nothing to read afterwards. */
async function claimBarely({ db, actor }: Context): Promise<void> {
  if (actor.kind !== 'staff') return
  const { id, departmentId } = actor.staff
  await db.execute(sql`update handoffs set handler_id = ${id}, state = 'claimed', next_offer_at = null
    where id = (select id from handoffs where department_id = ${departmentId} and handler_id is null
      and state in ('waiting', 'following_up') order by urgency, is_elder_first desc, next_due_at, number
      limit 1 for update skip locked) returning id`)
}

/** Ticks on the large table with one on a small table after each; compared is what a handoff takes. */
async function benchTicks(smalls: Table[], large: Table): Promise<void> {
  const took: [number[], number[]] = [[], []]
  const whole: number[] = []
  let done = 0
  for (const one of smalls) {
    const [many, few] = [await tickOnce(large), await tickOnce(one)]
    if (many.done === 0) break
    done += many.done
    whole.push(many.took)
    took[1].push(many.took / many.done)
    took[0].push(few.took / few.done)
  }
  const [first] = smalls
  if (!first) return
  print('ticks', { due: large.size.open / 10, done, ticks: whole.length, ...summarise(whole, sum(whole) / 1000) })
  printGrowth('tickEach', { first, large, took })
}

async function tickOnce({ system }: Table): Promise<{ done: number; took: number }> {
  let done = 0
  const took = await timed(async () => {
    const { anchors: _, gaps: __, shifts: ___, ...ticked } = await tick(system.context)
    done = sum(Object.values(ticked))
  })
  return { done, took }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const ratio = (a: number, b: number) => Math.round((a / b) * 100) / 100

function print(what: string, figures: object): void {
  console.log(JSON.stringify({ bench: `handoff.${what}`, ...figures, load: Math.round((loadavg()[0] ?? 0) * 10) / 10 }))
}
