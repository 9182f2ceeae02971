import type { Mode } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { createApi, isGone, type Key, problemOf } from './api.ts'
import { type ChatState, createStateBox, lastWithoutGap, merge } from './chatState.ts'
import { openFeed } from './feed.ts'
import { createOutbox } from './outbox.ts'
import { createStore } from './store.ts'

export interface SessionOptions {
  base: string
  locale: Locale
  mode: Mode
  departmentId?: string | undefined
  /** The conversation that the server put into the page. */
  key?: Key | undefined
  initial?: Partial<ChatState> | undefined
  /** What the citizen wrote before this session began. */
  draft?: string | undefined
}

export interface Session {
  readonly state: ChatState
  options: SessionOptions
  draft: string
  subscribe(listener: () => void): () => void
  send(text: string): Promise<void>
  /** Tries again what did not work: one message, or whatever else there is. */
  retry(clientMessageId?: string): Promise<void>
  requestPerson(contact?: object): Promise<void>
  withdraw(): Promise<void>
  rate(position: number, isHelpful: boolean): Promise<void>
  keepDraft(text: string): void
}

/** Between two tries to begin while the server cannot be reached. */
const pauseMilliseconds = 3_000

/** One conversation of this browser: opened when the chat is, resumed after reloads, sent in order, never twice. */
export function createSession(options: SessionOptions): Session {
  const api = createApi(options.base, options.locale)
  const store = createStore(options.base)
  const kept = store.read()
  const box = createStateBox(
    {
      messages: [],
      pending: kept.unsent.map((unsent) => ({ ...unsent, status: 'sending' })),
      greeting: '',
      suggestions: [],
      isOnline: true,
      ...options.initial,
    },
    ({ pending }) => {
      if (pending) store.write({ unsent: pending.map(({ clientMessageId, text }) => ({ clientMessageId, text })) })
    },
  )
  const outbox = createOutbox({ box, api, open, forget })
  let key = options.key ?? kept.key
  let opening: Promise<Key> | undefined
  let feed: (() => void) | undefined
  let failed: (() => Promise<void>) | undefined

  /** The conversation, opened by the first who needs it; all others wait for the same one. */
  async function open(): Promise<Key> {
    if (!key) {
      opening ??= start().finally(() => {
        opening = undefined
      })
      return opening
    }
    listen(key)
    return key
  }

  async function start(): Promise<Key> {
    const { mode, departmentId } = options
    const { conversationId, token, greeting, suggestions, desk } = await api.open({ mode, departmentId })
    key = { conversationId, token }
    store.write({ key })
    box.set({ greeting, suggestions, desk, isOnline: true })
    listen(key)
    return key
  }

  async function resume(own: Key): Promise<void> {
    const [{ greeting, suggestions, desk, handoff }, { messages }] = await Promise.all([
      api.find(own),
      api.read(own, 0),
    ])
    box.set({ greeting, suggestions, desk, handoff, isOnline: true, resumedAt: messages.at(-1)?.position })
    merge(box, messages)
    listen(own)
  }

  /** Shows at once what belongs to the start: greeting, questions, desk; and what was said before. */
  async function begin(): Promise<void> {
    const own = key
    try {
      // The server drew this conversation into the page already.
      if (own && options.key) return listen(own)
      if (own) await resume(own)
      else if (!box.current.greeting) await open()
    } catch (error) {
      const problem = problemOf(error)
      if (own && isGone(problem)) {
        forget(own)
        return begin()
      }
      if (problem.status !== 0) throw error
      box.set({ isOnline: false })
      setTimeout(() => void attempt(begin), pauseMilliseconds)
    }
  }

  /** A conversation that the server does not know any more is replaced; what was not sent goes into the new one. */
  function forget(own: Key): void {
    if (own !== key) return
    feed?.()
    feed = undefined
    key = undefined
    store.write({ key: undefined })
    box.set({ messages: [], handoff: undefined })
  }

  function listen(own: Key): void {
    feed ??= openFeed({
      api,
      key: own,
      after: () => lastWithoutGap(box.current.messages),
      onMessages: (messages) => merge(box, messages),
      onState: ({ handoff, desk }) => box.set({ handoff, desk }),
      onConnection(isOnline) {
        if (isOnline !== box.current.isOnline) box.set({ isOnline })
      },
      // What failed through the server's fault goes again once the server is back.
      onBack: () => void outbox.retry(({ problem }) => (problem?.status ?? 0) >= 500),
      onGone: () => forget(own),
    })
  }

  /** Does what can be tried again when it fails. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    failed = undefined
    try {
      await work()
      box.set({ problem: undefined })
    } catch (error) {
      failed = work
      box.set({ problem: problemOf(error) })
    }
  }

  async function readState(own: Key): Promise<void> {
    const { handoff, desk } = await api.find(own)
    box.set({ handoff, desk })
  }

  if (key) store.write({ key })
  void attempt(begin)
  if (box.current.pending.length > 0) void outbox.flush()

  const session: Session = {
    options,
    draft: options.draft || kept.draft,
    get state() {
      return box.current
    },
    subscribe: box.subscribe,
    send: outbox.add,
    async retry(clientMessageId) {
      const again = !clientMessageId && failed
      if (again) await attempt(again)
      await outbox.retry((pending) => !clientMessageId || pending.clientMessageId === clientMessageId)
    },
    requestPerson: (contact = {}) =>
      attempt(async () => {
        const own = await open()
        box.set({
          handoff: await api.call(`/conversations/${own.conversationId}/handoffs`, { key: own, body: contact }),
        })
      }),
    withdraw: () =>
      attempt(async () => {
        const { handoff } = box.current
        if (!handoff) return
        await api.call(`/cases/${handoff.number}/withdraw`, { body: { code: handoff.lookupCode } })
        await readState(await open())
      }),
    rate: (position, isHelpful) =>
      attempt(async () => {
        const own = await open()
        const body = { position, score: isHelpful ? 5 : 1, isSolved: isHelpful }
        await api.call(`/conversations/${own.conversationId}/ratings`, { key: own, body })
      }),
    keepDraft(text) {
      session.draft = text
      store.write({ draft: text })
    },
  }
  return session
}
