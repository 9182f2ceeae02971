import type { Context } from '../../context.ts'
import { type Channel, channels, maxAttempts, nextDelaySeconds } from '../../domain/notices.ts'
import { claimNotices, deleteNotices, expireNotices, type NoticeRecord, settleNotice } from '../../storage/notices.ts'
import { type Attempt, sendNotice } from './sendNotice.ts'

/** Longer than any attempt takes; a sender that has not settled it by then was killed, and somebody sends it again. */
const leaseMilliseconds = 120_000

/** Sent at the same time over one channel. */
const batchSize = 8

/** A call ends after so long; the next one goes on. */
const spanMilliseconds = 10_000

const keepDays = { sent: 30, dead: 180 }

export type Delivered = Record<'sent' | 'failed' | 'dead' | 'dropped', number>

/**
 * Sends what is due in the outbox, at least once and on any number of instances: taking it, sending it and writing down
 * what became of it are three steps, and no transaction is open while the outside is talked to. A slow channel does not
 * hold up another.
 */
export async function deliverNotices(context: Context): Promise<Delivered> {
  const delivered: Delivered = { sent: 0, failed: 0, dead: 0, dropped: await expireNotices(context.db, context.now) }
  const began = context.clock().getTime()
  const mayGoOn = () => context.clock().getTime() - began < spanMilliseconds
  await Promise.all(
    channels
      .filter((channel) => context.channels[channel])
      .map((channel) => drain(context, { channel, delivered, mayGoOn })),
  )
  await forget(context)
  return delivered
}

async function drain(
  context: Context,
  { channel, delivered, mayGoOn }: { channel: Channel; delivered: Delivered; mayGoOn: () => boolean },
): Promise<void> {
  while (mayGoOn()) {
    const now = new Date(Math.max(context.now.getTime(), context.clock().getTime()))
    const leaseUntil = new Date(now.getTime() + leaseMilliseconds)
    const claimed = await claimNotices(context.db, { channel, now, leaseUntil, limit: batchSize })
    if (claimed.length === 0) return
    const outcomes = await Promise.all(claimed.map((notice) => attempt({ ...context, now }, notice)))
    for (const outcome of outcomes) delivered[outcome] += 1
  }
}

async function attempt(context: Context, notice: NoticeRecord): Promise<keyof Delivered> {
  const { id, attempts, kind, channel } = notice
  const result: Attempt =
    attempts > maxAttempts
      ? { outcome: 'refused', error: 'no sender came back' }
      : await sendNotice(context, notice).catch((error: unknown) => {
          context.log({ level: 'error', event: 'notice_broken', noticeId: id, kind, channel, error: wordBug(error) })
          return { outcome: 'failed', error: 'internal error, see the log' } as const
        })
  const { outcome, set } = judge(context, { notice, result })
  await settleNotice(context.db, { id, attempts, set })
  if (outcome === 'dead') context.log({ level: 'warn', event: 'notice_dead', noticeId: id, kind, channel, attempts })
  return outcome
}

/** What is written of an attempt. */
function judge(
  context: Context,
  { notice, result }: { notice: NoticeRecord; result: Attempt },
): { outcome: keyof Delivered; set: Partial<NoticeRecord> } {
  const finishedAt = context.now
  if (result.outcome === 'sent') return { outcome: 'sent', set: { state: 'sent', error: null, finishedAt } }
  if (result.outcome === 'no_address') {
    return { outcome: 'dropped', set: { state: 'dropped', dropReason: 'no_address', finishedAt } }
  }
  const { error } = result
  const delay = result.outcome === 'failed' ? nextDelay(context, { notice, ...result }) : undefined
  if (delay === undefined) return { outcome: 'dead', set: { state: 'dead', error, finishedAt } }
  const nextAttemptAt = new Date(context.now.getTime() + delay * 1000)
  return { outcome: 'failed', set: { state: 'waiting', error, nextAttemptAt } }
}

function nextDelay(
  context: Context,
  { notice, retryAfterSeconds }: { notice: NoticeRecord; retryAfterSeconds?: number | undefined },
): number | undefined {
  const [byte = 0] = context.randomBytes(1)
  return nextDelaySeconds({ attempts: notice.attempts, chance: byte / 255, retryAfterSeconds })
}

async function forget(context: Context): Promise<void> {
  const daysAgo = (days: number) => new Date(context.now.getTime() - days * 86_400_000)
  await deleteNotices(context.db, { states: ['sent', 'dropped'], before: daysAgo(keepDays.sent) })
  await deleteNotices(context.db, { states: ['dead'], before: daysAgo(keepDays.dead) })
}

/** The name of an error and nothing that it quotes. */
const wordBug = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
