import { createMailer } from './mail.ts'
import { openChannels } from './open.ts'
import type { ChannelSettings, Channels } from './port.ts'
import { postNode } from './postNode.ts'

/** The channels of a Node process. */
export function openNodeChannels(settings: ChannelSettings): Channels {
  const { smtpUrl, mailFrom } = settings
  const email = smtpUrl && mailFrom ? createMailer({ url: smtpUrl, from: mailFrom }) : undefined
  return openChannels(settings, { post: postNode, email })
}
