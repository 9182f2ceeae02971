import type { Context } from '../../context.ts'
import type { DueWork } from '../../storage/dueWork.ts'
import { settleRunOut } from '../handoff/catchUp.ts'
import { climbLadder } from '../handoff/ladder.ts'
import { recomputeDue } from '../handoff/recompute.ts'
import { recordBrokenOffer } from '../handoff/recordBrokenOffer.ts'
import { settleLost } from '../handoff/settleLost.ts'
import { settleOffer } from '../handoff/settleOffer.ts'
import { askWhetherSolved } from './askWhetherSolved.ts'
import { closeUnanswered } from './closeUnanswered.ts'
import { makeAhead } from './makeAhead.ts'
import { maxPerWork, type Sweep, sweep } from './sweep.ts'
import { warnOfGaps } from './warnOfGaps.ts'
import { writeAnchors } from './writeAnchors.ts'

/** In this order: who handles it and whether the clock stands is known before anybody is told about lateness. */
const steps: Sweep[] = [
  { work: 'silence', step: settleRunOut },
  { work: 'pause', step: settleRunOut },
  { work: 'merged', step: settleRunOut },
  { work: 'overdue', step: settleRunOut },
  { work: 'lost', step: settleLost, onFailure: recordBrokenOffer },
  { work: 'offer', step: settleOffer, onFailure: recordBrokenOffer },
  { work: 'calendar', step: recomputeDue },
  { work: 'rung', step: climbLadder },
  { work: 'asking', step: askWhetherSolved },
  { work: 'closing', step: closeUnanswered },
]

/** How many handoffs each step changed, shifts were made ahead, gaps were warned of, and days were anchored. */
export type Ticked = Record<DueWork | 'shifts' | 'gaps' | 'anchors', number>

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
    calendar: 0,
    rung: 0,
    asking: 0,
    closing: 0,
    shifts: 0,
    gaps: 0,
    anchors: 0,
  }
  for (const step of steps) ticked[step.work] = await sweep(context, step)
  ticked.shifts = await makeAhead(context)
  ticked.gaps = await warnOfGaps(context)
  ticked.anchors = await writeAnchors(context)
  return ticked
}

/**
 * Ticks once. @returns whether more is due than one tick does. Handoffs that wait for a person are not asked after: they
 * come up again every few seconds as long as nobody is free.
 */
export async function tickAsDue(context: Context): Promise<boolean> {
  const ticked = await tick(context)
  return steps.some(({ work }) => work !== 'offer' && ticked[work] >= maxPerWork)
}
