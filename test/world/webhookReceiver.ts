import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'

/** A call as it came, with what the library of the standard says of it. */
export interface ReceivedCall {
  id: string
  headers: IncomingHttpHeaders
  body: { type: string; timestamp: string; data: Record<string, unknown> }
  raw: string
}

export interface WebhookReceiver {
  url: string
  calls: ReceivedCall[]
  /** What it does from now on; `undefined`: takes everything. */
  behave(behaviour?: (response: ServerResponse) => void): void
  /** Checks the signature of a call as any receiver would. @throws when it is not the sender's. */
  verify(call: ReceivedCall, secret: string): unknown
  close(): Promise<void>
}

/** A local receiver of webhooks. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const calls: ReceivedCall[] = []
  let behaviour: ((response: ServerResponse) => void) | undefined
  const server = createServer(async (request, response) => {
    const raw = await text(request)
    calls.push({ id: String(request.headers['webhook-id']), headers: request.headers, body: JSON.parse(raw), raw })
    if (behaviour) behaviour(response)
    else response.writeHead(204).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    calls,
    behave(next) {
      behaviour = next
    },
    verify: ({ raw, headers }, secret) => new Webhook(secret).verify(raw, headers as Record<string, string>),
    close() {
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeAllConnections()
      return closed
    },
  }
}
