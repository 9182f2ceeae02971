import type { CitizenHandoff, ConversationState, DeskStatus, Mode, Problem } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import type { Message } from '../../domain/message.ts'
import { openStream } from '../shared/sse.ts'
import { ApiProblem, createApi, type Key } from './api.ts'
import { createStore, type Unsent } from './store.ts'

/** A message that is on its way, or that could not be sent. */
export interface Pending extends Unsent {
  status: 'sending' | 'failed'
}

/** All that the chat shows. */
export interface ChatState {
  messages: Message[]
  pending: Pending[]
  handoff?: CitizenHandoff | undefined
  desk?: DeskStatus | undefined
  greeting: string
  suggestions: string[]
  isOnline: boolean
  problem?: Partial<Problem> | undefined
}

export interface SessionOptions {
  base: string
  locale: Locale
  mode: Mode
  departmentId?: string | undefined
  /** The conversation that the server put into the page. */
  key?: Key | undefined
  initial?: Partial<ChatState> | undefined
}

export interface Session {
  state: ChatState
  options: SessionOptions
  draft: string
  subscribe(listener: () => void): () => void
  send(text: string): Promise<void>
  retry(): Promise<void>
  requestPerson(contact?: object): Promise<void>
  withdraw(): Promise<void>
  rate(position: number, isHelpful: boolean): Promise<void>
  keepDraft(text: string): void
  close(): void
}

