import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import { addLimit } from '../../domain/dueTimes.ts'
import { listGranted } from '../../domain/resultClock.ts'
import { progressEvery } from '../../domain/statutoryTracks.ts'
import { serverTexts } from '../../domain/texts/catalogue.ts'
import { getConversation } from '../../storage/conversations.ts'
import { listStages } from '../../storage/handoffStages.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { insertPromise, keepProgress } from '../../storage/promises.ts'
import { listExtensions } from '../../storage/resultClock.ts'
import { getDeskHours } from '../duty/deskHours.ts'
import { refreshDue } from './refreshDue.ts'

interface Owed {
  handoff: HandoffRecord
  /** Who owes the citizen the next word. */
  staffId: string
}

/**
 * Promises the citizen a word on how it stands, `progressEvery` from now: a long limit of law must not be a long silence.
 * Nothing is promised where the result is due no later. The caller holds the conversation's lock.
 */
export async function promiseProgress(context: Context, { handoff, staffId }: Owed): Promise<void> {
  const { id, conversationId, ownerDepartmentId } = handoff
  const hours = await getDeskHours(context, ownerDepartmentId)
  const { dueAt } = addLimit(progressEvery, { from: context.now, hours, calendar: context.calendar })
  const result = (await listStages(context.db, [id])).find(({ stage }) => stage === 'result')
  if (result && result.dueAt > dueAt) {
    const { locale } = await getConversation(context.db, conversationId)
    const { progressPromise: text } = serverTexts[locale]
    const row = { id: newId(context), handoffId: id, staffId, text, dueAt, madeAt: context.now, isProgress: true }
    await insertPromise(context.db, row)
  }
  await refreshDue(context, id)
}

/** The citizen has heard from the desk: what was owed about progress is kept, and the next is promised. */
export async function followProgress(context: Context, owed: Owed): Promise<void> {
  const isKept = await keepProgress(context.db, { handoffId: owed.handoff.id, at: context.now })
  if (isKept) await promiseProgress(context, owed)
}

/** Reopened under a limit of law, the case owes the citizen a word again; without a person it is owed by the owner. */
export async function resumeProgress(context: Context, handoff: HandoffRecord): Promise<void> {
  const { track } = listGranted(await listExtensions(context.db, handoff.id))
  const staffId = handoff.handlerId ?? handoff.ownerId
  if (track && staffId) await promiseProgress(context, { handoff, staffId })
}
