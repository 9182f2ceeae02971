import { setTimeout as sleep } from 'node:timers/promises'
import type { HandoffDetail } from '../../../src/domain/contract.ts'
import type { Desk } from '../desk.ts'
import { beat, offersOf } from '../duty.ts'
import type { RaceState, Worked } from './state.ts'

const beatMilliseconds = 10_000

/** Who has nothing to do looks again after so long. */
const idleMilliseconds = 1_000

/** So long nobody is there, so that what waits is late and told to others while both servers look. */
const aloneMilliseconds = 40_000

/** After so many conversations a person goes away for some seconds. */
const untilBreak = 40
const breakMilliseconds = 8_000

/** Works at the desk until the race is over: takes what is offered and what is next, and ends it with a result. */
export async function work(desk: Desk, { n, state }: { n: number; state: RaceState }): Promise<void> {
  const worked: Worked = { staffId: desk.staff.id, taken: [], away: [], faults: [] }
  state.workers.push(worked)
  await sleep(aloneMilliseconds)
  await beat(desk)
  let beaten = performance.now()
  for (let turn = n; !state.isOver; turn++) {
    if (performance.now() - beaten > beatMilliseconds) {
      await beat(desk)
      beaten = performance.now()
    }
    const isIdle = !(await takeOne(desk, { turn, worked }))
    if (turn % 4 === 0) await lookAround(desk, worked)
    if (isIdle) await sleep(idleMilliseconds)
    else if (worked.taken.length % untilBreak === untilBreak - 1) await goAway(desk, worked)
  }
}

/** Ends what the person has without knowing it: the answer to a claim was lost with its server. */
async function lookAround(desk: Desk, worked: Worked): Promise<void> {
  for (const { id, number, state } of await desk.list('mine')) {
    if (state !== 'claimed') continue
    worked.taken.push(number)
    await end(desk, { handoff: { id, number }, worked })
  }
}

async function takeOne(desk: Desk, { turn, worked }: { turn: number; worked: Worked }): Promise<boolean> {
  const [offer] = await offersOf(desk)
  // Now and then somebody does not see an offer, or declines it: the next is asked.
  if (offer && turn % 15 === 3) return false
  if (offer && turn % 15 === 7) {
    await desk.call(`/handoffs/${offer.id}/offer/decline`, { reason: '正在会上' })
    return true
  }
  const handoff = offer ? (await desk.claim(offer)).body.handoff : turn % 2 ? await takeNext(desk) : undefined
  if (!handoff) return false
  if (handoff.handler?.id !== desk.staff.id) worked.faults.push(`${handoff.number} was given and is another's`)
  worked.taken.push(handoff.number)
  await end(desk, { handoff, worked })
  return true
}

const takeNext = async (desk: Desk) =>
  (await desk.call<{ handoff: HandoffDetail | null }>('/handoffs/claim-next', {})).body.handoff ?? undefined

async function end(
  desk: Desk,
  { handoff, worked }: { handoff: Pick<HandoffDetail, 'id' | 'number'>; worked: Worked },
): Promise<void> {
  const { status, body } = await desk.call<{ handoff: HandoffDetail }>(`/handoffs/${handoff.id}/resolve`, {
    result: '已办好。',
  })
  // Asked twice because the first answer was lost with its server, it is done already; or it went to the next, because
  // the person did not know that they have it and said nothing.
  const isDone = status === 200 || body.code === 'handoff_state' || body.code === 'handoff_not_yours'
  if (!isDone) worked.faults.push(`${handoff.number} was not ended: ${status} ${body.code}`)
}

async function goAway(desk: Desk, worked: Worked): Promise<void> {
  await beat(desk, 'away')
  const from = new Date()
  await sleep(breakMilliseconds)
  worked.away.push({ from, to: new Date() })
  await beat(desk)
}
