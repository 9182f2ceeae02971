import type { Delivery } from '../../channels/port.ts'
import type { Context } from '../../context.ts'
import type { Locale } from '../../domain/locale.ts'
import { noticeKinds } from '../../domain/notices.ts'
import { unseal } from '../../domain/seal.ts'
import { type WordedNotice, writeNotice } from '../../domain/texts/notices/writeNotice.ts'
import { findConversation } from '../../storage/conversations.ts'
import { findDepartment } from '../../storage/departments.ts'
import { getHandoff } from '../../storage/handoffs.ts'
import type { NoticeRecord } from '../../storage/notices.ts'
import { findStaff } from '../../storage/staff.ts'
import { findEndpoint } from '../../storage/webhookEndpoints.ts'
import { openContact } from '../handoff/contact.ts'

/** What became of an attempt; `no_address` when there is nobody to send to any more. */
export type Attempt = Delivery | { outcome: 'no_address' }

const nobody: Attempt = { outcome: 'no_address' }

/** Sends one notice: the address is looked up now, and forgotten again. No transaction is open meanwhile. */
export async function sendNotice(context: Context, notice: NoticeRecord): Promise<Attempt> {
  if (notice.channel === 'webhook') return call(context, notice)
  const reader =
    notice.staffId === null ? await findCitizen(context, notice) : await findPerson(context, notice.staffId)
  const to = notice.channel === 'email' ? reader?.email : reader?.phone
  if (!reader || !to) return nobody
  const { subject, body, line } = await word(context, { notice, locale: reader.locale })
  const { id } = notice
  const { email, sms } = context.channels
  const at = context.now
  if (notice.channel === 'email') return email ? email({ id, at, to, subject, text: body }) : nobody
  return sms ? sms({ id, at, to, text: line }) : nobody
}

interface Reader {
  locale: Locale
  email?: string | undefined
  phone?: string | undefined
}

async function findCitizen(context: Context, { handoffId }: NoticeRecord): Promise<Reader | undefined> {
  if (handoffId === null) return undefined
  const handoff = await getHandoff(context.db, handoffId)
  const [contact, conversation] = await Promise.all([
    openContact(context, handoff.contactSealed),
    findConversation(context.db, handoff.conversationId),
  ])
  return contact && conversation && { ...contact, locale: conversation.locale }
}

/** Staff read the first of their languages. */
async function findPerson(context: Context, id: string): Promise<Reader | undefined> {
  const found = await findStaff(context.db, id)
  return found && { email: found.staff.email ?? undefined, locale: found.staff.languages[0] ?? 'zh-CN' }
}

async function word(
  context: Context,
  { notice, locale }: { notice: NoticeRecord; locale: Locale },
): Promise<WordedNotice> {
  const { kind, params } = notice
  const department = params['departmentId'] ? await findDepartment(context.db, params['departmentId']) : undefined
  return writeNotice({
    kind,
    params,
    locale,
    department: department?.names[locale] ?? '',
    zone: context.calendar.zone,
    publicUrl: context.config.PUBLIC_URL,
  })
}

async function call(context: Context, { id, kind, params, endpointId }: NoticeRecord): Promise<Attempt> {
  const endpoint = endpointId === null ? undefined : await findEndpoint(context.db, endpointId)
  if (!endpoint) return nobody
  const { sealing } = await context.keys()
  const secret = await unseal(sealing, endpoint.secretSealed)
  if (secret === undefined) return { outcome: 'refused', error: 'the secret cannot be opened: make the endpoint anew' }
  const { staff, ...told } = params
  const { to } = noticeKinds[kind]
  const audience = to === 'citizen' ? 'citizen' : 'staff'
  const data = { ...told, audience, ...(staff === undefined ? {} : { staff: staff.split(' ').filter(Boolean) }) }
  return context.channels.webhook({ id, at: context.now, url: endpoint.url, secret, type: `notice.${kind}`, data })
}
