/** What became of one attempt. `error` says why in words that quote no address. */
export type Delivery =
  | { outcome: 'sent' }
  /** May work later. */
  | { outcome: 'failed'; error: string; retryAfterSeconds?: number | undefined }
  /** Will never work as it is. */
  | { outcome: 'refused'; error: string }

interface Outgoing {
  /** The same at every attempt, so that the receiver knows what it has already. */
  id: string
  /** The moment of the attempt. */
  at: Date
}

export interface Mail extends Outgoing {
  to: string
  subject: string
  text: string
}

export interface Sms extends Outgoing {
  to: string
  text: string
}

/** A call in the form of Standard Webhooks. */
export interface WebhookCall extends Outgoing {
  url: string
  /** `whsec_` and base64. */
  secret: string
  type: string
  data: Record<string, unknown>
}

/** The ways out of the house. None throws: what goes wrong is a value. */
export interface Channels {
  /** Undefined where no mail can be sent. */
  email: ((mail: Mail) => Promise<Delivery>) | undefined
  /** Undefined where no gateway is set. */
  sms: ((sms: Sms) => Promise<Delivery>) | undefined
  webhook: (call: WebhookCall) => Promise<Delivery>
  /** Whether an address by itself is one that webhooks may go to. */
  mayCall: (url: string) => boolean
}

export interface ChannelSettings {
  smtpUrl: string | undefined
  mailFrom: string | undefined
  smsUrl: string | undefined
  smsSecret: string | undefined
  /** Whether webhooks may go to addresses of private networks. */
  allowsPrivate: boolean
  log: (record: Record<string, unknown>) => void
}

/** A server that answers no sooner is given up for this time. */
export const patienceMilliseconds = 10_000

/** A POST of JSON that follows no redirect. @throws when there is no answer. */
export type Post = (call: {
  url: string
  headers: Record<string, string>
  body: string
  allowsPrivate: boolean
}) => Promise<{ status: number; retryAfter: string | undefined }>
