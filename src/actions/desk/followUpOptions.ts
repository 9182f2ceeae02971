import type { Context } from '../../context.ts'
import { addWorkingDays } from '../../domain/calendar.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { latestFollowUp } from '../../domain/dueTimes.ts'
import type { StageRecord } from '../../storage/handoffStages.ts'

/** Working days that are offered as a promise before the limit itself. */
const offered = [1, 2, 3, 5]

/** Due times that an agent may promise, earliest first; the last one is the limit of the result stage. */
export function followUpOptions(context: Context, stages: StageRecord[]): HandoffDetail['followUpOptions'] {
  const limit = stages.find(({ stage }) => stage === 'result')?.dueAt
  const latest = limit && latestFollowUp({ resultDueAt: limit, now: context.now })
  const options: { workingDays: number | null; dueAt: Date }[] = offered
    .map((workingDays) => ({ workingDays, dueAt: addWorkingDays(context.calendar, context.now, workingDays).dueAt }))
    .filter(({ dueAt }) => !latest || dueAt < latest)
  if (latest) options.push({ workingDays: null, dueAt: latest })
  return options.map(({ dueAt, workingDays }) => ({ dueAt: dueAt.toISOString(), workingDays }))
}
