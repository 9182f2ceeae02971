import type { Context } from '../../context.ts'
import type {
  EscalationView,
  ExtensionView,
  PauseView,
  StatutoryTrackView,
  TransferView,
} from '../../domain/clockContract.ts'
import type { Locale } from '../../domain/locale.ts'
import { getPreset } from '../../domain/presets.ts'
import { listGranted, maxAddedDays } from '../../domain/resultClock.ts'
import { getStatutoryTrack, listStatutoryTracks, type StatutoryTrack } from '../../domain/statutoryTracks.ts'
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
  statutoryTracks: StatutoryTrackView[]
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
  const used = extensions.filter(({ state, track }) => state === 'approved' && track === null).length
  const isAsked = extensions.some(({ state }) => state === 'asked')
  const { track } = listGranted(extensions)
  return {
    transfers: transfers.map((row) => toTransferView(row, { locale, nameOf })),
    isRuled: handoff.ruledAt !== null,
    extensions: extensions.map((row) => toExtensionView(row, locale)),
    extensionDays: !isAsked && used < preset.extension.maxTimes ? maxAddedDays({ ...handoff, preset, track }) : 0,
    statutoryTracks: isAsked || track ? [] : listStatutoryTracks(preset.id).map((one) => toTrackView(one, locale)),
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

function toTrackView({ id, names, limit }: StatutoryTrack, locale: Locale): StatutoryTrackView {
  const unit = limit.unit === 'workingDays' ? 'workingDays' : 'days'
  return { id, name: names[locale], value: limit.value, unit, law: limit.basis }
}

export function toExtensionView(row: ExtensionRecord, locale: Locale): ExtensionView {
  return {
    id: row.id,
    handoffId: row.handoffId,
    days: row.days,
    ...(row.track ? { track: toTrackView(getStatutoryTrack(row.track), locale) } : {}),
    reason: row.reason,
    state: row.state,
    askedBy: row.askedBy,
    askedAt: row.askedAt.toISOString(),
    ...(row.decidedAt ? { decidedAt: row.decidedAt.toISOString() } : {}),
    ...(row.decisionReason ? { decisionReason: row.decisionReason } : {}),
  }
}
