import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import type { HandoffDetail, Staff } from '../../domain/contract.ts'
import { lateSeconds, latestFollowUp } from '../../domain/dueTimes.ts'
import { isOpen } from '../../domain/handoff.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listStaffedDepartmentIds } from '../../storage/departments.ts'
import { listStages } from '../../storage/handoffStages.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { changePart, insertPart, insertPartNote, listParts, type PartRecord } from '../../storage/parts.ts'
import { checkText } from '../citizen/checkText.ts'
import { forLog, recordEvent } from '../handoff/events.ts'
import { checkHandler } from './authorise.ts'
import { type AtDesk, changeAtDesk, rulingRoles } from './changeAtDesk.ts'

export interface NewPart extends AtDesk {
  departmentId: string
  task: string
  dueAt: Date
}

/**
 * Lets another department do a part of the work, by a time within the limit of the result. The handler still leads.
 * @throws Refusal part_exists, transfer_target, due_time_invalid, handoff_not_yours, handoff_state, text_empty.
 */
export function addCoHandler(context: Context, { departmentId, dueAt, ...input }: NewPart): Promise<HandoffDetail> {
  const task = checkText(input.task)
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      checkHandler(handoff, staff)
      const [staffed, past] = await Promise.all([
        listStaffedDepartmentIds(context.db),
        listParts(context.db, handoff.id),
      ])
      if (departmentId === handoff.departmentId || !staffed.includes(departmentId)) throw new Refusal('transfer_target')
      if (past.some((part) => part.departmentId === departmentId && isUnfinished(part))) {
        throw new Refusal('part_exists')
      }
      await checkPartDue(context, { handoff, dueAt })
      const id = newId(context)
      const row = { id, handoffId: handoff.id, departmentId, task, dueAt, addedBy: staff.id, addedAt: context.now }
      await insertPart(context.db, { ...unfinishedPart, ...row })
      const data = { partId: id, departmentId, dueAt: dueAt.toISOString(), task: forLog(task) }
      await recordEvent(context, { handoffId: handoff.id, kind: 'co_handler_added', data })
    },
  })
}

const unfinishedPart = {
  overdueAt: null,
  result: null,
  doneBy: null,
  doneAt: null,
  removalReason: null,
  removedBy: null,
  removedAt: null,
}

const isUnfinished = ({ doneAt, removedAt }: PartRecord) => doneAt === null && removedAt === null

/** A part is due in the future and not after the whole; with the whole late already, any date is better than none. */
async function checkPartDue(context: Context, { handoff, dueAt }: { handoff: HandoffRecord; dueAt: Date }) {
  const result = (await listStages(context.db, [handoff.id])).find(({ stage }) => stage === 'result')
  const latest = result && latestFollowUp({ resultDueAt: result.dueAt, now: context.now })
  if (dueAt <= context.now || (latest && dueAt > latest)) {
    throw new Refusal('due_time_invalid', { latest: (latest ?? dueAt).toISOString() })
  }
}

/** A note of a co-handler on the way to the result. @throws Refusal part_state, not_found, text_empty. */
export function noteOnPart(context: Context, input: AtDesk & { partId: string; text: string }): Promise<HandoffDetail> {
  const text = checkText(input.text)
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      const part = await getOwnPart(context, { handoff, staff, partId: input.partId })
      if (!isUnfinished(part)) throw new Refusal('part_state')
      const row = { id: newId(context), partId: part.id, text, writtenBy: staff.id, writtenAt: context.now }
      await insertPartNote(context.db, row)
      const data = { partId: part.id, departmentId: part.departmentId }
      await recordEvent(context, { handoffId: handoff.id, kind: 'co_handler_noted', data })
    },
  })
}

/** Finishes a part with its result. Done late, the event says by how much. @throws Refusal as for `noteOnPart`. */
export function finishPart(
  context: Context,
  input: AtDesk & { partId: string; result: string },
): Promise<HandoffDetail> {
  const result = checkText(input.result)
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      const part = await getOwnPart(context, { handoff, staff, partId: input.partId })
      const set = { result, doneBy: staff.id, doneAt: context.now }
      if (!(await changePart(context.db, { id: part.id, set }))) throw new Refusal('part_state')
      const late = lateSeconds({ dueAt: part.dueAt, doneAt: context.now, now: context.now })
      const data = { partId: part.id, departmentId: part.departmentId, result: forLog(result) }
      const event = { ...data, ...(late > 0 ? { lateSeconds: `${late}` } : {}) }
      await recordEvent(context, { handoffId: handoff.id, kind: 'co_handler_done', data: event })
    },
  })
}

/** Takes a task back, with a reason: the handler does, or who rules. @throws Refusal as for `addCoHandler`, part_state. */
export function removeCoHandler(
  context: Context,
  input: AtDesk & { partId: string; reason: string },
): Promise<HandoffDetail> {
  const removalReason = checkText(input.reason)
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      if (!staff.roles.some((role) => rulingRoles.includes(role))) checkHandler(handoff, staff)
      const part = (await listParts(context.db, handoff.id)).find(({ id }) => id === input.partId)
      if (!part) throw new Refusal('not_found')
      const set = { removalReason, removedBy: staff.id, removedAt: context.now }
      if (!(await changePart(context.db, { id: part.id, set }))) throw new Refusal('part_state')
      const data = { partId: part.id, departmentId: part.departmentId, reason: forLog(removalReason) }
      await recordEvent(context, { handoffId: handoff.id, kind: 'co_handler_removed', data })
    },
  })
}

/** The part of an open handoff that the person's own department does. */
async function getOwnPart(
  context: Context,
  { handoff, staff, partId }: { handoff: HandoffRecord; staff: Staff; partId: string },
): Promise<PartRecord> {
  const part = (await listParts(context.db, handoff.id)).find(({ id }) => id === partId)
  if (part?.departmentId !== staff.departmentId) throw new Refusal('not_found')
  if (!isOpen(handoff.state)) throw new Refusal('handoff_state')
  return part
}
