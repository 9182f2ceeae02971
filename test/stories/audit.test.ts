import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import { audit } from '../../src/actions/supervision/audit.ts'
import type { Desk } from '../world/desk.ts'
import { openAnswered } from '../world/handoffs.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let agent: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
})
afterAll(() => world.close())

const sweep = () => tick({ ...world.context, now: world.time.now })

/** What only an administrator of the database can do. */
async function forge(statement: string, table = 'events'): Promise<void> {
  await world.deps.db.execute(sql.raw(`alter table ${table} disable trigger user`))
  await world.deps.db.execute(sql.raw(statement))
  await world.deps.db.execute(sql.raw(`alter table ${table} enable trigger user`))
}

/** Each story puts back what it has forged. */
describe('the audit', () => {
  it('counts a whole log with its anchors, one a day, whoever writes them', async () => {
    await openAnswered(world, agent)
    await openAnswered(world, agent)
    expect(await sweep()).toMatchObject({ anchors: 0 })
    world.time.now = new Date('2026-11-25T00:05:00+08:00')
    expect(await sweep()).toMatchObject({ anchors: 0 })
    world.time.now = new Date('2026-11-26T00:11:00+08:00')
    await Promise.all([sweep(), sweep()])
    expect(await sweep()).toMatchObject({ anchors: 0 })
    const audited = await audit(world.context)
    expect(audited).toMatchObject({ handoffs: 2, anchors: 2 })
    expect(audited.brokenLink).toBeUndefined()
    expect(audited.brokenDay).toBeUndefined()
  })

  it('names the first broken link', async () => {
    await openAnswered(world, agent)
    const { id, number } = await openAnswered(world, agent)
    const move = (sign: string) =>
      forge(`update events set at = at ${sign} interval '1 minute' where handoff_id = '${id}' and position = 2`)
    await move('-')
    expect((await audit(world.context)).brokenLink).toEqual({ number, handoffId: id, position: 2, kind: 'claimed' })
    await move('+')
    expect((await audit(world.context)).brokenLink).toBeUndefined()
  })

  it('names the day from whose end events were cut, which no chain shows', async () => {
    const { id } = await openAnswered(world, agent)
    world.time.now = new Date('2026-11-28T09:00:00+08:00')
    await sweep()
    await forge(`create table cut as select * from events where handoff_id = '${id}' and position >= 3`)
    await forge(`delete from events where handoff_id = '${id}' and position >= 3`)
    const audited = await audit(world.context)
    expect(audited.brokenLink).toBeUndefined()
    expect(audited.brokenDay).toBe('2026-11-26')
    await forge('insert into events select * from cut')
    expect((await audit(world.context)).brokenDay).toBeUndefined()
  })

  it('finds a forged anchor, and the database refuses to change one', async () => {
    await expect(world.deps.db.execute(sql`delete from anchors`)).rejects.toThrow()
    await forge(`delete from anchors where day = '2026-11-25'`, 'anchors')
    expect((await audit(world.context)).brokenDay).toBe('2026-11-26')
  })
})
