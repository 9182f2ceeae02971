import { DurableObject } from 'cloudflare:workers'
import type { Realtime } from './port.ts'

/**
 * Wake-ups on Workers: one Durable Object for each channel holds a stream to every waiting request, on whatever
 * machine that runs, and writes a byte to each when something is published.
 */
export class Hub<Env = unknown> extends DurableObject<Env> {
  readonly #waiting = new Set<WritableStreamDefaultWriter<Uint8Array>>()

  override async fetch(request: Request): Promise<Response> {
    if (request.method === 'POST') {
      for (const writer of this.#waiting) {
        // A reader that does not take its byte has a wake pending already.
        if ((writer.desiredSize ?? 0) > 0) writer.write(new Uint8Array([1])).catch(() => this.#waiting.delete(writer))
      }
      return new Response(null, { status: 204 })
    }
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(
      undefined,
      { highWaterMark: 8 },
      { highWaterMark: 8 },
    )
    const writer = writable.getWriter()
    this.#waiting.add(writer)
    writer.closed.catch(() => {}).finally(() => this.#waiting.delete(writer))
    request.signal.addEventListener('abort', () => void writer.abort().catch(() => {}))
    // The first byte tells the subscriber that it is registered.
    void writer.write(new Uint8Array([0])).catch(() => {})
    return new Response(readable)
  }
}

interface HubNamespace {
  idFromName(name: string): unknown
  get(id: unknown): { fetch(url: string, init?: RequestInit): Promise<Response> }
}

/** How a channel's Durable Object is asked; the path names the channel. */
export const hubAddress = (channel: string): string => `https://hub/${channel}`

/** The port over the Durable Object. */
export function createHubRealtime(hubs: HubNamespace, log: (record: Record<string, unknown>) => void): Realtime {
  const hub = (channel: string) => hubs.get(hubs.idFromName(channel))
  return {
    async publish(channel) {
      try {
        await hub(channel).fetch(hubAddress(channel), { method: 'POST' })
      } catch (error) {
        log({ level: 'warn', event: 'publish_failed', error: String(error) })
      }
    },
    async subscribe(channel, wake) {
      const controller = new AbortController()
      const response = await hub(channel).fetch(hubAddress(channel), { signal: controller.signal })
      const reader = response.body?.getReader()
      const listen = async () => {
        while (reader && !(await reader.read()).done) wake()
      }
      listen().catch(() => {})
      return () => {
        controller.abort()
        reader?.cancel().catch(() => {})
      }
    },
  }
}
