import type { Context } from '../../context.ts'
import type { Stage } from '../../domain/handoff.ts'
import { type Climb, nextRungAt, type Rung, reachedRungs } from '../../domain/ladder.ts'
import { getPreset } from '../../domain/presets.ts'
import { type EscalationRecord, insertEscalation, listEscalations } from '../../storage/escalations.ts'
import { changeStage, listStages, type StageRecord } from '../../storage/handoffStages.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { recordEvent } from './events.ts'

type Timed = Pick<HandoffRecord, 'openedAt' | 'preset'>

/** What the ladder of a stage is computed from. */
function climbOf(context: Context, { handoff, stage, dueAt }: { handoff: Timed; stage: Stage; dueAt: Date }): Climb {
  const { ladder } = getPreset(handoff.preset)
  return { openedAt: handoff.openedAt, dueAt, ladder, warningShare: context.config.LIANXIN_WARNING_SHARE[stage] }
}

/** When the next rung of a stage is reached, for the row that the sweep looks at. */
export function findNextRungAt(
  context: Context,
  { fired, ...timed }: { handoff: Timed; stage: Stage; dueAt: Date; fired: readonly Rung[] },
): Date | null {
  return nextRungAt({ ...climbOf(context, timed), fired, now: context.now })
}

/** The rungs of a stage that have fired. */
export const firedRungs = (escalations: EscalationRecord[], stage: StageRecord['stage']): Rung[] =>
  escalations.filter((one) => one.stage === stage).map(({ rung }) => rung)

/** Fires every rung that is reached, each once a stage, and each an event. The caller holds the conversation's lock. */
export async function climbLadder(context: Context, handoff: HandoffRecord): Promise<void> {
  const [stages, escalations] = await Promise.all([
    listStages(context.db, [handoff.id]),
    listEscalations(context.db, handoff.id),
  ])
  for (const { stage, dueAt } of stages.filter(({ doneAt, pausedAt }) => doneAt === null && pausedAt === null)) {
    // The call-back is counted from the result.
    const openedAt = (stage === 'callback' ? handoff.resolvedAt : null) ?? handoff.openedAt
    const timed = { openedAt, preset: handoff.preset }
    const fired = firedRungs(escalations, stage)
    const reached = reachedRungs({ ...climbOf(context, { handoff: timed, stage, dueAt }), fired, now: context.now })
    for (const { rung, at } of reached) await fire(context, { handoff, stage, rung, dueAt, reachedAt: at })
    const next = findNextRungAt(context, {
      handoff: timed,
      stage,
      dueAt,
      fired: [...fired, ...reached.map(({ rung }) => rung)],
    })
    await changeStage(context.db, { handoffId: handoff.id, stage, set: { nextRungAt: next } })
  }
}

interface Firing extends Pick<StageRecord, 'stage' | 'dueAt'> {
  handoff: HandoffRecord
  rung: Rung
  reachedAt: Date
}

async function fire(context: Context, { handoff, stage, rung, dueAt, reachedAt }: Firing): Promise<void> {
  const staffId =
    rung === 'owner' ? handoff.ownerId : rung === 'warning' || rung === 'handler' ? handoff.handlerId : null
  const row = { handoffId: handoff.id, stage, rung, reachedAt, firedAt: context.now, staffId }
  if (!(await insertEscalation(context.db, row))) return
  await recordEvent(context, {
    handoffId: handoff.id,
    kind: rung === 'warning' ? 'due_soon' : 'escalated',
    data: { stage, rung, dueAt: dueAt.toISOString(), ...(staffId ? { staffId } : {}) },
  })
}
