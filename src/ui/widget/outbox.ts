import type { Problem } from '../../domain/contract.ts'
import type { Message } from '../../domain/message.ts'
import { type Api, isGone, type Key, problemOf } from './api.ts'
import { type ChatState, merge, type Pending, type StateBox } from './chatState.ts'

/** Between two tries while the server cannot be reached. */
const pauseMilliseconds = 3_000

interface OutboxOptions {
  box: StateBox
  api: Api
  open(): Promise<Key>
  /** The server does not know the conversation any more. */
  forget(key: Key): void
}

export interface Outbox {
  add(text: string): Promise<void>
  /** Sends again what was refused: one message, or all for which `which` holds. */
  retry(which: (pending: Pending) => boolean): Promise<void>
  flush(): Promise<void>
}

/** Sends what waits, one after the other, so that the order stays. What is refused steps aside and keeps its reason. */
export function createOutbox({ box, api, open, forget }: OutboxOptions): Outbox {
  let sending: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const setPending = (work: (pending: ChatState['pending']) => ChatState['pending']) =>
    box.set({ pending: work(box.current.pending) })
  const isWaiting = ({ clientMessageId }: Pending) =>
    box.current.pending.some((other) => other.clientMessageId === clientMessageId)

  /** Only one such run at a time. */
  function flush(): Promise<void> {
    clearTimeout(timer)
    sending ??= sendAll().finally(() => {
      sending = undefined
    })
    return sending
  }

  async function sendAll(): Promise<void> {
    let restarts = 0
    for (;;) {
      const next = box.current.pending.find(({ status }) => status === 'sending')
      if (!next) return
      let key: Key | undefined
      try {
        key = await open()
        const { message, reply } = await api.send(key, next)
        const replied: Message[] = reply
          ? [{ position: reply.position, author: 'assistant', text: reply.text, reply, createdAt: message.createdAt }]
          : []
        merge(box, [message, ...replied])
        box.set({ isOnline: true })
      } catch (error) {
        const problem = problemOf(error)
        // The stream may have brought it meanwhile: then it was stored, and only the answer got lost.
        if (!isWaiting(next)) continue
        if (key && isGone(problem) && restarts++ === 0) forget(key)
        else if (problem.status === 0) return pause()
        else await refuse(next, problem)
      }
    }
  }

  function pause(): void {
    box.set({ isOnline: false })
    timer = setTimeout(() => void flush(), pauseMilliseconds)
  }

  async function refuse({ clientMessageId, text }: Pending, problem: Partial<Problem>): Promise<void> {
    // Opening failed with the database away: the FAQ may answer all the same, nothing stored.
    const isAway = problem.code === 'storage_unavailable' && !problem.reply
    const { reply } = isAway ? await api.answer(text).catch(() => problem) : problem
    const after = box.current.messages.at(-1)?.position ?? 0
    setPending((all) =>
      all.map((one) =>
        one.clientMessageId === clientMessageId
          ? { ...one, status: 'failed', problem: { ...problem, reply }, after }
          : one,
      ),
    )
  }

  return {
    flush,
    add(text) {
      setPending((all) => [...all, { clientMessageId: crypto.randomUUID(), text, status: 'sending' }])
      return flush()
    },
    retry(which) {
      setPending((all) =>
        all.map((one) =>
          one.status === 'failed' && which(one) ? { ...one, status: 'sending', problem: undefined } : one,
        ),
      )
      return flush()
    },
  }
}
