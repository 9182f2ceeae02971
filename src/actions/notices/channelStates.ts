import type { Context } from '../../context.ts'
import type { ChannelState } from '../../domain/noticeContract.ts'
import { channels } from '../../domain/notices.ts'
import { countUnsent, findLastSentOver } from '../../storage/notices.ts'
import { listEndpoints } from '../../storage/webhookEndpoints.ts'
import { getActingStaff } from '../desk/authorise.ts'

/** Whether each way out of the house is set up, what waits for it, and what was given up. @throws Refusal not_allowed. */
export async function listChannelStates(context: Context): Promise<ChannelState[]> {
  getActingStaff(context, ['administrator'])
  const [unsent, endpoints] = await Promise.all([countUnsent(context.db), listEndpoints(context.db)])
  const { email, sms } = context.channels
  const isSet = { email: email !== undefined, sms: sms !== undefined, webhook: endpoints.length > 0 }
  return Promise.all(
    channels.map(async (channel) => {
      const counts = unsent.find((row) => row.channel === channel)
      const lastSentAt = await findLastSentOver(context.db, channel)
      return {
        channel,
        isSet: isSet[channel],
        waiting: counts?.waiting ?? 0,
        dead: counts?.dead ?? 0,
        lastSentAt: lastSentAt?.toISOString() ?? null,
      }
    }),
  )
}
