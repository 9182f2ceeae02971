import { openChannels } from './open.ts'
import type { ChannelSettings, Channels } from './port.ts'
import { postFetch } from './postFetch.ts'

/** The channels of a Worker. It sends no mail: what is due by mail waits for a Node instance on the same database. */
export function openWorkerChannels(settings: ChannelSettings): Channels {
  if (settings.smtpUrl) {
    const hint = 'a Worker cannot send over SMTP: run a Node instance on the same database, or use a webhook'
    settings.log({ level: 'warn', event: 'no_mail_on_workers', hint })
  }
  return openChannels(settings, { post: postFetch, email: undefined })
}
