import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { addLimit } from '../../domain/dueTimes.ts'
import { getPreset } from '../../domain/presets.ts'
import { Refusal } from '../../domain/refusal.ts'
import { disputeOfOffer, type TransferReason } from '../../domain/transfer.ts'
import { findDepartment, listStaffedDepartmentIds } from '../../storage/departments.ts'
import { insertTransfer, listTransfers, type TransferRecord } from '../../storage/transfers.ts'
import { checkText } from '../citizen/checkText.ts'
import { getDeskHours } from '../duty/deskHours.ts'
import { forLog, recordEvent } from '../handoff/events.ts'
import { checkHandler } from './authorise.ts'
import { type AtDesk, changeAtDesk } from './changeAtDesk.ts'

export interface TransferInput extends AtDesk {
  departmentId: string
  reason: TransferReason
  text: string
  /** The rule that makes it the other department's matter. */
  basis: string
}

/**
 * Offers a handoff to another department, which has a window of working time to answer. The handler stays until it
 * accepts; no due time of the citizen changes. Back to where it came from, or for the third time, it goes to a
 * supervisor's ruling instead.
 * @throws Refusal handoff_not_yours, handoff_state, handoff_ruled, transfer_exists, transfer_target, text_empty.
 */
export function transfer(context: Context, { departmentId, reason, ...input }: TransferInput): Promise<HandoffDetail> {
  const words = { text: checkText(input.text), basis: checkText(input.basis) }
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      checkHandler(handoff, staff)
      if (handoff.ruledAt) throw new Refusal('handoff_ruled')
      const past = await listTransfers(context.db, handoff.id)
      if (past.some(({ state }) => state === 'offered' || state === 'disputed')) throw new Refusal('transfer_exists')
      const hours = await getTargetHours(context, { departmentId, from: handoff.departmentId })
      const dispute = disputeOfOffer({ past, toDepartmentId: departmentId }) ?? null
      const { transferAnswer } = getPreset(handoff.preset)
      const answer = addLimit(transferAnswer, { from: context.now, hours, calendar: context.calendar })
      const row: TransferRecord = {
        ...unanswered,
        id: newId(context),
        handoffId: handoff.id,
        position: past.length + 1,
        fromDepartmentId: handoff.departmentId,
        toDepartmentId: departmentId,
        reason,
        ...words,
        state: dispute ? 'disputed' : 'offered',
        dispute,
        offeredBy: staff.id,
        offeredAt: context.now,
        answerDueAt: dispute ? null : answer.dueAt,
      }
      await insertTransfer(context.db, row)
      await recordOffer(context, row)
    },
  })
}

const unanswered = {
  answeredBy: null,
  answeredAt: null,
  answerBasis: null,
  ruledDepartmentId: null,
  ruledBy: null,
  ruledAt: null,
  rulingBasis: null,
}

/** A department other than the one that has it, in which somebody works: nothing is put where no one sees it. */
async function getTargetHours(context: Context, { departmentId, from }: { departmentId: string; from: string }) {
  const [target, staffed] = await Promise.all([
    findDepartment(context.db, departmentId),
    listStaffedDepartmentIds(context.db),
  ])
  if (!target || departmentId === from || !staffed.includes(departmentId)) throw new Refusal('transfer_target')
  return getDeskHours(context, departmentId)
}

async function recordOffer(context: Context, { id, handoffId, dispute, answerDueAt, ...row }: TransferRecord) {
  const { toDepartmentId: departmentId, reason, text, basis } = row
  const data = { transferId: id, departmentId, reason, text: forLog(text), basis: forLog(basis) }
  if (dispute) await recordEvent(context, { handoffId, kind: 'transfer_disputed', data: { ...data, dispute } })
  else {
    const due = answerDueAt ? { answerDueAt: answerDueAt.toISOString() } : {}
    await recordEvent(context, { handoffId, kind: 'transfer_offered', data: { ...data, ...due } })
  }
}
