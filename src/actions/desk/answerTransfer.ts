import type { Context } from '../../context.ts'
import type { HandoffDetail, Staff } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { disputeOfDecline } from '../../domain/transfer.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { changeTransfer, findOpenTransfer, listTransfers, type TransferRecord } from '../../storage/transfers.ts'
import { checkText } from '../citizen/checkText.ts'
import { forLog, recordEvent } from '../handoff/events.ts'
import { moveHandoff } from '../handoff/move.ts'
import { makeChange } from './changeAtDesk.ts'
import { readHandoff } from './readHandoff.ts'

/** An answer to a transfer, with the rule that it rests on. */
export interface AnswerInput {
  id: string
  basis: string
}

/**
 * Takes over a handoff that was offered to the person's department, and becomes its handler.
 * @throws Refusal transfer_state when it was answered, by silence too; handoff_ruled, not_allowed, text_empty.
 */
export async function acceptTransfer(
  context: Context,
  { locale, ...input }: AnswerInput & { locale: Locale },
): Promise<HandoffDetail> {
  await answer(context, {
    ...input,
    work: async (context, { staff, handoff, offered, basis }) => {
      await change(context, offered, { state: 'accepted', answerBasis: basis, answeredBy: staff.id })
      await moveHandoff(context, {
        handoff,
        departmentId: offered.toDepartmentId,
        handlerId: staff.id,
        kind: 'transferred',
        data: { transferId: offered.id, how: 'accepted', basis: forLog(basis), serviceNumber: staff.serviceNumber },
      })
    },
  })
  return readHandoff(context, { id: input.id, locale })
}

/**
 * Sends a transfer back: the handler stays, and the person no longer sees it. The second decline of a handoff goes to a
 * supervisor's ruling.
 * @throws Refusal as for `acceptTransfer`.
 */
export function declineTransfer(context: Context, input: AnswerInput): Promise<void> {
  return answer(context, {
    ...input,
    work: async (context, { staff, handoff, offered, basis }) => {
      const dispute = disputeOfDecline(await listTransfers(context.db, handoff.id)) ?? null
      const state = dispute ? 'disputed' : 'declined'
      await change(context, offered, { state, dispute, answerBasis: basis, answeredBy: staff.id })
      const data = { transferId: offered.id, departmentId: offered.toDepartmentId, basis: forLog(basis) }
      await recordEvent(context, { handoffId: handoff.id, kind: 'transfer_declined', data })
      if (!dispute) return
      const disputed = { transferId: offered.id, departmentId: offered.toDepartmentId, dispute }
      await recordEvent(context, { handoffId: handoff.id, kind: 'transfer_disputed', data: disputed })
    },
  })
}

interface Answering {
  staff: Staff
  handoff: HandoffRecord
  offered: TransferRecord
  basis: string
}

function answer(
  context: Context,
  { work, ...input }: AnswerInput & { work: (context: Context, answering: Answering) => Promise<void> },
): Promise<void> {
  const basis = checkText(input.basis)
  return makeChange(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      const offered = await findOpenTransfer(context.db, handoff.id)
      if (offered?.state !== 'offered') throw new Refusal(handoff.ruledAt ? 'handoff_ruled' : 'transfer_state')
      if (offered.toDepartmentId !== staff.departmentId) throw new Refusal('not_allowed')
      await work(context, { staff, handoff, offered, basis })
    },
  })
}

async function change(context: Context, offered: TransferRecord, set: Partial<TransferRecord>): Promise<void> {
  const row = { ...set, answeredAt: context.now }
  if (!(await changeTransfer(context.db, { id: offered.id, from: 'offered', set: row }))) {
    throw new Refusal('transfer_state')
  }
}
