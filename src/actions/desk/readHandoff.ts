import type { Context } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listEvents } from '../../storage/events.ts'
import { listHandoffs } from '../../storage/handoffLists.ts'
import { listStages } from '../../storage/handoffStages.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { listMessages } from '../../storage/messages.ts'
import { listPromises } from '../../storage/promises.ts'
import { catchUp } from '../handoff/catchUp.ts'
import { maskContact, openContact } from '../handoff/contact.ts'
import { departmentNames } from '../handoff/departmentNames.ts'
import { toTimeline } from '../handoff/timeline.ts'
import { concernOf, deskRoles, getActingStaff } from './authorise.ts'
import { composeBrief } from './brief.ts'
import { readClockParts } from './clockViews.ts'
import { readClosingParts } from './closingViews.ts'
import { followUpOptions } from './followUpOptions.ts'
import { readNotes } from './readNotes.ts'
import { toDueTime, toRows } from './rows.ts'

/** Everything that an agent needs to go on with a handoff without asking the citizen again. */
export async function readHandoff(
  context: Context,
  { id, locale }: { id: string; locale: Locale },
): Promise<HandoffDetail> {
  const staff = getActingStaff(context, deskRoles)
  await catchUp(context, { handoffId: id })
  const listed = await listHandoffs(context.db, { id, concern: concernOf(staff) })
  const [row] = await toRows(context, { listed, locale })
  const handoff = listed[0]?.handoff
  if (!row || !handoff) throw new Refusal('not_found')
  const { conversationId } = handoff
  const nameOf = await departmentNames(context, locale)
  const [messages, stages, promises, events, clockParts, notes, closingParts] = await Promise.all([
    listMessages(context.db, { conversationId, after: 0 }),
    listStages(context.db, [id]),
    listPromises(context.db, id),
    listEvents(context.db, id),
    readClockParts(context, { handoff, locale, nameOf }),
    readNotes(context, id),
    readClosingParts(context, { handoff, staff, nameOf }),
  ])
  return {
    ...row,
    conversationId,
    reason: handoff.reason,
    contact: await maskedContact(context, handoff),
    brief: composeBrief(messages),
    dueTimes: stages.map((stage) => toDueTime(stage, context.now)),
    promises: promises.map(({ id: promiseId, text, dueAt, madeAt, keptAt, isProgress }) => ({
      id: promiseId,
      text,
      isProgress,
      dueAt: dueAt.toISOString(),
      madeAt: madeAt.toISOString(),
      ...(keptAt ? { keptAt: keptAt.toISOString() } : {}),
    })),
    followUpOptions: followUpOptions(context, stages),
    messages,
    notes,
    ...clockParts,
    ...closingParts,
    timeline: toTimeline(events, nameOf),
    ...(handoff.result ? { result: handoff.result } : {}),
  }
}

async function maskedContact(context: Context, handoff: HandoffRecord): Promise<HandoffDetail['contact']> {
  const contact = await openContact(context, handoff.contactSealed)
  if (!contact && !handoff.preferredTime) return null
  const preferredTime = handoff.preferredTime ?? undefined
  return { ...maskContact(contact ?? {}), ...(preferredTime ? { preferredTime } : {}), isMasked: true }
}
