import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import { conversationChannel, deskChannel } from '../../realtime/port.ts'
import { type DueWork, lockDueHandoff } from '../../storage/dueWork.ts'
import { getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { settleRunOut } from '../handoff/catchUp.ts'
import { climbLadder } from '../handoff/ladder.ts'
import { settleLost } from '../handoff/settleLost.ts'
import { settleOffer } from '../handoff/settleOffer.ts'
import { askWhetherSolved } from './askWhetherSolved.ts'
import { closeUnanswered } from './closeUnanswered.ts'
import { writeAnchors } from './writeAnchors.ts'

/** Most handoffs of one kind of work in one tick; the rest comes with the next. */
const maxPerWork = 200

type Step = (context: Context, handoff: HandoffRecord) => Promise<unknown>

/** In this order: who handles it and whether the clock stands is known before anybody is told about lateness. */
const steps: [DueWork, Step][] = [
  ['silence', settleRunOut],
  ['pause', settleRunOut],
  ['merged', settleRunOut],
  ['overdue', settleRunOut],
  ['lost', settleLost],
  ['offer', settleOffer],
  ['rung', climbLadder],
  ['asking', askWhetherSolved],
  ['closing', closeUnanswered],
]

/** How many handoffs each step changed, and how many days were anchored. */
export type Ticked = Record<DueWork | 'anchors', number>

/**
 * Does what time alone brings. It may run at any moment, twice, or on several instances at once: each handoff is a
 * short transaction of its own under its conversation's lock, and what one instance has locked the others pass over.
 */
export async function tick(context: Context): Promise<Ticked> {
  const ticked: Ticked = {
    silence: 0,
    pause: 0,
    merged: 0,
    overdue: 0,
    lost: 0,
    offer: 0,
    rung: 0,
    asking: 0,
    closing: 0,
    anchors: 0,
  }
  for (const [work, step] of steps) ticked[work] = await sweep(context, { work, step })
  ticked.anchors = await writeAnchors(context)
  return ticked
}

async function sweep(context: Context, { work, step }: { work: DueWork; step: Step }): Promise<number> {
  const seen: string[] = []
  let done = 0
  while (seen.length < maxPerWork) {
    const before = seen.length
    try {
      const conversationId = await inTransaction(context, async (context) => {
        const id = await lockDueHandoff(context.db, { work, now: context.now, except: seen })
        if (id === undefined) return undefined
        seen.push(id)
        const handoff = await getHandoff(context.db, id)
        await step(context, handoff)
        return handoff.conversationId
      })
      if (conversationId === undefined) break
      done += 1
      await context.realtime.publish(conversationChannel(conversationId))
    } catch (error) {
      // One handoff that cannot be worked on must not hold up the others; without a database there are none.
      if (seen.length === before) throw error
      context.log({ level: 'error', event: 'tick_failed', work, handoffId: seen.at(-1), error: String(error) })
    }
  }
  if (done > 0) await context.realtime.publish(deskChannel)
  return done
}
