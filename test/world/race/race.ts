import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { insertLogin } from '../../../src/storage/logins.ts'
import { Citizen } from '../citizen.ts'
import { Desk } from '../desk.ts'
import { openSystem, type System } from '../openSystem.ts'
import { addPerson } from '../people.ts'
import { work } from './agent.ts'
import { type Instances, startInstances } from './instances.ts'
import type { RaceResult, RaceSize, RaceState, Worked } from './state.ts'
import { findProblems } from './verify.ts'

/** More than so many that nobody has taken are not opened, so that citizens do not outrun the agents. */
const mostWaiting = 40

const citizens = 6
const password = 'correct horse'

/**
 * Lets people at the desk race for handoffs on two servers, one of which is killed now and then. Half of the people take
 * the next one, all take what is offered to them; some let an offer pass, decline, or go away for a while.
 * @param url a seeded database that nobody uses.
 */
export async function race(url: string, size: RaceSize, tell: (line: string) => void = () => {}): Promise<RaceResult> {
  const system = openSystem(url, { connections: 4, clock: () => new Date() })
  await system.db.execute(sql`update lines set working_hours = '["00:00-24:00"]', day_off_hours = '["00:00-24:00"]'`)
  const names = await addAgents(system, size.agents + 2)
  const secret = 'a secret of the tests, long enough to be taken'
  const instances = await startInstances({ DATABASE_URL: url, LIANXIN_SECRET: secret, OFFER_SECONDS: '5' })
  try {
    const desks: Desk[] = []
    for (const username of names) desks.push(await Desk.signIn(instances.fetch, { username, password }))
    // Two never come: nothing may be offered to them.
    const [first, second, ...present] = desks
    const began = performance.now()
    const state = { opened: new Set<string>(), workers: [] as Worked[], isOver: false }
    const racing = { size, state, tell }
    const working = Promise.all(present.map((desk, n) => work(desk, { n, state })))
    const opening = Promise.all([openAll(instances, racing), killInTurn(instances, racing)])
    // Nobody ends before the race does, unless something went wrong.
    await Promise.race([working, opening.then(() => waitUntilTaken(system, { size, tell }))])
    state.isOver = true
    await working
    const seconds = Math.round((performance.now() - began) / 1000)
    const absent = [first, second].flatMap((desk) => (desk ? [desk.staff.id] : []))
    return { ...size, seconds, ...(await findProblems(system, { ...state, absent })) }
  } finally {
    await instances.stop()
    await system.close()
  }
}

/** People of the general desk with one password, which is hashed once. */
async function addAgents({ context }: System, count: number): Promise<string[]> {
  const passwordHash = await context.accounts.hashPassword(password)
  const names: string[] = []
  for (let n = 0; n < count; n++) {
    const { id, username, name } = await addPerson(context, { departmentId: 'government-office' })
    await insertLogin(context.db, { id, username, name, passwordHash, now: context.now })
    names.push(username)
  }
  return names
}

interface Racing {
  size: RaceSize
  state: RaceState
  tell: (line: string) => void
}

const takenIn = ({ workers }: RaceState) => workers.reduce((sum, { taken }) => sum + taken.length, 0)

async function openAll({ fetch }: Instances, { size, state, tell }: Racing): Promise<void> {
  let left = size.handoffs
  const openOnes = async () => {
    while (left > 0) {
      left -= 1
      while (state.opened.size - takenIn(state) > mostWaiting) await sleep(50)
      const citizen = await Citizen.open(fetch, { mode: left % 20 === 0 ? 'elder' : 'standard' })
      const { status, body } = await citizen.handOver()
      if (status !== 201 && status !== 200) throw new Error(`no handoff: ${status} ${JSON.stringify(body)}`)
      state.opened.add(body.number)
      if (state.opened.size % 500 === 0) tell(`${state.opened.size} opened, ${takenIn(state)} taken`)
    }
  }
  await Promise.all(Array.from({ length: citizens }, openOnes))
}

async function killInTurn({ kill }: Instances, { size, state, tell }: Racing): Promise<void> {
  for (let n = 0; n < size.kills; n++) {
    while (takenIn(state) < ((n + 1) * size.handoffs) / (size.kills + 2)) await sleep(50)
    await kill(n % 2 ? 1 : 0)
    tell(`instance ${(n % 2) + 1} killed and started again; ${takenIn(state)} of ${size.handoffs} taken`)
  }
}

/** Waits until nobody waits any more; that never comes when one is lost. */
async function waitUntilTaken({ db }: System, { size, tell }: Omit<Racing, 'state'>): Promise<void> {
  const until = performance.now() + 60_000 + size.handoffs * 20
  while (performance.now() < until) {
    const [row] = (await db.execute(
      sql`select count(*)::int as count from handoffs where state <> 'resolved'`,
    )) as unknown as [{ count: number }]
    if (row.count === 0) return
    await sleep(1_000)
  }
  tell('time is over, and some are not resolved')
}