/** One conversation of this browser: opened with the first word, resumed after reloads, sent in order, never twice. */
export function createSession(options: SessionOptions): Session {
  const api = createApi(options.base, options.locale)
  const store = createStore(options.base)
  const listeners = new Set<() => void>()
  const kept = store.read()
  let key = options.key ?? kept.key
  let stopStream: (() => void) | undefined
  let sending: Promise<void> | undefined
  const session: Session = {
    options,
    draft: kept.draft,
    state: {
      messages: [],
      pending: kept.unsent.map((unsent) => ({ ...unsent, status: 'sending' })),
      greeting: '',
      suggestions: [],
      isOnline: true,
      ...options.initial,
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async send(text) {
      const unsent: Pending = { clientMessageId: crypto.randomUUID(), text, status: 'sending' }
      set({ pending: [...session.state.pending, unsent], problem: undefined })
      await flush()
    },
    async retry() {
      set({ pending: session.state.pending.map((unsent) => ({ ...unsent, status: 'sending' })), problem: undefined })
      await flush()
    },
    requestPerson: (contact = {}) =>
      attempt(async (own) => {
        set({ handoff: await api.call(`/conversations/${own.conversationId}/handoffs`, { key: own, body: contact }) })
      }),
    withdraw: () =>
      attempt(async (own) => {
        const handoff = session.state.handoff
        if (!handoff) return
        await api.call(`/cases/${handoff.number}/withdraw`, { body: { code: handoff.lookupCode } })
        await readState(own)
      }),
    rate: (position, isHelpful) =>
      attempt(async (own) => {
        const body = { position, score: isHelpful ? 5 : 1, isSolved: isHelpful }
        await api.call(`/conversations/${own.conversationId}/ratings`, { key: own, body })
      }),
    keepDraft(text) {
      session.draft = text
      store.write({ draft: text })
    },
    close: () => stopStream?.(),
  }

  function set(change: Partial<ChatState>): void {
    session.state = { ...session.state, ...change }
    if (change.pending)
      store.write({ unsent: change.pending.map(({ clientMessageId, text }) => ({ clientMessageId, text })) })
    for (const listener of listeners) listener()
  }

  async function open(): Promise<Key> {
    if (key) return key
    const { mode, departmentId } = options
    const { conversationId, token, greeting, suggestions, desk } = await api.open({ mode, departmentId })
    key = { conversationId, token }
    store.write({ key })
    set({ greeting, suggestions, desk })
    listen(key)
    return key
  }

  /** A conversation that the server does not know any more is replaced; what was not sent goes into the new one. */
  function forget(): void {
    stopStream?.()
    key = undefined
    store.write({ key: undefined })
    set({ messages: [], handoff: undefined })
  }

  async function attempt(work: (own: Key) => Promise<void>): Promise<void> {
    try {
      await work(await open())
      set({ problem: undefined })
    } catch (error) {
      set({ problem: problemOf(error) })
    }
  }

  async function readState(own: Key): Promise<void> {
    const { handoff, desk } = await api.call<ConversationState>(`/conversations/${own.conversationId}`, { key: own })
    set({ handoff, desk })
  }

  /** Sends what waits, one after the other, so that the order stays; only one such run at a time. */
  function flush(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = undefined
    })
    return sending
  }

  async function sendAll(): Promise<void> {
    let restarts = 0
    for (let next = session.state.pending[0]; next && next.status === 'sending'; next = session.state.pending[0]) {
      try {
        const { message, reply } = await api.send(await open(), next)
        const { pending } = session.state
        const replied: Message[] = reply
          ? [{ position: reply.position, author: 'assistant', text: reply.text, reply, createdAt: message.createdAt }]
          : []
        merge([message, ...replied])
        set({
          pending: pending.filter(({ clientMessageId }) => clientMessageId !== message.clientMessageId),
          problem: undefined,
        })
      } catch (error) {
        const problem = problemOf(error)
        const isLost = problem.code === 'conversation_not_found' || problem.code === 'token_invalid'
        if (isLost && restarts++ === 0) forget()
        else return fail(problem, next.text)
      }
    }
  }

  async function fail(problem: Partial<Problem>, text: string): Promise<void> {
    // Opening failed with the database away: the FAQ may answer all the same, nothing stored.
    const isAway = problem.code === 'storage_unavailable'
    const reply =
      isAway && !problem.reply
        ? await api.answer(text).then(
            (r) => r.reply,
            () => undefined,
          )
        : problem.reply
    const isOnline = problem.status !== 0
    set({
      isOnline,
      problem: { ...problem, reply },
      pending: session.state.pending.map((unsent) => ({ ...unsent, status: isOnline ? 'failed' : 'sending' })),
    })
    if (!isOnline) setTimeout(() => void flush(), 3_000)
  }

  /** Positions decide: what came twice is there once, and in order, from whatever way it came. */
  function merge(incoming: Message[]): void {
    const byPosition = new Map(session.state.messages.map((message) => [message.position, message]))
    for (const message of incoming) byPosition.set(message.position, message)
    const known = new Set(incoming.map(({ clientMessageId }) => clientMessageId))
    set({
      messages: [...byPosition.values()].sort((a, b) => a.position - b.position),
      pending: session.state.pending.filter(({ clientMessageId }) => !known.has(clientMessageId)),
    })
  }

  function listen(own: Key): void {
    stopStream?.()
    stopStream = openStream({
      url: `${options.base}/api/v1/conversations/${own.conversationId}/stream?locale=${options.locale}`,
      headers: () => ({ Authorization: `Bearer ${own.token}` }),
      lastEventId: () => String(lastWithoutGap(session.state.messages)),
      onEvent({ event, data }) {
        if (event === 'message') merge([JSON.parse(data) as Message])
        else if (event === 'state') {
          const { handoff, desk } = JSON.parse(data) as ConversationState
          set({ handoff, desk })
        }
      },
      onConnection(isOnline) {
        set({ isOnline })
        if (isOnline && session.state.pending.length > 0) void session.retry()
      },
      onRefused: forget,
    })
  }

  if (key) {
    store.write({ key })
    listen(key)
  }
  if (session.state.pending.length > 0) void flush()
  return session
}

/** The position up to which nothing is missing: a reply may have arrived while something before it had not. */
function lastWithoutGap(messages: Message[]): number {
  let last = 0
  for (const { position } of messages) if (position === last + 1) last = position
  return last
}

function problemOf(error: unknown): Partial<Problem> {
  return error instanceof ApiProblem ? error.problem : { status: 500, code: 'internal_error' }
}
