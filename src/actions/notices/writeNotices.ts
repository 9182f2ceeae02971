import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import {
  type Channel,
  citizenSpacingSeconds,
  kindsOfEvent,
  type NoticeKind,
  noticeKindNames,
  noticeKinds,
} from '../../domain/notices.ts'
import { getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { findLastSentAt, insertNotices, type NewNotice, replaceUnsent } from '../../storage/notices.ts'
import { listStaffByIds } from '../../storage/staff.ts'
import { listEndpoints, type WebhookEndpoint } from '../../storage/webhookEndpoints.ts'
import { canText, openContact } from '../handoff/contact.ts'
import { readPromisedToCitizen } from '../handoff/promisedTo.ts'
import { listRecipients } from './recipients.ts'

/** An event of the log, as it has just been written. */
export interface Happened {
  handoffId: string
  position: number
  kind: string
  data: Record<string, string>
}

/** Where one notice goes. */
interface Target extends Pick<NewNotice, 'staffId' | 'endpointId'> {
  channel: Channel
  /** `citizen`, or the id of a person or endpoint. */
  recipient: string
}

interface News {
  kind: NoticeKind
  /** Unlike that of all other news. */
  origin: string
  handoffId: string | null
  params: Record<string, string>
  targets: Target[]
}

/**
 * Puts what an event has to say into the outbox, in the transaction of the event. Nothing is written for a channel that
 * is not there, nor for somebody without an address: nothing piles up.
 */
export async function writeNoticesOf(context: Context, { handoffId, position, kind: event, data }: Happened) {
  const kinds = kindsOfEvent(event)
  if (kinds.length === 0) return
  const endpoints = await listEndpoints(context.db)
  if (endpoints.length === 0 && !context.config.SMTP_URL && !context.config.SMS_WEBHOOK_URL) return
  const handoff = await getHandoff(context.db, handoffId)
  for (const kind of kinds) {
    const found = await findTargets(context, { kind, handoff, data, endpoints })
    if (!found) continue
    const params = { ...(await readParams(context, { kind, handoff, data })), ...found.params }
    await post(context, { kind, origin: `${handoffId}:${position}`, handoffId, params, targets: found.targets })
  }
}

/** Puts a test notice for one endpoint into the outbox. */
export async function writeTestNotice(context: Context, endpointId: string): Promise<void> {
  const targets = [{ channel: 'webhook' as const, recipient: endpointId, endpointId }]
  await post(context, { kind: 'test', origin: newId(context), handoffId: null, params: {}, targets })
}

/** Puts news that is about no handoff into the outbox, for some of the staff. */
export async function writeStaffNotice(
  context: Context,
  { kind, origin, staffIds, params }: Pick<News, 'kind' | 'origin' | 'params'> & { staffIds: string[] },
): Promise<void> {
  const endpoints = await listEndpoints(context.db)
  if (endpoints.length === 0 && !context.config.SMTP_URL) return
  const found = await staffTargets(context, staffIds)
  const targets = [...found.targets, ...endpointTargets(endpoints, kind)]
  await post(context, { kind, origin, handoffId: null, params: { ...params, ...found.params }, targets })
}

interface Telling {
  kind: NoticeKind
  handoff: HandoffRecord
  data: Record<string, string>
}

async function findTargets(
  context: Context,
  { kind, handoff, data, endpoints }: Telling & { endpoints: WebhookEndpoint[] },
): Promise<{ targets: Target[]; params: Record<string, string> } | undefined> {
  const { to } = noticeKinds[kind]
  const called = endpointTargets(endpoints, kind)
  if (to === 'citizen') return { targets: [...(await citizenTargets(context, handoff)), ...called], params: {} }
  const people = await listRecipients(context, { to, handoff, data })
  if (!people) return undefined
  const { targets, params } = await staffTargets(context, people)
  return { targets: [...targets, ...called], params }
}

async function citizenTargets(context: Context, handoff: HandoffRecord): Promise<Target[]> {
  const { SMTP_URL, SMS_WEBHOOK_URL } = context.config
  if (handoff.contactSealed === null || !(SMTP_URL || SMS_WEBHOOK_URL)) return []
  const { email, phone } = (await openContact(context, handoff.contactSealed)) ?? {}
  const ways: Channel[] = []
  if (SMTP_URL && email) ways.push('email')
  if (SMS_WEBHOOK_URL && phone && canText(phone)) ways.push('sms')
  return ways.map((channel) => ({ channel, recipient: 'citizen' }))
}

/** Mails to people who have an address; a webhook learns all of them by their service numbers. */
async function staffTargets(
  context: Context,
  ids: string[],
): Promise<{ targets: Target[]; params: { staff: string } }> {
  const people = await listStaffByIds(context.db, ids)
  const mailed = context.config.SMTP_URL ? people.filter(({ email }) => email !== null) : []
  return {
    targets: mailed.map(({ id }) => ({ channel: 'email', recipient: id, staffId: id })),
    params: { staff: people.map(({ serviceNumber }) => serviceNumber).join(' ') },
  }
}

const endpointTargets = (endpoints: WebhookEndpoint[], kind: NoticeKind): Target[] =>
  endpoints
    .filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ id }) => ({ channel: 'webhook', recipient: id, endpointId: id }))

/** Of an event only what the list of kinds names, and the number and the department. */
async function readParams(context: Context, { kind, handoff, data }: Telling): Promise<Record<string, string>> {
  const { params = [] } = noticeKinds[kind]
  const known: Record<string, string> = { ...data }
  if (params.includes('promisedAt')) {
    known['promisedAt'] = (await readPromisedToCitizen(context, handoff)).dueAt.toISOString()
  }
  return {
    number: handoff.number,
    departmentId: data['departmentId'] ?? handoff.departmentId,
    ...Object.fromEntries(params.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]]))),
  }
}

async function post(context: Context, { kind, origin, handoffId, params, targets }: News): Promise<void> {
  const { to, replaces = [], validHours } = noticeKinds[kind]
  const rows: NewNotice[] = []
  for (const { recipient, ...target } of targets) {
    const { channel } = target
    const lane = `${handoffId ?? origin}:${channel}:${recipient}`
    // Others have to see every change; a citizen only where things stand.
    const isCollapsed = channel !== 'webhook'
    const outdated = noticeKindNames.filter((other) => other === kind || replaces.includes(other))
    if (isCollapsed) await replaceUnsent(context.db, { lane, kinds: outdated, at: context.now })
    const isSpaced = isCollapsed && to === 'citizen'
    const lastAt = isSpaced ? await findLastSentAt(context.db, { lane, kind }) : undefined
    const earliest = (lastAt?.getTime() ?? 0) + citizenSpacingSeconds * 1000
    rows.push({
      ...target,
      id: newId(context),
      key: `${origin}:${kind}:${channel}:${recipient}`,
      lane,
      kind,
      handoffId,
      params,
      state: 'waiting',
      nextAttemptAt: new Date(Math.max(context.now.getTime(), earliest)),
      expiresAt: new Date(context.now.getTime() + validHours * 3_600_000),
      createdAt: context.now,
    })
  }
  await insertNotices(context.db, rows)
}
