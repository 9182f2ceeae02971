import type { ConversationState } from '../../domain/contract.ts'
import type { Message } from '../../domain/message.ts'
import { openStream } from '../shared/sse.ts'
import { type Api, isGone, type Key, problemOf } from './api.ts'

/** A stream that has brought nothing for so long after it was asked for is helped out by reading. */
const streamMilliseconds = 5_000
const readMilliseconds = 3_000
/** What changes without a message, such as the place in the queue, is read more rarely. */
const readsPerState = 4

interface FeedOptions {
  api: Api
  key: Key
  after(): number
  onMessages(messages: Message[]): void
  onState(state: ConversationState): void
  /** Whether the server can be reached, by whatever way. */
  onConnection(isOnline: boolean): void
  /** After a time without connection there is one again. */
  onBack(): void
  /** The conversation is not there any more. */
  onGone(): void
}

/**
 * Brings all that happens in a conversation: by the stream, and by reading at intervals while the stream brings nothing,
 * since some proxies hold streams back. The stream goes on trying meanwhile.
 * @returns a function that ends it.
 */
export function openFeed({ api, key, after, ...tell }: FeedOptions): () => void {
  let isStreaming: boolean | undefined
  let isWell = true
  let isEnded = false
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const plan = (wait: number) => {
    clearTimeout(timer)
    if (!isEnded && !isStreaming) timer = setTimeout(() => void read(), wait)
  }
  const end = () => {
    isEnded = true
    clearTimeout(timer)
    stopStream()
  }
  const well = () => {
    tell.onConnection(true)
    if (!isWell) tell.onBack()
    isWell = true
  }
  const read = async () => {
    try {
      const { messages } = await api.read(key, after())
      if (messages.length > 0 || turn++ % readsPerState === 0) tell.onState(await api.find(key))
      if (isEnded) return
      tell.onMessages(messages)
      well()
    } catch (error) {
      const problem = problemOf(error)
      if (isEnded) return
      if (isGone(problem)) {
        end()
        return tell.onGone()
      }
      isWell = false
      tell.onConnection(problem.status !== 0)
    }
    plan(readMilliseconds)
  }
  const setStreaming = (isNow: boolean) => {
    if (isStreaming === isNow) return
    isStreaming = isNow
    if (isNow) well()
    plan(0)
  }
  const stopStream = openStream({
    url: `${api.base}/api/v1/conversations/${key.conversationId}/stream?locale=${api.locale}`,
    headers: () => ({ Authorization: `Bearer ${key.token}` }),
    lastEventId: () => String(after()),
    onEvent({ event, data }) {
      if (event === 'message') tell.onMessages([JSON.parse(data) as Message])
      else if (event === 'state') tell.onState(JSON.parse(data) as ConversationState)
      tell.onConnection(true)
    },
    onConnection: setStreaming,
    // A proxy may answer in the server's place: reading finds out whether the conversation is gone.
    onRefused: () => setStreaming(false),
  })
  plan(streamMilliseconds)
  return end
}
