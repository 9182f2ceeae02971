import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { tick } from '../../src/actions/schedule/tick.ts'
import { listEvents } from '../../src/storage/events.ts'
import type { Desk } from '../world/desk.ts'
import { answer, type Opened, offer, openAnswered, ruleFor } from '../world/handoffs.ts'
import { tuesdayMorning } from '../world/time.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let desks: Desk[]
let supervisor: Desk
beforeAll(async () => {
  world = await createWorld()
  desks = []
  for (const departmentId of ['government-office', 'tax', 'housing']) desks.push(await world.addAgent({ departmentId }))
  supervisor = await world.addAgent({ roles: ['supervisor'] })
})
afterAll(() => world.close())

type Step = (opened: Opened, handler: Desk, other: Desk) => Promise<unknown>

/** What people may try; what is not possible just then is refused, which is fine here. */
const steps: Record<string, Step> = {
  offer: ({ id }, handler, other) => offer(handler, { id, to: other.staff.departmentId }),
  accept: ({ id }, _handler, other) => answer(other, { id, how: 'accept' }),
  decline: ({ id }, _handler, other) => answer(other, { id, how: 'decline' }),
  rule: ({ id }, _handler, other) => ruleFor(supervisor, { id, departmentId: other.staff.departmentId }),
  pause: ({ id }, handler) => handler.call(`/handoffs/${id}/pause`, { text: '请补充材料' }),
  citizen: ({ citizen }) => citizen.post('补充好了'),
  agent: ({ id }, handler) => handler.say(id, '请补充材料'),
  claim: async ({ id }, _handler, other) => {
    const row = (await other.list('waiting')).find((one) => one.id === id)
    return row && other.claim(row)
  },
  extend: ({ id }, handler) => handler.call(`/handoffs/${id}/extensions`, { days: 2, reason: '核实' }),
  approve: ({ id }) => supervisor.call(`/handoffs/${id}/extensions/decision`, { isApproved: true, reason: '属实' }),
  shorten: ({ id }, handler) => handler.call(`/handoffs/${id}/category`, { category: 'consult' }),
  lengthen: ({ id }, handler) => handler.call(`/handoffs/${id}/category`, { category: 'complaint' }),
}

const scenario = fc.array(
  fc.record({
    step: fc.constantFrom(...Object.keys(steps)),
    other: fc.nat({ max: 2 }),
    hours: fc.constantFrom(0, 1, 5, 30),
  }),
  { minLength: 6, maxLength: 14 },
)

describe('whatever is tried', () => {
  it('no due time becomes earlier, transfers and rulings move none, and each rung fires once', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (tries) => {
        world.time.now = new Date(tuesdayMorning)
        const [first] = desks
        if (!first) throw new Error('no desk')
        const opened = await openAnswered(world, first)
        let before = await opened.due(supervisor)
        for (const { step, other, hours } of tries) {
          world.time.advance(hours * 60)
          const { handler } = await supervisor.read(opened.id)
          // Reading may have ended a pause, which moves the date by right.
          const told = await opened.due(supervisor)
          const acting = desks.find(({ staff }) => staff.id === handler?.id) ?? first
          await steps[step]?.(opened, acting, desks[other] ?? first)
          const after = await opened.due(supervisor)
          for (const stage of Object.keys(before)) {
            expect(`${told[stage]}` >= `${before[stage]}`).toBe(true)
            expect(`${after[stage]}` >= `${told[stage]}`).toBe(true)
          }
          if (/offer|accept|decline|rule|claim/.test(step)) expect(after).toEqual(told)
          before = after
          const context = { ...world.context, now: world.time.now }
          await Promise.all([tick(context), tick(context)])
        }
        const fired = (await listEvents(world.deps.db, opened.id))
          .filter(({ kind }) => kind === 'escalated' || kind === 'due_soon')
          .map(({ data }) => `${data['stage']} ${data['rung']}`)
        expect(new Set(fired).size).toBe(fired.length)
      }),
      { numRuns: inject('database') === 'postgres' ? 8 : 3 },
    )
  }, 120_000)
})
