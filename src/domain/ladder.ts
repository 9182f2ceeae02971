/** Who is told about a stage, in this order: a warning before it is due, the others when it is late. */
export const rungs = ['warning', 'handler', 'owner', 'dutyLeader', 'departmentHead', 'supervisor'] as const
export type Rung = (typeof rungs)[number]

/** A rung after the due time: reached when this share of the span has passed, and when it is so late at least. */
export interface LadderStep {
  rung: Exclude<Rung, 'warning'>
  /** Of the span from opening to due time; 1 is the due time itself. */
  share: number
  leastSecondsLate: number
}

export interface Climb {
  openedAt: Date
  dueAt: Date
  /** Of the span, after which the warning comes. */
  warningShare: number
  ladder: readonly LadderStep[]
}

/** When each rung of a stage is reached, in their order. */
export function rungTimes({ openedAt, dueAt, warningShare, ladder }: Climb): { rung: Rung; at: Date }[] {
  const opened = openedAt.getTime()
  const span = dueAt.getTime() - opened
  const late = ladder.map(({ rung, share, leastSecondsLate }) => ({
    rung,
    at: new Date(Math.max(opened + share * span, dueAt.getTime() + leastSecondsLate * 1000)),
  }))
  return [{ rung: 'warning', at: new Date(opened + warningShare * span) }, ...late]
}

/** The rungs that are still to come; a warning that was not given in time is none any more. */
function remaining({ fired, now, ...climb }: Climb & { fired: readonly Rung[]; now: Date }) {
  return rungTimes(climb).filter(
    ({ rung }) => !fired.includes(rung) && !(rung === 'warning' && now.getTime() > climb.dueAt.getTime()),
  )
}

/** The rungs that are reached now and have not fired yet. */
export function reachedRungs(climb: Climb & { fired: readonly Rung[]; now: Date }): { rung: Rung; at: Date }[] {
  return remaining(climb).filter(({ at }) => at <= climb.now)
}

/** When the next rung is reached, which may have passed already; null at the top of the ladder. */
export function nextRungAt(climb: Climb & { fired: readonly Rung[]; now: Date }): Date | null {
  const times = remaining(climb).map(({ at }) => at.getTime())
  return times.length > 0 ? new Date(Math.min(...times)) : null
}
