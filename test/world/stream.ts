/** One event of a server-sent event stream. */
export interface StreamEvent {
  event: string
  id?: string | undefined
  data: unknown
}

/** A reader of a stream, who waits for the next event of a kind. */
export async function openStream(
  fetch: (path: string, init?: RequestInit) => Promise<Response>,
  path: string,
  init: RequestInit,
) {
  const controller = new AbortController()
  const response = await fetch(path, { ...init, signal: controller.signal })
  if (!response.ok || !response.body) throw new Error(`no stream: ${response.status} ${await response.text()}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const events: StreamEvent[] = []
  let buffer = ''
  const readMore = async () => {
    const { done, value } = await reader.read()
    if (done) throw new Error('the stream ended')
    buffer += value
    const blocks = buffer.split('\n\n')
    buffer = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      const event = field('event')
      if (event) events.push({ event, id: field('id'), data: JSON.parse(field('data') ?? 'null') })
    }
  }
  return {
    started: readMore,
    /** The next event of a kind, or of any. */
    async next(kind?: string): Promise<StreamEvent> {
      for (;;) {
        const index = events.findIndex(({ event }) => kind === undefined || event === kind)
        if (index >= 0) return events.splice(index, 1)[0] as StreamEvent
        await readMore()
      }
    },
    close() {
      controller.abort()
      reader.cancel().catch(() => {})
    },
  }
}
