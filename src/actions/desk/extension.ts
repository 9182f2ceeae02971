import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { addLimit } from '../../domain/dueTimes.ts'
import { getPreset } from '../../domain/presets.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listGranted, maxAddedDays } from '../../domain/resultClock.ts'
import { getStatutoryTrack, listStatutoryTracks, type StatutoryTrackId } from '../../domain/statutoryTracks.ts'
import { listStages } from '../../storage/handoffStages.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { decideExtensionRow, type ExtensionRecord, insertExtension, listExtensions } from '../../storage/resultClock.ts'
import { checkText } from '../citizen/checkText.ts'
import { getDeskHours } from '../duty/deskHours.ts'
import { forLog, recordEvent } from '../handoff/events.ts'
import { tell } from '../handoff/notice.ts'
import { promiseProgress } from '../handoff/progress.ts'
import { rewriteResult } from '../handoff/resultClock.ts'
import { checkHandler } from './authorise.ts'
import { type AtDesk, changeAtDesk, rulingRoles } from './changeAtDesk.ts'

/** What is asked for: some days more, or the limit that a law sets for this kind of procedure. */
export type Longer = { days: number } | { track: StatutoryTrackId }

/**
 * Asks for a longer limit of the result, before it has passed. Nothing changes until a supervisor approves.
 * @throws Refusal extension_waits, extension_used, extension_days with the most that may be added, statutory_unknown,
 * statutory_not_longer, extension_late, handoff_not_yours.
 */
export function askExtension(
  context: Context,
  { longer, ...input }: AtDesk & { longer: Longer; reason: string },
): Promise<HandoffDetail> {
  const reason = checkText(input.reason)
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      checkHandler(handoff, staff)
      const earlier = await listExtensions(context.db, handoff.id)
      if (earlier.some(({ state }) => state === 'asked')) throw new Refusal('extension_waits')
      const asked =
        'track' in longer
          ? { days: 0, track: await checkTrack(context, { handoff, earlier, track: longer.track }) }
          : { days: checkDays({ handoff, earlier, days: longer.days }), track: null }
      await checkInTime(context, handoff)
      await insertExtension(context.db, {
        id: newId(context),
        handoffId: handoff.id,
        ...asked,
        reason,
        state: 'asked',
        askedBy: staff.id,
        askedAt: context.now,
        decidedBy: null,
        decidedAt: null,
        decisionReason: null,
      })
      const { days, track } = asked
      const data = { ...(track ? { track } : { days: `${days}` }), reason: forLog(reason) }
      await recordEvent(context, { handoffId: handoff.id, kind: track ? 'statutory_asked' : 'extension_asked', data })
    },
  })
}

interface Asking {
  handoff: HandoffRecord
  earlier: ExtensionRecord[]
}

function checkDays({ handoff, earlier, days }: Asking & { days: number }): number {
  const preset = getPreset(handoff.preset)
  const used = earlier.filter(({ state, track }) => state === 'approved' && track === null)
  if (used.length >= preset.extension.maxTimes) throw new Refusal('extension_used')
  const max = maxAddedDays({ ...handoff, preset, track: listGranted(earlier).track })
  if (days < 1 || days > max) throw new Refusal('extension_days', { max })
  return days
}

/** A law is asked for once, where it is one of the place, and where it really gives more time. */
async function checkTrack(
  context: Context,
  { handoff, earlier, track }: Asking & { track: StatutoryTrackId },
): Promise<StatutoryTrackId> {
  if (!listStatutoryTracks(handoff.preset).some(({ id }) => id === track)) throw new Refusal('statutory_unknown')
  if (listGranted(earlier).track) throw new Refusal('extension_used')
  const [hours, stages] = await Promise.all([
    getDeskHours(context, handoff.ownerDepartmentId),
    listStages(context.db, [handoff.id]),
  ])
  const { limit } = getStatutoryTrack(track)
  const { dueAt } = addLimit(limit, { from: handoff.openedAt, hours, calendar: context.calendar })
  const told = stages.find(({ stage }) => stage === 'result')?.dueAt
  if (!told || dueAt <= told) throw new Refusal('statutory_not_longer')
  return track
}

/**
 * Approves or refuses an extension; the one who asked cannot. Approved, the due time is computed anew from the opening,
 * and the citizen is told the reason and the date.
 * @throws Refusal not_allowed, same_person, extension_state, extension_late, text_empty.
 */
export function decideExtension(
  context: Context,
  { isApproved, ...input }: AtDesk & { isApproved: boolean; reason: string },
): Promise<HandoffDetail> {
  const decisionReason = checkText(input.reason)
  return changeAtDesk(context, {
    ...input,
    allowed: rulingRoles,
    work: async (context, { staff, handoff }) => {
      const asked = (await listExtensions(context.db, handoff.id)).find(({ state }) => state === 'asked')
      if (!asked) throw new Refusal('extension_state')
      if (asked.askedBy === staff.id) throw new Refusal('same_person')
      if (isApproved) await checkInTime(context, handoff)
      const state = isApproved ? 'approved' : 'refused'
      const set = { state, decidedBy: staff.id, decidedAt: context.now, decisionReason } as const
      if (!(await decideExtensionRow(context.db, { id: asked.id, set }))) throw new Refusal('extension_state')
      if (isApproved && asked.track) return applyLaw(context, { handoff, asked, track: asked.track })
      if (isApproved) return extend(context, { handoff, asked })
      const data = { reason: forLog(decisionReason) }
      await recordEvent(context, { handoffId: handoff.id, kind: 'extension_refused', data })
    },
  })
}

interface Granted {
  handoff: HandoffRecord
  asked: ExtensionRecord
}

async function extend(context: Context, { handoff, asked: { reason } }: Granted) {
  const { dueAt } = await rewriteResult(context, handoff)
  const params = { dueAt: dueAt.toISOString(), reason }
  await recordEvent(context, { handoffId: handoff.id, kind: 'extended', data: { ...params, reason: forLog(reason) } })
  await tell(context, {
    conversationId: handoff.conversationId,
    notice: { code: 'extension_approved', params: { ...params, number: handoff.number } },
  })
}

/** The citizen is told which law gives the time, and from now on hears how it stands. */
async function applyLaw(context: Context, { handoff, asked, track }: Granted & { track: StatutoryTrackId }) {
  const { dueAt } = await rewriteResult(context, handoff)
  const params = { dueAt: dueAt.toISOString(), law: getStatutoryTrack(track).limit.basis, reason: asked.reason }
  const data = { ...params, track, reason: forLog(asked.reason) }
  await recordEvent(context, { handoffId: handoff.id, kind: 'statutory_limit', data })
  await tell(context, {
    conversationId: handoff.conversationId,
    notice: { code: 'statutory_limit', params: { ...params, number: handoff.number } },
  })
  await promiseProgress(context, { handoff, staffId: handoff.handlerId ?? asked.askedBy })
}

/** A limit that has passed or is met is not extended afterwards. A clock that stands has not passed. */
async function checkInTime(context: Context, handoff: HandoffRecord): Promise<void> {
  const result = (await listStages(context.db, [handoff.id])).find(({ stage }) => stage === 'result')
  const judgedAt = result?.pausedAt ?? context.now
  if (!result || result.doneAt || judgedAt > result.dueAt) throw new Refusal('extension_late')
}
