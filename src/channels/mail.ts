import type { Delivery, Mail } from './port.ts'
import { patienceMilliseconds } from './port.ts'

interface Settings {
  /** `smtp://` or `smtps://`, with user name and password where the server wants them. */
  url: string
  from: string
}

interface SmtpError {
  code?: string
  responseCode?: number
  response?: string
}

/**
 * Sends mail over SMTP, one connection a mail. The Message-ID is the notice's own, so that a mail which was sent twice
 * is seen as one.
 */
export function createMailer({ url, from }: Settings): (mail: Mail) => Promise<Delivery> {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'
  return async ({ id, at, to, subject, text }) => {
    const { createTransport } = await import('nodemailer')
    const transport = createTransport({
      url,
      connectionTimeout: patienceMilliseconds,
      greetingTimeout: patienceMilliseconds,
      socketTimeout: patienceMilliseconds,
      dnsTimeout: patienceMilliseconds,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        date: at,
        messageId: `<${id}@${domain}>`,
        // RFC 3834: nobody's absence note answers it.
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return { outcome: 'sent' }
    } catch (error) {
      return wordFailure(error as SmtpError, to)
    } finally {
      transport.close()
    }
  }
}

/** A 5xx is about this mail and final (RFC 5321 §4.2.1); a login that fails is about our settings and is mended. */
function wordFailure({ code, responseCode, response }: SmtpError, to: string): Delivery {
  const words = (response ?? '').replaceAll(to, '…').replace(/[^\s<>]*@[^\s<>]*/g, '…')
  const error = [code, words].filter(Boolean).join(' ').slice(0, 200) || 'no connection'
  const isFinal = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'
  return { outcome: isFinal ? 'refused' : 'failed', error }
}
