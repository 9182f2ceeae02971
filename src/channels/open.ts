import { mayCall } from './addresses.ts'
import type { ChannelSettings, Channels, Delivery, Mail, Post } from './port.ts'
import { callWebhook } from './webhook.ts'

/** The channels that the settings name, over a way to post and, where there is one, a way to mail. */
export function openChannels(
  { smsUrl, smsSecret, allowsPrivate }: ChannelSettings,
  { post, email }: { post: Post; email: ((mail: Mail) => Promise<Delivery>) | undefined },
): Channels {
  return {
    email,
    // The gateway's address is the operator's own setting, and stands in the same house as a rule.
    sms:
      smsUrl && smsSecret
        ? ({ to, text, ...sms }) =>
            callWebhook(post, {
              ...sms,
              url: smsUrl,
              secret: smsSecret,
              type: 'sms.send',
              data: { to, text },
              allowsPrivate: true,
            })
        : undefined,
    webhook: (call) => callWebhook(post, { ...call, allowsPrivate }),
    mayCall: (url) => mayCall(url, { allowsPrivate }),
  }
}
