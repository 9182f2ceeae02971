import type { Context } from '../../context.ts'
import type { DeadNotice } from '../../domain/noticeContract.ts'
import { noticeKinds } from '../../domain/notices.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findNotice, listNotices, type NoticeRecord, reviveNotice } from '../../storage/notices.ts'
import { getActingStaff } from '../desk/authorise.ts'

/** At most so many, the newest. */
const limit = 200

/** Notices that were given up. @throws Refusal not_signed_in, not_allowed. */
export async function listDeadNotices(context: Context): Promise<DeadNotice[]> {
  getActingStaff(context, ['administrator'])
  return (await listNotices(context.db, { state: 'dead', limit })).map(view)
}

/**
 * Sends a notice again that was given up, with all attempts before it and its whole time: somebody has mended what was
 * in its way.
 * @throws Refusal not_found when it is not a dead one, not_signed_in, not_allowed.
 */
export async function retryNotice(context: Context, { id }: { id: string }): Promise<DeadNotice> {
  getActingStaff(context, ['administrator'])
  const found = await findNotice(context.db, id)
  if (!found) throw new Refusal('not_found')
  const expiresAt = new Date(context.now.getTime() + noticeKinds[found.kind].validHours * 3_600_000)
  const revived = await reviveNotice(context.db, { id, now: context.now, expiresAt })
  if (!revived) throw new Refusal('not_found')
  return view(revived)
}

const view = ({ id, kind, channel, params, attempts, error, createdAt, finishedAt }: NoticeRecord): DeadNotice => ({
  id,
  kind,
  channel,
  number: params['number'] ?? null,
  attempts,
  error,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
})
