import type { Request } from './environment.ts'

export interface ServerEvent {
  event: string
  data: unknown
  id?: string | undefined
}

/** Between two signs of life; workerd and proxies notice a gone client only when something is written. */
const heartbeatMilliseconds = 15_000

/** A reader that takes nothing for so long is dropped; it comes back with Last-Event-ID. */
const stalledMilliseconds = 60_000

/**
 * A server-sent event stream (WHATWG HTML §9.2) that reads anew on every wake. `read` is called at the start, on every
 * wake and at every heartbeat, and sends what is new; a failed read is logged and tried again at the next turn.
 * Nothing is buffered for a slow reader: while a write waits, wakes only add up to one more read.
 */
export function eventStream(
  c: Request,
  {
    subscribe,
    read,
  }: {
    subscribe: (wake: () => void) => Promise<() => void>
    read: (send: (event: ServerEvent) => Promise<void>) => Promise<void>
  },
): Response {
  const { log } = c.get('context')
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const encoder = new TextEncoder()
  const signal = c.req.raw.signal
  const write = async (text: string) => {
    const timer = setTimeout(() => void writer.abort('stalled').catch(() => {}), stalledMilliseconds)
    try {
      await writer.write(encoder.encode(text))
    } finally {
      clearTimeout(timer)
    }
  }
  const send = ({ event, data, id }: ServerEvent) =>
    write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  const run = async () => {
    const waiter = createWaiter(signal)
    const stop = await subscribe(waiter.wake)
    try {
      await write('retry: 2000\n\n')
      while (!signal.aborted) {
        let failed = false
        const sendOrEnd = (event: ServerEvent) =>
          send(event).catch((error: unknown) => {
            failed = true
            throw error
          })
        await read(sendOrEnd).catch((error: unknown) => {
          if (failed) throw error
          log({ level: 'warn', event: 'stream_read_failed', error: String(error) })
        })
        if (!(await waiter.wait(heartbeatMilliseconds))) await write(': \n\n')
      }
    } finally {
      stop()
    }
  }
  run()
    .catch(() => {})
    .finally(() => void writer.close().catch(() => {}))
  return new Response(readable, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    },
  })
}

/** Wakes that come while nobody waits are kept as one. */
function createWaiter(signal: AbortSignal) {
  let isWoken = false
  let release: ((woken: boolean) => void) | undefined
  const wake = () => {
    isWoken = true
    release?.(true)
  }
  signal.addEventListener('abort', () => release?.(true))
  const wait = async (milliseconds: number) => {
    if (!isWoken && !signal.aborted) {
      let timer: ReturnType<typeof setTimeout> | undefined
      isWoken = await new Promise<boolean>((done) => {
        release = done
        timer = setTimeout(() => done(false), milliseconds)
      })
      clearTimeout(timer)
      release = undefined
    }
    const woken = isWoken
    isWoken = false
    return woken
  }
  return { wake, wait }
}
