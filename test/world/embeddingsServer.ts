import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface EmbeddingsServer {
  /** Address before `/embeddings`. */
  url: string
  seen: { headers: IncomingHttpHeaders; model: string; input: string[] }[]
  /** What it does from now on; `undefined`: answers well. */
  behave(behaviour?: (response: ServerResponse, input: string[]) => void): void
  close(): Promise<void>
}

const dimensions = 256

/**
 * A local embeddings server in OpenAI's form. Its vectors are hashed pairs of characters; of the texts in `meanings` it
 * knows what they mean in other words, as a model does.
 */
export async function startEmbeddingsServer(meanings: Record<string, string> = {}): Promise<EmbeddingsServer> {
  const seen: EmbeddingsServer['seen'] = []
  let behaviour: ((response: ServerResponse, input: string[]) => void) | undefined
  const server = createServer(async (request, response) => {
    const { model, input } = JSON.parse(await text(request)) as { model: string; input: string[] }
    if (request.url !== '/v1/embeddings' || request.method !== 'POST') return reply(response, {}, 404)
    seen.push({ headers: request.headers, model, input })
    if (behaviour) return behaviour(response, input)
    // In any order: the index says which vector is whose.
    const data = input.map((one, index) => ({ object: 'embedding', index, embedding: embed(meanings[one] ?? one) }))
    reply(response, { object: 'list', data: data.reverse(), model })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    seen,
    behave(next) {
      behaviour = next
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

export function reply(response: ServerResponse, body: unknown, status = 200) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function embed(from: string): number[] {
  const vector = new Array<number>(dimensions).fill(0)
  const letters = [...`^${from.toLowerCase()}$`]
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = `${letters[at]}${letters[at + 1]}`
    let hash = 2166136261
    for (const unit of pair) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619) >>> 0
    const i = hash % dimensions
    vector[i] = (vector[i] ?? 0) + (hash & 0x10000 ? 1 : -1)
  }
  return vector
}
