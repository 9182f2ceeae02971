import type { Context } from '../../context.ts'
import { inTransaction, newId } from '../../context.ts'
import type { WebhookView } from '../../domain/noticeContract.ts'
import type { NoticeKind } from '../../domain/notices.ts'
import { Refusal } from '../../domain/refusal.ts'
import { seal } from '../../domain/seal.ts'
import {
  findEndpoint,
  insertEndpoint,
  listEndpoints,
  retireEndpoint,
  type WebhookEndpoint,
} from '../../storage/webhookEndpoints.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { writeTestNotice } from './writeNotices.ts'

/** The addresses on the web that are told. @throws Refusal not_signed_in, not_allowed. */
export async function listWebhooks(context: Context): Promise<WebhookView[]> {
  getActingStaff(context, ['administrator'])
  return (await listEndpoints(context.db)).map(view)
}

/**
 * Tells an address on the web from now on. Whether it lies in a private network is looked at again at every call, when
 * its name is resolved.
 * @returns the secret of its signatures (Standard Webhooks: `whsec_` and 32 bytes in base64), shown this once.
 * @throws Refusal webhook_address, not_signed_in, not_allowed.
 */
export async function addWebhook(
  context: Context,
  { url, kinds }: { url: string; kinds: NoticeKind[] },
): Promise<{ webhook: WebhookView; secret: string }> {
  const staff = getActingStaff(context, ['administrator'])
  if (!context.channels.mayCall(url)) throw new Refusal('webhook_address')
  const secret = `whsec_${btoa(String.fromCharCode(...context.randomBytes(32)))}`
  const { sealing } = await context.keys()
  const secretSealed = await seal(sealing, { text: secret, nonce: context.randomBytes(12) })
  const id = newId(context)
  const row = { id, url, kinds, secretSealed, isActive: true, createdBy: staff.id, createdAt: context.now }
  await insertEndpoint(context.db, row)
  return { webhook: view(row), secret }
}

/** Tells an address no more. @throws Refusal not_found, not_signed_in, not_allowed. */
export async function removeWebhook(context: Context, { id }: { id: string }): Promise<void> {
  getActingStaff(context, ['administrator'])
  if (!(await retireEndpoint(context.db, id))) throw new Refusal('not_found')
}

/** Sends an address a test notice through the outbox. @throws Refusal not_found, not_signed_in, not_allowed. */
export async function testWebhook(context: Context, { id }: { id: string }): Promise<void> {
  getActingStaff(context, ['administrator'])
  if (!(await findEndpoint(context.db, id))) throw new Refusal('not_found')
  await inTransaction(context, (context) => writeTestNotice(context, id))
}

const view = ({ id, url, kinds, createdAt }: WebhookEndpoint): WebhookView => ({
  id,
  url,
  kinds,
  createdAt: createdAt.toISOString(),
})
