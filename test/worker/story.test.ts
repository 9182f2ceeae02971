import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { addStaff } from '../../src/actions/staff/addStaff.ts'
import { readConfig } from '../../src/config.ts'
import { systemContext } from '../../src/deps.ts'
import type { MissView } from '../../src/domain/clockContract.ts'
import type { CaseView } from '../../src/domain/contract.ts'
import { firstStart } from '../../src/firstStart.ts'
import { openNode } from '../../src/openNode.ts'
import { openPostgres } from '../../src/storage/openPostgres.ts'
import { Citizen, send } from '../world/citizen.ts'
import { Desk } from '../world/desk.ts'
import { beat, offersOf } from '../world/duty.ts'
import { freshPostgresUrl } from '../world/postgresUrl.ts'
import { openStream } from '../world/stream.ts'

const password = 'a password of the tests'
const secret = 'a secret of the tests, long enough to be taken'
let base = ''
let databaseUrl = ''
let wrangler: ChildProcess
let output = ''

const fetchWorker = (path: string, init?: RequestInit) => fetch(base + path, init)

beforeAll(async () => {
  const url = await freshPostgresUrl(inject('postgresUrl'))
  databaseUrl = url
  // The database is made ready from the command line, as for a real deployment.
  const { deps, close } = await openNode(
    readConfig({ DATABASE_URL: url, LIANXIN_ADMIN_PASSWORD: password, LIANXIN_SECRET: secret }),
    { log: () => {} },
  )
  const context = systemContext(deps)
  await firstStart(context)
  const person = { username: 'first', name: '坐席一', departmentId: 'government-office', roles: ['agent' as const] }
  await addStaff(context, { ...person, password })
  // The clock of this story is the real one: at night nobody is asked.
  const always = sql`'["00:00-24:00"]'::jsonb`
  await deps.db.execute(sql`update lines set working_hours = ${always}, day_off_hours = ${always}`)
  await close()
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  const inspector = await freePort()
  wrangler = spawn(
    'wrangler',
    [
      'dev',
      '--port',
      String(port),
      '--inspector-port',
      String(inspector),
      '--ip',
      '127.0.0.1',
      '--local',
      '--var',
      `LIANXIN_SECRET:${secret}`,
      '--var',
      'OFFER_SECONDS:5',
    ],
    {
      env: {
        ...process.env,
        CI: '1',
        CLOUDFLARE_CF_FETCH_ENABLED: 'false',
        CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE: url,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  )
  const keep = (data: Buffer) => {
    output = (output + data).slice(-4000)
  }
  wrangler.stdout?.on('data', keep)
  wrangler.stderr?.on('data', keep)
  await untilReady()
}, 120_000)

afterAll(() => {
  // The whole group: wrangler starts workerd beside itself.
  if (wrangler?.pid) process.kill(-wrangler.pid, 'SIGKILL')
})

async function untilReady(): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (wrangler.exitCode !== null) throw new Error(`wrangler ended: ${output}`)
    const isReady = await fetchWorker('/readyz').then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) return
    await new Promise((done) => setTimeout(done, 500))
  }
  throw new Error(`the worker did not become ready: ${output}`)
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

describe('on Cloudflare Workers with Hyperdrive and a Durable Object', () => {
  it('the main job: asked, answered, handed over, talked to live, promised, tracked', async () => {
    const citizen = await Citizen.open(fetchWorker, {})
    const answer = await citizen.ask('身份证丢了怎么补办')
    expect(answer).toMatchObject({ kind: 'answer', entry: { id: 'id-card-replace' } })
    expect((await citizen.ask('要多少钱')).facet).toBe('fee')
    const stream = await openStream(fetchWorker, `${citizen.path}/stream`, {
      headers: { ...citizen.headers, 'Last-Event-ID': '4' },
    })
    await stream.next('state')
    const asked = await citizen.handOver()
    expect(asked.status).toBe(201)
    expect((await stream.next('message')).data).toMatchObject({ position: 5 })

    const agent = await Desk.signIn(fetchWorker, { username: 'admin', password })
    const row = (await agent.list('waiting')).find(({ number }) => number === asked.body.number)
    if (!row) throw new Error('the handoff is not in the queue')
    expect((await agent.claim(row)).status).toBe(200)
    expect((await stream.next('message')).data).toMatchObject({ notice: { code: 'agent_joined' } })
    await agent.say(row.id, '您好，请讲。')
    expect((await stream.next('message')).data).toMatchObject({ author: 'agent', text: '您好，请讲。' })
    stream.close()

    const [option] = (await agent.read(row.id)).followUpOptions
    await agent.call(`/handoffs/${row.id}/promises`, { text: '明天答复', dueAt: option?.dueAt })
    const tracked = await send<CaseView>(
      fetchWorker,
      `/api/v1/cases/${asked.body.number}?code=${asked.body.lookupCode}`,
    )
    expect(tracked.body).toMatchObject({ state: 'following_up', promise: { text: '明天答复' } })
  })

  it('runs the tick by cron', async () => {
    const citizen = await Citizen.open(fetchWorker, {})
    const { number } = (await citizen.handOver()).body
    const { db, close } = openPostgres(databaseUrl, { connections: 1 })
    await db.execute(sql`update handoff_stages set due_at = now() - interval '1 minute', next_rung_at = now()
      from handoffs where handoffs.id = handoff_id and number = ${number}`)
    await close()
    expect((await fetchWorker('/cdn-cgi/handler/scheduled')).status).toBe(200)
    const agent = await Desk.signIn(fetchWorker, { username: 'admin', password })
    const row = (await agent.list('waiting')).find((one) => one.number === number)
    if (!row) throw new Error('the handoff is not in the queue')
    await expect.poll(async () => (await agent.read(row.id)).escalations.length, { timeout: 20_000 }).toBeGreaterThan(0)
  })

  it('takes an offer back in seconds, by the alarm of the Durable Object and without a cron', async () => {
    const agent = await Desk.signIn(fetchWorker, { username: 'first', password })
    const supervisor = await Desk.signIn(fetchWorker, { username: 'admin', password })
    const missed = async () => {
      await beat(agent)
      const { misses } = (await supervisor.call<{ misses: MissView[] }>('/misses')).body
      return misses.filter(({ staff }) => staff?.id === agent.staff.id)
    }
    expect(await missed()).toEqual([])
    await (await Citizen.open(fetchWorker, {})).handOver()
    expect(await offersOf(agent)).not.toEqual([])
    await expect.poll(async () => (await missed()).length, { timeout: 25_000, interval: 1_000 }).toBeGreaterThan(0)
  })

  it('serves the pages and the built files', async () => {
    const page = await fetchWorker('/', { headers: { accept: 'text/html' } })
    const html = await page.text()
    expect(html).toContain('lianxin-chat')
    const panel = /src="(\/assets\/panel-[^"]+)"/.exec(html)?.[1] ?? ''
    for (const path of [panel, '/widget.js']) {
      const response = await fetchWorker(path)
      expect(response.status).toBe(200)
      // The widget stands on other sites, which may load its modules only with this.
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
    }
    expect(await (await fetchWorker('/desk')).text()).toContain('/desk-assets/')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it('answers problems as everywhere', async () => {
    const unknown = await send(fetchWorker, '/api/v1/conversations/x/messages', {
      headers: { Authorization: 'Bearer x' },
    })
    expect(unknown).toMatchObject({ status: 404, body: { code: 'conversation_not_found' } })
  })
})
