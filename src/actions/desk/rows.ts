import type { Context } from '../../context.ts'
import type { DueTime, OfferView } from '../../domain/clockContract.ts'
import type { HandoffRow } from '../../domain/contract.ts'
import { isLate, lateSeconds } from '../../domain/dueTimes.ts'
import type { Locale } from '../../domain/locale.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import type { listHandoffs } from '../../storage/handoffLists.ts'
import { listStages, type StageRecord } from '../../storage/handoffStages.ts'
import { listRunningOffers } from '../../storage/offers.ts'
import { readSnoozes } from './readSnoozes.ts'

type Listed = Awaited<ReturnType<typeof listHandoffs>>[number]

/** The lines of a desk list, with the due time that is next for each. Texts are masked. */
export async function toRows(
  context: Context,
  { listed, locale }: { listed: Listed[]; locale: Locale },
): Promise<HandoffRow[]> {
  const handoffs = listed.map(({ handoff }) => handoff)
  const unheld = handoffs.filter(({ handlerId }) => handlerId === null)
  const [stages, snoozes, running] = await Promise.all([
    listStages(
      context.db,
      handoffs.map(({ id }) => id),
    ),
    readSnoozes(context, handoffs),
    listRunningOffers(context.db, { handoffIds: unheld.map(({ id }) => id), now: context.now }),
  ])
  return listed.map((item) => {
    const { id } = item.handoff
    const due = stages.filter((stage) => stage.handoffId === id)
    const offer = running.find(({ offer }) => offer.handoffId === id)
    return toRow({
      item,
      locale,
      due,
      snoozedUntil: snoozes.get(id),
      offer: offer ? toOfferView(offer) : null,
      now: context.now,
    })
  })
}

function toRow({
  item,
  due,
  snoozedUntil,
  offer,
  locale,
  now,
}: {
  item: Listed
  due: StageRecord[]
  snoozedUntil: Date | undefined
  offer: OfferView | null
  locale: Locale
  now: Date
}): HandoffRow {
  const { handoff } = item
  const open = due.filter((stage) => stage.doneAt === null).map((stage) => toDueTime(stage, now))
  const standing = due.find(({ doneAt }) => doneAt === null)?.pausedAt ?? null
  const first = open[0]
  return {
    id: handoff.id,
    number: handoff.number,
    state: handoff.state,
    version: handoff.version,
    departmentId: handoff.departmentId,
    departmentName: item.departmentNames[locale],
    category: handoff.category,
    urgency: handoff.urgency,
    isElderFirst: handoff.isElderFirst,
    locale: item.locale,
    topic: handoff.topic,
    lastLine: maskPersonalData(item.lastLine ?? '').text.slice(0, 120),
    lastPosition: item.lastPosition,
    unread: Number(item.unread),
    openedAt: handoff.openedAt.toISOString(),
    // A promise may be due before the stage that it belongs to.
    nextDue: first ? { ...first, ...judge({ dueAt: handoff.nextDueAt, doneAt: null, pausedAt: standing, now }) } : null,
    owner: handoff.ownerId ? { id: handoff.ownerId, name: item.ownerName ?? '' } : null,
    handler: handoff.handlerId ? { id: handoff.handlerId, name: item.handlerName ?? '' } : null,
    ...(snoozedUntil ? { snoozedUntil: snoozedUntil.toISOString() } : {}),
    offer,
  }
}

function toOfferView({ offer, name }: Awaited<ReturnType<typeof listRunningOffers>>[number]): OfferView {
  const { id, staffId, tier, offeredAt, expiresAt } = offer
  const staff = { id: staffId, name }
  return { id, staff, tier, offeredAt: offeredAt.toISOString(), expiresAt: expiresAt.toISOString() }
}

/** A stage as the desk shows it; lateness is judged now, not when a sweep ran. */
export function toDueTime({ stage, isProvisional, basis, ...times }: StageRecord, now: Date): DueTime {
  const { dueAt, doneAt, pausedAt } = times
  return {
    stage,
    ...judge({ dueAt, doneAt, pausedAt, now }),
    isProvisional,
    basis,
    ...(doneAt ? { doneAt: doneAt.toISOString() } : {}),
    ...(pausedAt ? { pausedAt: pausedAt.toISOString() } : {}),
  }
}

function judge(judged: Parameters<typeof isLate>[0]): Pick<DueTime, 'dueAt' | 'isLate' | 'lateSeconds'> {
  const late = isLate(judged)
  return { dueAt: judged.dueAt.toISOString(), isLate: late, ...(late ? { lateSeconds: lateSeconds(judged) } : {}) }
}
