import type { Mode } from '../../domain/contract.ts'
import { type Api, isGone, type Key, problemOf } from './api.ts'
import { lastWithoutGap, merge, type StateBox } from './chatState.ts'
import { openFeed } from './feed.ts'
import type { Store } from './store.ts'

/** Between two tries to begin while the server cannot be reached. */
const pauseMilliseconds = 3_000

interface ConversationOptions {
  api: Api
  box: StateBox
  store: Store
  mode: Mode
  departmentId?: string | undefined
  /** The conversation that the server put into the page. */
  drawn?: Key | undefined
  onBack(): void
}

export interface Conversation {
  /** The conversation, opened by the first who needs it; all others wait for the same one. */
  open(): Promise<Key>
  /** Shows at once what belongs to the start: greeting, questions, desk; and what was said before. */
  begin(): Promise<void>
  /** Replaces a conversation that the server does not know any more. */
  forget(key: Key): void
}

/** The conversation of this browser: opened, or taken up again after a reload, and listened to. */
export function createConversation(options: ConversationOptions): Conversation {
  const { api, box, store, drawn } = options
  let key = drawn ?? store.read().key
  let opening: Promise<Key> | undefined
  let stopListening: (() => void) | undefined

  const listen = (own: Key) => {
    stopListening ??= openFeed({
      api,
      key: own,
      after: () => lastWithoutGap(box.current.messages),
      onMessages: (messages) => merge(box, messages),
      onState: ({ handoff, desk }) => box.set({ handoff, desk }),
      onConnection: (isOnline) => isOnline !== box.current.isOnline && box.set({ isOnline }),
      onBack: options.onBack,
      onGone: () => forget(own),
    })
  }

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
    const { conversationId, token, ...first } = await api.open({ mode, departmentId })
    key = { conversationId, token }
    store.write({ key })
    box.set({ ...first, isOnline: true })
    listen(key)
    return key
  }

  async function begin(): Promise<void> {
    const own = key
    try {
      if (own && !drawn) await resume(options, own)
      if (own || !box.current.greeting) await open()
    } catch (error) {
      const problem = problemOf(error)
      if (own && isGone(problem)) {
        forget(own)
        return begin()
      }
      if (problem.status !== 0) throw error
      box.set({ isOnline: false })
      await new Promise((done) => setTimeout(done, pauseMilliseconds))
      return begin()
    }
  }

  function forget(own: Key): void {
    if (own !== key) return
    stopListening?.()
    stopListening = undefined
    key = undefined
    store.write({ key })
    box.set({ messages: [], handoff: undefined })
  }

  if (key) store.write({ key })
  return { open, begin, forget }
}

async function resume({ api, box }: ConversationOptions, key: Key): Promise<void> {
  const [{ greeting, suggestions, desk, handoff }, { messages }] = await Promise.all([api.find(key), api.read(key, 0)])
  box.set({ greeting, suggestions, desk, handoff, isOnline: true, resumedAt: messages.at(-1)?.position })
  merge(box, messages)
}
