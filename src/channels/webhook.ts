import { Webhook } from 'standardwebhooks'
import { AddressRefused } from './addresses.ts'
import type { Delivery, Post, WebhookCall } from './port.ts'

/** What may pass by itself, though it is the caller's fault by its number: RFC 9110 and RFC 6585. */
const passing = new Set([408, 409, 425, 429])

/**
 * Sends one signed call (Standard Webhooks 1.0: `webhook-id`, `webhook-timestamp`, `webhook-signature`). The body is
 * `{type, timestamp, data}`.
 */
export async function callWebhook(
  post: Post,
  { id, at, url, secret, type, data, allowsPrivate }: WebhookCall & { allowsPrivate: boolean },
): Promise<Delivery> {
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data })
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Lianxin',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  }
  try {
    const { status, retryAfter } = await post({ url, headers, body, allowsPrivate })
    if (status >= 200 && status < 300) return { outcome: 'sent' }
    const error = `status ${status}`
    if (status < 500 && !passing.has(status)) return { outcome: 'refused', error }
    return { outcome: 'failed', error, retryAfterSeconds: readRetryAfter(retryAfter, at) }
  } catch (error) {
    if (error instanceof AddressRefused) return { outcome: 'refused', error: error.message }
    return { outcome: 'failed', error: wordFailure(error) }
  }
}

/** Seconds to wait as RFC 9110 §10.2.3 writes them: a number or a date. */
function readRetryAfter(value: string | undefined, at: Date): number | undefined {
  if (value === undefined) return undefined
  const seconds = /^\d{1,9}$/.test(value.trim()) ? Number(value) : (Date.parse(value) - at.getTime()) / 1000
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}

/** Codes of the system, never messages: those quote addresses. */
function wordFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'no connection'
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : 'no connection'
}
