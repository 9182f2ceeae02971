import type { CaseView, HandoffDetail } from '../../src/domain/contract.ts'
import { listEvents } from '../../src/storage/events.ts'
import { type Answer, type Citizen, send } from './citizen.ts'
import type { Desk } from './desk.ts'
import type { World } from './world.ts'

/** A handoff of a citizen, seen from all sides. */
export interface Opened {
  citizen: Citizen
  id: string
  number: string
  track(): Promise<CaseView>
  /** The kinds of its events, in their order. */
  kinds(): Promise<string[]>
  /** The due times of its stages, by stage. */
  due(desk: Desk): Promise<Record<string, string>>
}

/** A citizen asks for a person; nobody has come yet. */
export async function openHandoff(world: World, desk: Desk, wishes: { departmentId?: string } = {}): Promise<Opened> {
  const citizen = await world.openConversation(wishes)
  const { body } = await citizen.handOver()
  const row = (await desk.list('waiting')).find(({ number }) => number === body.number)
  if (!row) throw new Error(`${body.number} is not waiting`)
  const { id, number } = row
  return {
    citizen,
    id,
    number,
    track: async () => (await send<CaseView>(world.fetch, `/api/v1/cases/${number}?code=${body.lookupCode}`)).body,
    kinds: async () => (await listEvents(world.deps.db, id)).map(({ kind }) => kind),
    due: async (desk) => Object.fromEntries((await desk.read(id)).dueTimes.map(({ stage, dueAt }) => [stage, dueAt])),
  }
}

/** The same, claimed and answered by an agent at once. */
export async function openAnswered(world: World, desk: Desk): Promise<Opened> {
  const opened = await openHandoff(world, desk)
  const { version } = await desk.read(opened.id)
  await desk.claim({ id: opened.id, version })
  await desk.say(opened.id, '您好，我来处理。')
  return opened
}

/** What the citizen does on the case page. */
export async function onCasePage(
  world: World,
  { citizen }: Opened,
  { path, body = {} }: { path: string; body?: object },
): Promise<Answer<CaseView>> {
  const { handoff } = await citizen.state()
  const code = handoff?.lookupCode
  return send(world.fetch, `/api/v1/cases/${handoff?.number}/${path}`, { method: 'POST', body: { code, ...body } })
}

type Change = Promise<Answer<{ handoff: HandoffDetail }>>

/** Offers a handoff to another department. */
export function offer(desk: Desk, { id, to }: { id: string; to: string }): Change {
  const words = { reason: 'not_our_duty', text: '属于对方职责', basis: '三定方案第四条' }
  return desk.call(`/handoffs/${id}/transfers`, { departmentId: to, ...words })
}

/** Answers an offer. */
export function answer(desk: Desk, { id, how }: { id: string; how: 'accept' | 'decline' }): Change {
  return desk.call(`/handoffs/${id}/transfers/${how}`, { basis: '三定方案第五条' })
}

/** Rules who handles it. */
export function ruleFor(desk: Desk, { id, departmentId }: { id: string; departmentId: string }): Change {
  return desk.call(`/handoffs/${id}/ruling`, { departmentId, basis: '首接负责' })
}
