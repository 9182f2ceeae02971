import fc from 'fast-check'
import { tick } from '../../../src/actions/schedule/tick.ts'
import { Refusal } from '../../../src/domain/refusal.ts'
import { getHandoff } from '../../../src/storage/handoffs.ts'
import type { System } from '../openSystem.ts'
import { likelySteps } from './likely.ts'
import { as, beginPlay, type Cast, type Play } from './play.ts'
import { findBroken, findBrokenAtEnd, look, type Standing } from './rules.ts'
import { open, steps } from './steps.ts'

/**
 * One action of a sequence: how long after the last, on which case, and by whom (9: even where it is another's work). It
 * is the `likely`th of what is likely there, or that of all actions where `any` is set.
 */
interface Try {
  minutes: number
  likely: number
  any: number | null
  whose: number
  who: number
}

export interface Sequence {
  begins: string
  mode: 'standard' | 'elder'
  tries: Try[]
}

/** How often each action was done and refused. */
export type Counts = Record<string, { done: number; refused: number }>

/** A Tuesday morning, the evening before a long holiday, a Saturday night, and days before a year without its notice. */
const begins = ['2026-11-24T10:00', '2026-09-30T17:50', '2026-11-28T23:00', '2026-12-25T15:00']

const names = Object.keys(steps)

export const sequences: fc.Arbitrary<Sequence> = fc.record({
  begins: fc.constantFrom(...begins),
  mode: fc.constantFrom('standard', 'standard', 'elder'),
  tries: fc.array(
    fc.record({
      minutes: fc.constantFrom(0, 0, 0.1, 0.1, 0.4, 1, 2, 15, 120, 1440, 5760),
      likely: fc.nat({ max: 59 }),
      any: fc.option(fc.nat({ max: names.length - 1 }), { freq: 4 }),
      whose: fc.nat({ max: 2 }),
      who: fc.nat({ max: 9 }),
    }),
    { minLength: 8, maxLength: 24 },
  ),
})

/**
 * Plays a sequence and looks after every action whether what is promised holds.
 * @throws Error with what is broken, and after which action.
 */
export async function playSequence(
  system: Pick<System, 'context' | 'log'>,
  { cast, sequence, counts }: { cast: Cast; sequence: Sequence; counts: Counts },
): Promise<void> {
  const play = await beginPlay(system, { cast, now: new Date(`${sequence.begins}:00+08:00`) })
  await open(play, { mode: sequence.mode })
  let before = await look(play)
  const check = async (what: string) => {
    const after = await look(play)
    failOn(what, broken(before, after))
    before = after
  }
  for (const one of sequence.tries) {
    play.now = new Date(play.now.getTime() + one.minutes * 60_000)
    const step = chooseStep(play, { one, standing: before })
    const isDone = await tryStep(play, { ...one, step })
    const { done = 0, refused = 0 } = counts[step] ?? {}
    counts[step] = isDone ? { done: done + 1, refused } : { done, refused: refused + 1 }
    await check(step)
  }
  for (const days of [0, 1, 3, 10, 30]) {
    play.now = new Date(play.now.getTime() + days * 86_400_000)
    await tick(as(play, 'system'))
    await check(`tick ${days} days later`)
  }
  failOn('everything', await findBrokenAtEnd(play))
}

const broken = (before: Map<string, Standing>, after: Map<string, Standing>): string[] =>
  [...after].flatMap(([id, standing]) =>
    findBroken(before.get(id), standing).map((what) => `${standing.handoff.state} ${standing.handoff.number} ${what}`),
  )

function failOn(after: string, found: string[]): void {
  if (found.length > 0) throw new Error(`after ${after}: ${found.join('; ')}`)
}

function chooseStep(play: Play, { one, standing }: { one: Try; standing: Map<string, Standing> }): string {
  const of = standing.get(play.cases[one.whose % play.cases.length]?.id ?? '')
  const likely = of ? likelySteps(of) : []
  return (one.any === null ? likely[one.likely % likely.length] : names[one.any]) ?? 'tick'
}

/** @returns false when the action was refused, which is an answer; any other error is a fault. */
async function tryStep(
  play: Play,
  { step, whose, who }: Pick<Try, 'whose' | 'who'> & { step: string },
): Promise<boolean> {
  const played = play.cases[whose % play.cases.length]
  const other = play.agents[who % play.agents.length]
  const work = steps[step]
  if (!played || !other || !work) throw new Error(`no case, person or step for ${step}`)
  const handoff = await getHandoff(play.system.db, played.id)
  const handler = play.agents.find(({ id }) => id === handoff.handlerId) ?? other
  try {
    await work({ play, played, handoff, handler: who === 9 ? other : handler, other })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw new Error(`${step}: ${error instanceof Error ? error.stack : error}`, { cause: error })
  }
}
