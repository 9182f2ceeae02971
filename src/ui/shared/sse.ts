/** One event of a stream. */
export interface StreamEvent {
  event: string
  id: string
  data: string
}

/** How a stream is opened and what is told about it. */
export interface StreamOptions {
  url: string
  headers: () => Record<string, string>
  /** The id after which the stream goes on; asked anew at every connection. */
  lastEventId: () => string
  onEvent: (event: StreamEvent) => void
  /** True with the first bytes of a connection, not with its headers: a proxy may send those and keep the rest. */
  onConnection: (isOnline: boolean) => void
  /** The server says that the stream is not to be had: no use in trying again. */
  onRefused: (status: number) => void
}

const shortestWait = 500
const longestWait = 15_000
/** The server writes at once; where nothing comes for so long, something on the way holds the stream back. */
const firstWord = 15_000
/** The server sends a sign of life every 15 s; without one for so long the connection is dead. */
const silence = 40_000

/**
 * Reads a server-sent event stream with `fetch`, since EventSource cannot send an Authorization header. It connects
 * again by itself, waiting longer each time, and at once when the browser is back online or the page is shown again.
 * @returns a function that ends it.
 */
export function openStream(options: StreamOptions): () => void {
  let controller = new AbortController()
  let isEnded = false
  let wait = shortestWait
  let hurry: (() => void) | undefined
  const wake = () => {
    wait = shortestWait
    hurry?.()
  }
  const onVisible = () => document.visibilityState === 'visible' && wake()
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', onVisible)

  const run = async () => {
    while (!isEnded) {
      controller = new AbortController()
      try {
        const isGone = await readOnce(options, controller, () => {
          wait = shortestWait
          options.onConnection(true)
        })
        if (isGone) return
      } catch {
        // Fall through to the next try: the reason does not matter to the reader.
      }
      if (isEnded) return
      options.onConnection(false)
      await new Promise<void>((done) => {
        const timer = setTimeout(done, wait * (0.75 + Math.random() / 2))
        hurry = () => {
          clearTimeout(timer)
          done()
        }
      })
      wait = Math.min(wait * 2, longestWait)
    }
  }
  void run()
  return () => {
    isEnded = true
    controller.abort()
    hurry?.()
    removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', onVisible)
  }
}

/** @returns whether the server refused for good. */
async function readOnce(options: StreamOptions, controller: AbortController, onOpen: () => void): Promise<boolean> {
  const giveUp = () => controller.abort()
  let timer = setTimeout(giveUp, firstWord)
  try {
    const headers = { ...options.headers(), 'Last-Event-ID': options.lastEventId() }
    const response = await fetch(options.url, { headers, signal: controller.signal, cache: 'no-store' })
    if (response.status === 401 || response.status === 404) {
      options.onRefused(response.status)
      return true
    }
    if (!response.ok || !response.body) throw new Error(String(response.status))
    const reader = response.body.getReader()
    const decoder = new TextDecoder()
    let buffer = ''
    let isOpen = false
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return false
      clearTimeout(timer)
      timer = setTimeout(giveUp, silence)
      if (!isOpen) onOpen()
      isOpen = true
      buffer = tellBlocks(buffer + decoder.decode(value, { stream: true }), options.onEvent)
    }
  } finally {
    clearTimeout(timer)
  }
}

/** @returns what is left of the text: the beginning of an event that is not whole yet. */
function tellBlocks(text: string, onEvent: StreamOptions['onEvent']): string {
  const blocks = text.split('\n\n')
  const rest = blocks.pop() ?? ''
  for (const block of blocks) {
    const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1]
    const data = field('data')
    if (data !== undefined) onEvent({ event: field('event') ?? 'message', id: field('id') ?? '', data })
  }
  return rest
}
