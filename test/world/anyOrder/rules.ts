import { inArray } from 'drizzle-orm'
import { isLate } from '../../../src/domain/dueTimes.ts'
import { findBrokenLink } from '../../../src/domain/eventChain.ts'
import { isOpen } from '../../../src/domain/handoff.ts'
import type { TransferState } from '../../../src/domain/transfer.ts'
import { type EventRecord, listEvents } from '../../../src/storage/events.ts'
import { handoffs } from '../../../src/storage/handoffSchema.ts'
import { listStages, type StageRecord } from '../../../src/storage/handoffStages.ts'
import type { HandoffRecord } from '../../../src/storage/handoffs.ts'
import { findMerge } from '../../../src/storage/merges.ts'
import { listMessages } from '../../../src/storage/messages.ts'
import { listOffers } from '../../../src/storage/offers.ts'
import { findOpenTransfer } from '../../../src/storage/transfers.ts'
import type { Play } from './play.ts'

/** How one case stands at a moment. */
export interface Standing {
  now: Date
  handoff: HandoffRecord
  stages: StageRecord[]
  events: EventRecord[]
  isOffered: boolean
  isMerged: boolean
  /** How the transfer stands that waits for an answer or a ruling. */
  transfer: TransferState | undefined
}

/** How all cases of a play stand now, by id. */
export async function look(play: Play): Promise<Map<string, Standing>> {
  const { db } = play.system
  const ids = play.cases.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const rows = await db.select().from(handoffs).where(inArray(handoffs.id, ids))
  const standing = rows.map(async (handoff): Promise<[string, Standing]> => {
    const { id } = handoff
    const [stages, events, offers, merge, transfer] = await Promise.all([
      listStages(db, [id]),
      listEvents(db, id),
      listOffers(db, id),
      findMerge(db, id),
      findOpenTransfer(db, id),
    ])
    const isOffered = offers.some(({ state }) => state === 'offered')
    const isMerged = merge !== undefined
    return [id, { now: play.now, handoff, stages, events, isOffered, isMerged, transfer: transfer?.state }]
  })
  return new Map(await Promise.all(standing))
}

/** What is promised of every case at every moment, in words where it is broken. */
export function findBroken(before: Standing | undefined, after: Standing): string[] {
  const moved = before ? [...findMoved(before, after), ...findForgiven(before, after)] : []
  return [...findAlone(after), ...findRepeated(after), ...moved]
}

/** No open handoff without owner and due time; without a handler somebody is asked, or will be. */
function findAlone({ handoff, stages, isOffered, isMerged }: Standing): string[] {
  const { state, handlerId, ownerId, claimedAt, nextOfferAt, closesAt } = handoff
  const owes = (stage: string) => stages.some((one) => one.stage === stage && one.doneAt === null)
  const broken: string[] = []
  if (isOpen(state)) {
    if (!owes('result')) broken.push('is open without a due time')
    if (handlerId === null && !isOffered && nextOfferAt === null) broken.push('is open, and nobody has it or is asked')
    if (claimedAt && ownerId === null) broken.push('was claimed and has no owner')
    if (state === 'claimed' && handlerId === null) broken.push('is claimed by nobody')
  } else {
    if (isOffered || nextOfferAt !== null) broken.push(`is ${state} and still offered`)
    if (owes('result') && state !== 'withdrawn') broken.push(`is ${state} and still owes the result`)
  }
  if (handlerId !== null && isOffered) broken.push('is offered though somebody has it')
  if (state === 'resolved' && !isMerged && !closesAt && !owes('callback')) broken.push('is resolved and never closes')
  return broken
}

/** Each rung of each stage at most once. */
function findRepeated({ events }: Standing): string[] {
  const fired = events
    .filter(({ kind }) => kind === 'escalated' || kind === 'due_soon')
    .map(({ data }) => `${data['stage']} ${data['rung']}`)
  return fired.filter((rung, n) => fired.indexOf(rung) !== n).map((rung) => `fired twice: ${rung}`)
}

/** No due time earlier, but for a missed contact that is to be called back; the owner stays. */
function findMoved(before: Standing, after: Standing): string[] {
  const isCalledBack = (one: Standing) => one.events.filter(({ kind }) => kind === 'callback_promised').length
  const mayContact = isCalledBack(after) > isCalledBack(before)
  const earlier = before.stages.flatMap(({ stage, dueAt }) => {
    const now = after.stages.find((one) => one.stage === stage)
    const isAllowed = stage === 'firstContact' && mayContact
    return now && (now.dueAt >= dueAt || isAllowed) ? [] : [`${stage} is due earlier, or not at all`]
  })
  const { ownerId, ownerDepartmentId } = before.handoff
  if (ownerId !== null && after.handoff.ownerId !== ownerId) earlier.push('changed its owner')
  if (after.handoff.ownerDepartmentId !== ownerDepartmentId) earlier.push('changed the department that owns it')
  return earlier
}

/** What was late stays late, and is written down as late when it is done. */
function findForgiven(before: Standing, after: Standing): string[] {
  return before.stages.flatMap((then) => {
    const now = after.stages.find(({ stage }) => stage === then.stage)
    if (!now) return []
    // A due time that rested on an unknown year may become later when the year is known.
    const isProvisional = then.isProvisional && now.dueAt > then.dueAt
    // Begun anew with a new result.
    const isNew = then.stage === 'callback' && now.dueAt > then.dueAt
    const wasLate = then.doneAt === null && isLate({ ...then, now: before.now })
    const broken: string[] = []
    if (wasLate && !isProvisional && !isNew && !isLate({ ...now, now: after.now })) {
      broken.push(`${then.stage} was late and is not any more`)
    }
    const isDoneNow = then.doneAt === null && now.doneAt !== null
    const isWritten = after.events.some(({ kind, data }) => kind === 'done_late' && data['stage'] === now.stage)
    if (isDoneNow && isLate({ ...now, now: after.now }) && !isWritten) broken.push(`${now.stage} was done late unsaid`)
    return broken
  })
}

/** At the end of a play: the chain of every log fits, no position of a message is missing, and nothing went wrong. */
export async function findBrokenAtEnd(play: Play): Promise<string[]> {
  const broken: string[] = play.log.filter(({ level }) => level === 'error').map((record) => JSON.stringify(record))
  for (const { id, conversationId } of play.cases) {
    const link = await findBrokenLink(await listEvents(play.system.db, id))
    if (link !== undefined) broken.push(`the log is broken at its ${link + 1}th event`)
    const messages = await listMessages(play.system.db, { conversationId, after: 0 })
    if (messages.some(({ position }, n) => position !== n + 1)) broken.push('a message is missing')
  }
  return broken
}
