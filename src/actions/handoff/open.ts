import type { Context } from '../../context.ts'
import { inTransaction, newId } from '../../context.ts'
import { formatCaseNumber, makeLookupCode, normaliseLookupCode } from '../../domain/caseNumber.ts'
import { type DeskHours, isDeskOpen, nextOpening } from '../../domain/deskHours.ts'
import { computeDueTimes } from '../../domain/dueTimes.ts'
import type { Category, Stage, Urgency } from '../../domain/handoff.ts'
import { stages } from '../../domain/handoff.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import { getPreset } from '../../domain/presets.ts'
import { seal, sha256 } from '../../domain/seal.ts'
import type { ConversationRow } from '../../storage/conversations.ts'
import { isDatabaseDown } from '../../storage/db.ts'
import { listDecisions } from '../../storage/decisions.ts'
import type { DepartmentRow } from '../../storage/departments.ts'
import { type HandoffRecord, insertHandoff, nextCaseSequence } from '../../storage/handoffs.ts'
import { getDeskHours } from '../duty/deskHours.ts'
import { recordMisses } from './closeOffer.ts'
import { type Contact, sealContact } from './contact.ts'
import { recordEvent } from './events.ts'
import { findNextRungAt } from './ladder.ts'
import { addNotice } from './notice.ts'
import { offerNext } from './offerNext.ts'
import { recordBrokenOffer } from './recordBrokenOffer.ts'
import { chooseDepartment } from './route.ts'

export interface Opening {
  /** Its row is locked by the caller's transaction. */
  conversation: ConversationRow
  reason: string
  urgency?: Urgency
  category?: Category
  contact?: Contact | undefined
  preferredTime?: string | undefined
}

/** How a lookup code is kept: hashed together with its number, so that equal codes look different. */
export const hashLookupCode = (number: string, code: string): Promise<string> =>
  sha256(`${number}:${normaliseLookupCode(code)}`)

/**
 * Opens a handoff: from this moment it has a number, a department that answers for it, and due times. In staffed hours
 * it waits in the queue; at other times it starts as a case with a call-back due time. Where somebody is there who can
 * take it, it is offered to them at once. Due times that reach a year without its official calendar are provisional.
 */
export async function openHandoff(context: Context, opening: Opening): Promise<HandoffRecord> {
  const { conversation } = opening
  const asked = await listDecisions(context.db, { conversationId: conversation.id, limit: 20 })
  // A follow-up such as "how much" says less than the question that it follows.
  const latest =
    asked.find(({ status }) => status !== 'answered_facet' && status !== 'offered_wants_person') ?? asked[0]
  const department = await chooseDepartment(context, { conversation })
  const hours = await getDeskHours(context, department.id)
  const isStaffed = isDeskOpen(hours, context.calendar, context.now)
  const number = formatCaseNumber(context.now, await nextCaseSequence(context.db))
  const record = await buildRecord(context, {
    ...opening,
    department,
    isStaffed,
    number,
    topic: latest?.question ?? '',
  })
  const due = stageRows(context, { record, hours, isStaffed })
  record.nextDueAt = earliest(due)
  await insertHandoff(context.db, { handoff: record, stages: due })
  warnOfProvisional(context, { handoffId: record.id, due })
  await recordEvent(context, {
    handoffId: record.id,
    kind: isStaffed ? 'opened' : 'opened_off_hours',
    data: { departmentId: department.id, reason: record.reason, dueAt: record.nextDueAt.toISOString() },
  })
  await addNotice(context, {
    conversation,
    notice: {
      code: isStaffed ? 'handoff_opened' : 'handoff_off_hours',
      params: {
        number,
        department: department.names[conversation.locale],
        dueAt: earliest(due.filter(({ stage }) => stage === 'firstContact')).toISOString(),
        ...(isStaffed ? {} : { opensAt: nextOpening(hours, context.calendar, context.now).toISOString() }),
      },
    },
  })
  if (!isStaffed) await recordMisses(context, { handoff: record, missed: [{ reason: 'after_hours' }] })
  await offerFirst(context, record)
  return record
}

/** A fault in finding somebody must not cost the citizen the handoff: the tick tries again. */
async function offerFirst(context: Context, handoff: HandoffRecord): Promise<void> {
  try {
    await inTransaction(context, (context) => offerNext(context, { handoff }))
  } catch (error) {
    if (isDatabaseDown(error)) throw error
    context.log({ level: 'error', event: 'first_offer_failed', handoffId: handoff.id, error: String(error) })
    await recordBrokenOffer(context, handoff)
  }
}

/** Nothing is guessed silently: who runs the service reads that a year's calendar is missing. */
function warnOfProvisional(
  context: Context,
  { handoffId, due }: { handoffId: string; due: { stage: Stage; isProvisional: boolean }[] },
) {
  const provisional = due.filter(({ isProvisional }) => isProvisional).map(({ stage }) => stage)
  if (provisional.length === 0) return
  context.log({ level: 'warn', event: 'due_time_provisional', handoffId, stages: provisional })
}

const earliest = (due: { dueAt: Date }[]) => new Date(Math.min(...due.map(({ dueAt }) => dueAt.getTime())))

async function buildRecord(
  context: Context,
  opening: Opening & { department: DepartmentRow; isStaffed: boolean; number: string; topic: string },
): Promise<HandoffRecord> {
  const { conversation, number, contact } = opening
  const { sealing } = await context.keys()
  const code = makeLookupCode(context.randomBytes(16))
  return {
    id: newId(context),
    number,
    lookupCodeHash: await hashLookupCode(number, code),
    lookupCodeSealed: await seal(sealing, { text: code, nonce: context.randomBytes(12) }),
    conversationId: conversation.id,
    departmentId: opening.department.id,
    ownerDepartmentId: opening.department.id,
    state: opening.isStaffed ? 'waiting' : 'following_up',
    version: 1,
    category: opening.category ?? 'consult',
    urgency: opening.urgency ?? 'normal',
    isElderFirst: conversation.mode === 'elder',
    reason: opening.reason,
    topic: maskPersonalData(opening.topic).text.slice(0, 200),
    contactSealed: contact ? await sealContact(context, contact) : null,
    preferredTime: opening.preferredTime ?? null,
    ownerId: null,
    handlerId: null,
    preset: context.config.LIANXIN_PRESET,
    calendarVersion: context.calendar.version,
    openedAt: context.now,
    nextDueAt: context.now,
    claimedAt: null,
    firstReplyAt: null,
    resolvedAt: null,
    closedAt: null,
    closesAt: null,
    asksAt: null,
    closingReason: null,
    ruledAt: null,
    result: null,
    nextOfferAt: context.now,
    offerRound: 1,
    handsSince: context.now,
    replyDueAt: null,
    brief: null,
  }
}

function stageRows(
  context: Context,
  { record, hours, isStaffed }: { record: HandoffRecord; hours: DeskHours; isStaffed: boolean },
) {
  const due = computeDueTimes({
    preset: getPreset(record.preset),
    category: record.category,
    urgency: record.urgency,
    openedAt: record.openedAt,
    isStaffed,
    hours,
    calendar: context.calendar,
  })
  return stages.flatMap((stage: Stage) => {
    const limit = due[stage]
    if (!limit) return []
    const next = findNextRungAt(context, { handoff: record, stage, dueAt: limit.dueAt, fired: [] })
    return [{ handoffId: record.id, stage, ...limit, doneAt: null, pausedAt: null, nextRungAt: next }]
  })
}
