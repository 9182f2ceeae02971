import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import type { PendingDecisions } from '../../src/domain/clockContract.ts'
import type { HandoffDetail } from '../../src/domain/contract.ts'
import type { OwedPromise } from '../../src/domain/deskContract.ts'
import type { Desk } from '../world/desk.ts'
import { onCasePage, openAnswered } from '../world/handoffs.ts'
import { tuesdayMorning } from '../world/time.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let agent: Desk
let supervisor: Desk
beforeAll(async () => {
  world = await createWorld()
  agent = await world.addAgent()
  supervisor = await world.addAgent({ roles: ['agent', 'supervisor'] })
})
beforeEach(() => {
  world.time.now = new Date(tuesdayMorning)
})
afterAll(() => world.close())

const day = 24 * 60
const asked = '申请人要求公开的文件需要征求第三方意见'
const post = (desk: Desk, path: string, body: object) =>
  desk.call<{ handoff: HandoffDetail }>(`/handoffs/${path}`, body)
const askLaw = (id: string, track: string) => post(agent, `${id}/extensions`, { track, reason: asked })
const decide = (id: string, isApproved: boolean) =>
  post(supervisor, `${id}/extensions/decision`, { isApproved, reason: '情况属实' })
const progressOf = async (id: string) => {
  const { promises } = (await agent.call<{ promises: OwedPromise[] }>('/promises')).body
  return promises.filter(({ handoff }) => handoff.id === id).map(({ dueAt, isLate }) => ({ dueAt, isLate }))
}

describe('a limit set by law', () => {
  it('is asked for, approved by another person, told with its article, and counted from the opening', async () => {
    const { id, due, track, citizen } = await openAnswered(world, agent)
    const { statutoryTracks } = await agent.read(id)
    expect(statutoryTracks.find((one) => one.id === 'open_information')).toEqual({
      id: 'open_information',
      name: '政府信息公开申请',
      value: 20,
      unit: 'workingDays',
      law: '《政府信息公开条例》第三十三条',
    })
    expect(statutoryTracks.some((one) => one.id === 'freedom_of_information')).toBe(false)
    world.time.advance(day)
    expect((await askLaw(id, 'open_information')).status).toBe(201)
    expect((await askLaw(id, 'petition')).body.code).toBe('extension_waits')
    expect(await agent.read(id)).toMatchObject({ extensionDays: 0, statutoryTracks: [] })
    const { body } = await supervisor.call<PendingDecisions>('/pending')
    const waiting = body.extensions.find(({ handoffId }) => handoffId === id)
    expect(waiting?.track).toMatchObject({ id: 'open_information', law: '《政府信息公开条例》第三十三条' })
    expect((await due(agent))['result']).toBe('2026-11-27T15:59:59.000Z')
    await decide(id, true)
    // Twenty working days after Tuesday 24 November, whenever it was asked for.
    expect((await due(agent))['result']).toBe('2026-12-22T15:59:59.000Z')
    expect((await agent.read(id)).dueTimes.find(({ stage }) => stage === 'result')?.basis).toContain('第三十三条')
    const params = { law: '《政府信息公开条例》第三十三条', reason: asked, dueAt: '2026-12-22T15:59:59.000Z' }
    expect((await citizen.messages()).at(-1)?.notice).toMatchObject({ code: 'statutory_limit', params })
    const seen = await track()
    expect(seen.dueAt).toBe(params.dueAt)
    expect(seen.timeline.at(-1)).toMatchObject({ code: 'statutory_limit', params })
    expect(seen.legalLimit).toEqual({
      name: '政府信息公开申请',
      law: params.law,
      progressAt: '2026-12-02T15:59:59.000Z',
    })
    // The law allows twenty more, once, and no second law.
    expect(await agent.read(id)).toMatchObject({ extensionDays: 20, statutoryTracks: [] })
    expect((await askLaw(id, 'petition')).body.code).toBe('extension_used')
    expect((await post(agent, `${id}/extensions`, { days: 20, reason: asked })).status).toBe(201)
    await decide(id, true)
    expect((await due(agent))['result']).toBe('2027-01-20T15:59:59.000Z')
  })

  it('owes the citizen a word every five working days, which any word keeps, and a late one stays late', async () => {
    const opened = await openAnswered(world, agent)
    const { id, track } = opened
    await askLaw(id, 'work_injury')
    await decide(id, true)
    expect(await progressOf(id)).toEqual([{ dueAt: '2026-12-01T15:59:59.000Z', isLate: false }])
    expect((await agent.read(id)).nextDue?.dueAt).toBe('2026-12-01T15:59:59.000Z')
    world.time.advance(3 * day)
    await agent.say(id, '已向单位调取资料。')
    expect(await progressOf(id)).toEqual([{ dueAt: '2026-12-04T15:59:59.000Z', isLate: false }])
    expect((await track()).legalLimit?.progressAt).toBe('2026-12-04T15:59:59.000Z')
    world.time.now = new Date('2026-12-07T10:00:00+08:00')
    await tick({ ...world.context, now: world.time.now })
    expect(await progressOf(id)).toEqual([{ dueAt: '2026-12-04T15:59:59.000Z', isLate: true }])
    await agent.call(`/handoffs/${id}/calls`, { outcome: 'reached', note: '已电话告知进展' })
    expect(await progressOf(id)).toEqual([{ dueAt: '2026-12-14T15:59:59.000Z', isLate: false }])
    const late = (await agent.read(id)).promises.filter(({ keptAt, dueAt }) => keptAt && keptAt > dueAt)
    expect(late).toHaveLength(1)
    await agent.call(`/handoffs/${id}/resolve`, { result: '已认定。' })
    expect(await progressOf(id)).toEqual([])
    expect((await track()).legalLimit).toBeUndefined()
    // Disputed, it is under the same law again, and the citizen hears how it stands.
    const reopened = await onCasePage(world, opened, { path: 'reopen', body: { reason: '伤残等级没有写' } })
    expect(reopened.status).toBe(200)
    expect(await progressOf(id)).toEqual([{ dueAt: '2026-12-14T15:59:59.000Z', isLate: false }])
    expect((await track()).legalLimit?.progressAt).toBe('2026-12-14T15:59:59.000Z')
  })

  it('refused changes nothing; one that gives no more time, or is of another country, is not taken', async () => {
    const { id, due, citizen } = await openAnswered(world, agent)
    const told = (await citizen.messages()).length
    expect((await askLaw(id, 'freedom_of_information')).body.code).toBe('statutory_unknown')
    await post(agent, `${id}/category`, { category: 'complaint' })
    const before = await due(agent)
    // Fifteen working days for a complaint are more than seven days.
    expect((await askLaw(id, 'legal_aid')).body.code).toBe('statutory_not_longer')
    await askLaw(id, 'petition')
    await decide(id, false)
    expect(await due(agent)).toEqual(before)
    expect(await progressOf(id)).toEqual([])
    expect((await citizen.messages()).length).toBe(told + 1)
    // What was refused may be asked for again, another law too.
    expect((await askLaw(id, 'reconsideration')).status).toBe(201)
    expect((await askLaw('no-such-handoff', 'petition')).body.code).toBe('not_found')
  })
})
