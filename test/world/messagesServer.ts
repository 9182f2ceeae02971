import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

/** The parts of a request to the Messages API that matter to tests; the rest stays readable in `raw`. */
const bodyForm = z.looseObject({
  model: z.string(),
  max_tokens: z.number().int().positive(),
  system: z.string().optional(),
  messages: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() })).min(1),
  output_config: z.object({
    effort: z.string().optional(),
    format: z.object({ type: z.literal('json_schema'), schema: z.looseObject({ properties: z.unknown() }) }),
  }),
})

export interface SeenRequest {
  path: string
  headers: IncomingHttpHeaders
  /** The body as it came over the wire. */
  raw: string
  body: z.infer<typeof bodyForm>
}

/** What the server does with one request. */
export type Behaviour = (response: ServerResponse, request: SeenRequest) => void

export interface MessagesServer {
  /** Base URL for the SDK. */
  url: string
  seen: SeenRequest[]
  /** Connections on which a response is still owed. */
  pending(): number
  /** One behaviour for each request to come; the last one stays. */
  behave(...behaviours: Behaviour[]): void
  close(): Promise<void>
}

/**
 * A local stand-in for Anthropic's Messages API, on a port of the system's choice. It refuses what the real one refuses
 * (no key, no version, sampling settings and prefill with current models) and otherwise behaves as it is told.
 */
export async function startMessagesServer(): Promise<MessagesServer> {
  const seen: SeenRequest[] = []
  let queue: Behaviour[] = []
  let owed = 0
  const server = createServer(async (request, response) => {
    owed += 1
    response.on('close', () => {
      owed -= 1
    })
    const raw = await text(request).catch(() => '')
    const parsed = bodyForm.safeParse(parseJson(raw))
    const complaint = complain(request.headers, parsed.data)
    if (complaint || !parsed.success) return error(400, { message: complaint ?? 'invalid body' })(response)
    const entry = { path: request.url ?? '', headers: request.headers, raw, body: parsed.data }
    seen.push(entry)
    const behaviour = queue.length > 1 ? queue.shift() : queue[0]
    if (!behaviour) throw new Error('the server was not told how to behave')
    behaviour(response, entry)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    pending: () => owed,
    behave(...behaviours) {
      queue = behaviours
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

/** A whole message whose content is one text. */
export function says(reply: string, stopReason = 'end_turn'): Behaviour {
  return message([{ type: 'text', text: reply }], stopReason)
}

/** A whole message with these content blocks. */
export function message(content: unknown[], stopReason = 'end_turn'): Behaviour {
  return json(envelope(content, stopReason))
}

/** Chooses as a model would: gets the ids that the schema allows, gives one of them or null. */
export function chooses(pick: (ids: string[], request: SeenRequest) => string | null): Behaviour {
  return (response, request) => says(JSON.stringify({ entryId: pick(allowedIds(request), request) }))(response, request)
}

/** Asks back between these of the ids that the schema allows. */
export function asksAmong(pick: (ids: string[]) => string[]): Behaviour {
  return (response, request) => {
    says(JSON.stringify({ entryId: null, askAmong: pick(allowedIds(request)) }))(response, request)
  }
}

/** The ids that the reply's schema allows, in order. */
export function allowedIds({ body }: SeenRequest): string[] {
  const form = z.object({ entryId: z.object({ anyOf: z.array(z.object({ enum: z.array(z.string()).optional() })) }) })
  return form.parse(body.output_config.format.schema.properties).entryId.anyOf.flatMap((variant) => variant.enum ?? [])
}

/** Any JSON with status 200. */
export function json(body: unknown): Behaviour {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'request-id': 'req_test' })
    response.end(JSON.stringify(body))
  }
}

/** An error in the API's form. */
export function error(
  status: number,
  { message = 'told to fail', headers = {} }: { message?: string; headers?: Record<string, string> } = {},
): (response: ServerResponse) => void {
  const types: Record<number, string> = {
    400: 'invalid_request_error',
    429: 'rate_limit_error',
    529: 'overloaded_error',
  }
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify({ type: 'error', error: { type: types[status] ?? 'api_error', message } }))
  }
}

/** Takes the request and never says a word. */
export const keepsSilent: Behaviour = () => {}

/** Closes the connection instead of answering. */
export const resets: Behaviour = (response) => {
  response.destroy()
}

/** Sends half of a good reply and then does what `then` says; without it, it goes silent. */
export function half(reply: string, then: (response: ServerResponse) => void = () => {}): Behaviour {
  return (response) => {
    const body = JSON.stringify(envelope([{ type: 'text', text: reply }], 'end_turn'))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write(body.slice(0, Math.floor(body.length / 2)), () => then(response))
  }
}

function envelope(content: unknown[], stopReason: string) {
  return {
    id: 'msg_test',
    type: 'message',
    role: 'assistant',
    model: 'claude-haiku-5-5',
    content,
    stop_reason: stopReason,
    stop_sequence: null,
    usage: { input_tokens: 321, output_tokens: 12 },
  }
}

function complain(headers: IncomingHttpHeaders, body: z.infer<typeof bodyForm> | undefined): string | undefined {
  if (!headers['x-api-key'] && !headers.authorization) return 'the key is missing'
  if (!headers['anthropic-version']) return 'anthropic-version is missing'
  if (!body) return 'the body has another form'
  const sampling = ['temperature', 'top_p', 'top_k'].find((name) => name in body)
  if (sampling) return `${sampling} is not supported by this model`
  return body.messages.at(-1)?.role === 'assistant' ? 'prefill is not supported by this model' : undefined
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
