import { tick } from '../../src/actions/schedule/tick.ts'
import { newId } from '../../src/context.ts'
import type { HandoffRow } from '../../src/domain/contract.ts'
import type { DutyRole } from '../../src/domain/duty.ts'
import { shifts } from '../../src/storage/dutySchema.ts'
import { findChatLine } from '../../src/storage/lines.ts'
import type { Desk } from './desk.ts'
import type { World } from './world.ts'

/** Puts a person on the roster of a department's chat line for twelve hours around now. */
export async function putOnDuty(world: World, { desk, role }: { desk: Desk; role: DutyRole }): Promise<void> {
  const { now } = world.time
  const line = await findChatLine(world.deps.db, desk.staff.departmentId)
  if (!line) throw new Error(`${desk.staff.departmentId} has no chat line`)
  const six = 6 * 3_600_000
  await world.deps.db.insert(shifts).values({
    id: newId({ ...world.context, now }),
    lineId: line.id,
    staffId: desk.staff.id,
    role,
    startsAt: new Date(now.getTime() - six),
    endsAt: new Date(now.getTime() + six),
    createdAt: now,
  })
}

/** The console of a person says how they are, once. */
export const beat = (desk: Desk, state = 'online') => desk.call('/presence', { state })

export const offersOf = async (desk: Desk): Promise<HandoffRow[]> =>
  (await desk.call<{ handoffs: HandoffRow[] }>('/offers')).body.handoffs

/** Time goes on in steps of five seconds, with a tick and the heartbeats of those who are there at each. */
export async function pass(world: World, { seconds, there = [] }: { seconds: number; there?: Desk[] }): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 5) {
    world.time.advance(5 / 60)
    for (const desk of there) await beat(desk)
    await tick({ ...world.context, now: world.time.now })
  }
}
