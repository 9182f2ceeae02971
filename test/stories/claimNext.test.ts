import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HandoffDetail } from '../../src/domain/contract.ts'
import type { DeskCounts } from '../../src/domain/deskContract.ts'
import type { Desk } from '../world/desk.ts'
import { openHandoff } from '../world/handoffs.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const next = async (desk: Desk) =>
  (await desk.call<{ handoff: HandoffDetail | null }>('/handoffs/claim-next', {})).body.handoff
const counts = async (desk: Desk) => (await desk.call<{ counts: DeskCounts }>('/counts')).body.counts

async function waitFor(options: { mode?: string } = {}): Promise<string> {
  const citizen = await world.openConversation(options)
  return (await citizen.handOver()).body.number
}

describe('taking the next one', () => {
  it('gives elder citizens first, then who waits longest, and says when nobody waits', async () => {
    const agent = await world.addAgent()
    const first = await waitFor()
    world.time.advance(1)
    const second = await waitFor()
    const elder = await waitFor({ mode: 'elder' })
    expect((await agent.list('waiting')).map(({ number }) => number)).toEqual([elder, first, second])
    expect(await counts(agent)).toEqual({ waiting: 3, mine: 0, later: 0, all: 3, done: 0, unread: 0 })
    for (const number of [elder, first, second]) {
      expect(await next(agent)).toMatchObject({ number, state: 'claimed', handler: { id: agent.staff.id } })
    }
    expect(await next(agent)).toBeNull()
    expect(await counts(agent)).toEqual({ waiting: 0, mine: 3, later: 0, all: 3, done: 0, unread: 0 })
  })

  it('keeps to the department of the person, and is for people of the desk', async () => {
    const other = await world.addAgent({ departmentId: 'tax' })
    const editor = await world.addAgent({ roles: ['editor'] })
    const agent = await world.addAgent()
    const opened = await openHandoff(world, agent)
    expect(await next(other)).toBeNull()
    expect((await counts(other)).waiting).toBe(0)
    expect((await editor.call('/handoffs/claim-next', {})).body.code).toBe('not_allowed')
    expect((await next(agent))?.id).toBe(opened.id)
  })

  it('of 60 that are taken by 12 people at once each goes to one, and none is left', async () => {
    const agents = await Promise.all(Array.from({ length: 12 }, () => world.addAgent()))
    const numbers = await Promise.all(Array.from({ length: 60 }, () => waitFor()))
    const takeAll = async (desk: Desk) => {
      const taken: string[] = []
      for (let got = await next(desk); got; got = await next(desk)) taken.push(got.number)
      return taken
    }
    const taken = (await Promise.all(agents.map(takeAll))).flat()
    // Passed over while it was locked, one may be left to who asks once more.
    for (let got = await next(agents[0] as Desk); got; got = await next(agents[0] as Desk)) taken.push(got.number)
    expect(taken.toSorted()).toEqual(numbers.toSorted())
  }, 90_000)
})
