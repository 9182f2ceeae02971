import type { Context } from '../../context.ts'
import type { EscalationView, ExtensionView, PauseView, TransferView } from '../../domain/clockContract.ts'
import type { Locale } from '../../domain/locale.ts'
import { getPreset } from '../../domain/presets.ts'
import { maxAddedDays } from '../../domain/resultClock.ts'
import { serverTexts } from '../../domain/texts/catalogue.ts'
import { listEscalations } from '../../storage/escalations.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { type ExtensionRecord, findPause, listExtensions } from '../../storage/resultClock.ts'
import { listTransfers, type TransferRecord } from '../../storage/transfers.ts'
import type { NameOf } from '../handoff/departmentNames.ts'

/** The parts of a handoff that are about ownership and the clock. */
export interface ClockParts {
  transfers: TransferView[]
  isRuled: boolean
  extensions: ExtensionView[]
  extensionDays: number
  pause: PauseView | null
  escalations: EscalationView[]
}

/** Everything about ownership and the clock of one handoff. */
export async function readClockParts(
  context: Context,
  { handoff, locale, nameOf }: { handoff: HandoffRecord; locale: Locale; nameOf: NameOf },
): Promise<ClockParts> {
  const [transfers, extensions, pause, escalations] = await Promise.all([
    listTransfers(context.db, handoff.id),
    listExtensions(context.db, handoff.id),
    findPause(context.db, handoff.id),
    listEscalations(context.db, handoff.id),
  ])
  const preset = getPreset(handoff.preset)
  const used = extensions.filter(({ state }) => state !== 'refused').length
  return {
    transfers: transfers.map((row) => toTransferView(row, { locale, nameOf })),
    isRuled: handoff.ruledAt !== null,
    extensions: extensions.map(toExtensionView),
    extensionDays: used < preset.extension.maxTimes ? maxAddedDays({ ...handoff, preset }) : 0,
    pause: pause
      ? {
          text: pause.text,
          startedAt: pause.startedAt.toISOString(),
          endsAt: pause.endsAt.toISOString(),
          ...(pause.endedAt ? { endedAt: pause.endedAt.toISOString() } : {}),
        }
      : null,
    escalations: escalations.map(({ stage, rung, reachedAt, firedAt }) => ({
      stage,
      rung,
      reachedAt: reachedAt.toISOString(),
      firedAt: firedAt.toISOString(),
    })),
  }
}

export function toTransferView(
  row: TransferRecord,
  { locale, nameOf }: { locale: Locale; nameOf: NameOf },
): TransferView {
  const department = (id: string) => ({ id, name: nameOf(id) })
  return {
    id: row.id,
    handoffId: row.handoffId,
    fromDepartment: department(row.fromDepartmentId),
    toDepartment: department(row.toDepartmentId),
    reason: row.reason,
    reasonText: serverTexts[locale].transferReason[row.reason],
    text: row.text,
    basis: row.basis,
    state: row.state,
    offeredAt: row.offeredAt.toISOString(),
    ...(row.answerDueAt ? { answerDueAt: row.answerDueAt.toISOString() } : {}),
    ...(row.answeredAt ? { answeredAt: row.answeredAt.toISOString() } : {}),
    ...(row.answerBasis ? { answerBasis: row.answerBasis } : {}),
    ...(row.dispute ? { dispute: row.dispute } : {}),
    ...(row.ruledAt && row.ruledDepartmentId
      ? {
          ruling: {
            department: department(row.ruledDepartmentId),
            basis: row.rulingBasis ?? '',
            ruledAt: row.ruledAt.toISOString(),
          },
        }
      : {}),
  }
}

export function toExtensionView(row: ExtensionRecord): ExtensionView {
  return {
    id: row.id,
    handoffId: row.handoffId,
    days: row.days,
    reason: row.reason,
    state: row.state,
    askedBy: row.askedBy,
    askedAt: row.askedAt.toISOString(),
    ...(row.decidedAt ? { decidedAt: row.decidedAt.toISOString() } : {}),
    ...(row.decisionReason ? { decisionReason: row.decisionReason } : {}),
  }
}
