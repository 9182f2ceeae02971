import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrokenLink } from '../../src/domain/eventChain.ts'
import { listEvents } from '../../src/storage/events.ts'
import { send } from '../world/citizen.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function waitingRow(number: string, desk: Awaited<ReturnType<World['addAgent']>>) {
  const row = (await desk.list('waiting')).find((candidate) => candidate.number === number)
  if (!row) throw new Error(`${number} is not waiting`)
  return row
}

describe('claiming', () => {
  it('of agents who race for one handoff one wins and the others learn who', async () => {
    const citizen = await world.openConversation()
    const agents = await Promise.all(Array.from({ length: 5 }, () => world.addAgent()))
    const { body } = await citizen.handOver()
    const [first] = agents
    if (!first) throw new Error('no agents')
    const row = await waitingRow(body.number, first)
    const answers = await Promise.all(agents.map((agent) => agent.claim(row)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const losers = answers.filter(({ status }) => status === 409)
    expect(losers).toHaveLength(4)
    const winner = answers.find(({ status }) => status === 200)?.body.handoff.handler?.name
    for (const { body: problem } of losers) expect(problem).toMatchObject({ code: 'handoff_taken', by: winner })
  })

  it('refuses a stale version, a stranger’s words, and another department', async () => {
    const citizen = await world.openConversation()
    const agent = await world.addAgent()
    const other = await world.addAgent({ departmentId: 'tax' })
    const { body } = await citizen.handOver()
    const row = await waitingRow(body.number, agent)
    expect((await agent.claim({ ...row, version: row.version + 7 })).body.code).toBe('version_stale')
    expect((await agent.say(row.id, '您好')).body.code).toBe('handoff_not_yours')
    expect((await other.claim(row)).body.code).toBe('not_found')
    expect(await other.list('all')).toEqual([])
  })

  it('goes to the department that owns the entry just shown, once somebody works there', async () => {
    const tax = await world.addAgent({ departmentId: 'tax' })
    const citizen = await world.openConversation()
    await citizen.ask('返乡创业有什么税收优惠')
    const { body } = await citizen.handOver()
    expect(body.departmentName).toBe('税务局')
    expect(await waitingRow(body.number, tax)).toMatchObject({ departmentId: 'tax' })
    const elsewhere = await world.openConversation()
    await elsewhere.ask('身份证丢了怎么补办')
    // Nobody works in public security: the general desk takes it.
    expect((await elsewhere.handOver()).body.departmentName).toContain('12345')
  })
})

describe('the clock', () => {
  it('sets pick-up, first reply, first contact and result at once, and keeps what was late late', async () => {
    const citizen = await world.openConversation()
    const agent = await world.addAgent()
    const { body } = await citizen.handOver()
    const row = await waitingRow(body.number, agent)
    const before = Object.fromEntries((await agent.read(row.id)).dueTimes.map((due) => [due.stage, due.dueAt]))
    expect(before).toEqual({
      pickup: '2026-11-24T02:00:15.000Z',
      firstReply: '2026-11-24T02:03:00.000Z',
      firstContact: '2026-11-25T15:59:59.000Z',
      result: '2026-11-27T15:59:59.000Z',
    })
    world.time.advance(5)
    await agent.claim(row)
    await agent.say(row.id, '您好')
    const after = Object.fromEntries((await agent.read(row.id)).dueTimes.map((due) => [due.stage, due.isLate]))
    expect(after).toEqual({ pickup: true, firstReply: true, firstContact: false, result: false })
    world.time.advance(-5)
  })

  it('refuses a promise in the past or after the limit', async () => {
    const citizen = await world.openConversation()
    const agent = await world.addAgent()
    const { body } = await citizen.handOver()
    const row = await waitingRow(body.number, agent)
    await agent.claim(row)
    const promise = (dueAt: string) => agent.call<object>(`/handoffs/${row.id}/promises`, { text: '会答复您', dueAt })
    expect((await promise('2026-11-24T01:00:00Z')).body.code).toBe('due_time_invalid')
    expect((await promise('2026-12-24T01:00:00Z')).body).toMatchObject({
      code: 'due_time_invalid',
      latest: '2026-11-27T15:59:59.000Z',
    })
    expect((await promise('2026-11-26T01:00:00Z')).status).toBe(201)
  })

  it('marks due times that reach a year without an official calendar as provisional', async () => {
    world.time.now = new Date('2026-12-30T10:00:00+08:00')
    const citizen = await world.openConversation()
    const { body } = await citizen.handOver()
    const view = await send<{ isProvisional: boolean }>(
      world.fetch,
      `/api/v1/cases/${body.number}?code=${body.lookupCode}`,
    )
    expect(view.body.isProvisional).toBe(true)
    world.time.now = new Date('2026-11-24T10:00:00+08:00')
  })
})

describe('the log', () => {
  it('is a whole chain, and the database refuses to change or delete it', async () => {
    const citizen = await world.openConversation()
    const agent = await world.addAgent()
    const { body } = await citizen.handOver()
    const row = await waitingRow(body.number, agent)
    await agent.claim(row)
    await agent.say(row.id, '您好')
    const events = await listEvents(world.deps.db, row.id)
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'claimed', 'first_reply'])
    expect(await findBrokenLink(events)).toBeUndefined()
    const forged = events.map((event, i) => (i === 1 ? { ...event, actorId: 'somebody else' } : event))
    expect(await findBrokenLink(forged)).toBe(1)
    for (const statement of ['update events set kind = $$x$$', 'delete from events', 'truncate events']) {
      await expect(world.deps.db.execute(sql.raw(statement))).rejects.toThrow()
    }
    expect(await listEvents(world.deps.db, row.id)).toHaveLength(3)
  })
})

describe('signing in', () => {
  it('refuses wrong passwords alike, rests after five, and knows nobody without a session', async () => {
    await world.addAgent({ username: 'wang' })
    const signIn = (username: string, password: string) =>
      send(world.fetch, '/api/v1/desk/session', { method: 'POST', body: { username, password } })
    const wrong = await signIn('wang', 'wrong password')
    const nobody = await signIn('nobody', 'wrong password')
    expect(wrong.status).toBe(401)
    expect(wrong.body.code).toBe('login_failed')
    expect(nobody.body.code).toBe('login_failed')
    for (let i = 0; i < 4; i++) await signIn('wang', 'wrong password')
    expect(await signIn('wang', 'correct horse')).toMatchObject({ status: 429, body: { code: 'rate_limited' } })
    world.time.advance(11)
    expect((await signIn('wang', 'correct horse')).status).toBe(200)
    expect((await send(world.fetch, '/api/v1/desk/handoffs')).body.code).toBe('not_signed_in')
    world.time.advance(-11)
  })

  it('signs out for good, and refuses what another site sends', async () => {
    const agent = await world.addAgent()
    const foreign = await world.fetch('/api/v1/desk/handoffs/x/claim', {
      method: 'POST',
      headers: { cookie: agent.cookie, origin: 'https://evil.example', 'Content-Type': 'application/json' },
      body: '{"version":1}',
    })
    expect(foreign.status).toBe(403)
    const out = await world.fetch('/api/v1/desk/session', { method: 'DELETE', headers: { cookie: agent.cookie } })
    expect(out.status).toBe(200)
    expect((await agent.call('/handoffs')).body.code).toBe('not_signed_in')
  })

  it('an editor without the agent’s role may not work at the desk', async () => {
    const editor = await world.addAgent({ roles: ['editor'] })
    expect((await editor.call('/handoffs')).body.code).toBe('not_allowed')
  })
})
