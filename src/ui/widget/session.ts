import type { Mode } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import type { CaseAction } from '../shared/caseActions.ts'
import { createApi, type Key, problemOf } from './api.ts'
import { type ChatState, createStateBox } from './chatState.ts'
import { createConversation } from './conversation.ts'
import { createOutbox } from './outbox.ts'
import { createStore } from './store.ts'
import { ratingOf } from './verdicts.ts'
import type { Fields } from './view.ts'

export interface SessionOptions {
  base: string
  locale: Locale
  mode: Mode
  departmentId?: string | undefined
  /** The conversation that the server put into the page. */
  key?: Key | undefined
  initial?: Partial<ChatState> | undefined
  /** The number to call until the desk's own is known. */
  phone?: string | undefined
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
  /** Withdraws a case, or says what its result is worth. */
  changeCase(action: CaseAction, fields: Fields): Promise<void>
  rate(position: number, verdict: string | undefined): Promise<void>
  keepDraft(text: string): void
}

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
  const { mode, departmentId, key: drawn } = options
  const { open, begin, forget } = createConversation({
    api,
    box,
    store,
    mode,
    departmentId,
    drawn,
    // What failed through the server's fault goes again once the server is back.
    onBack: () => void outbox.retry(({ problem }) => (problem?.status ?? 0) >= 500),
  })
  const outbox = createOutbox({ box, api, open, forget })
  let failed: (() => Promise<void>) | undefined
  /** A second click must not be told that the first one was enough. */
  let isChanging = false

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
    async changeCase(action, { number, code, reason, comment, score }) {
      if (isChanging) return
      isChanging = true
      await attempt(async () => {
        const body = { code, reason, comment, score: score && Number(score) }
        await api.call(`/cases/${number}/${action}`, { body })
        const { handoff, desk } = await api.find(await open())
        box.set({ handoff, desk })
      })
      isChanging = false
    },
    rate: (position, verdict) =>
      attempt(async () => {
        const own = await open()
        const body = { position, ...ratingOf(verdict) }
        await api.call(`/conversations/${own.conversationId}/ratings`, { key: own, body })
      }),
    keepDraft(text) {
      session.draft = text
      store.write({ draft: text })
    },
  }
  return session
}
