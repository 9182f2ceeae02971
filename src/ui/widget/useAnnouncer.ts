import { useEffect, useRef } from 'preact/hooks'
import type { Locale } from '../../domain/locale.ts'
import type { Message } from '../../domain/message.ts'
import { plainText } from '../shared/markdown.ts'
import type { Texts } from '../shared/texts/form.ts'
import { put } from '../shared/texts/put.ts'
import type { ChatState } from './chatState.ts'
import { noticeText } from './MessageItem.tsx'

/** How long a spoken node stays: long enough to be queued by a screen reader, short enough not to be read twice. */
const keepMilliseconds = 20_000

/**
 * Says through one polite region, outside the list of messages, what a person who cannot see would miss: that it is
 * being looked up, then the whole words of each new message. Nodes are appended and pruned later, since a replaced text
 * can be lost before it is spoken.
 */
export function useAnnouncer({
  state,
  isThinking,
  t,
  locale,
}: {
  state: ChatState
  isThinking: boolean
  t: Texts
  locale: Locale
}) {
  const region = useRef<HTMLDivElement>(null)
  const spoken = useRef<number | undefined>(undefined)
  const say = (text: string) => {
    const node = document.createElement('p')
    node.textContent = text
    region.current?.append(node)
    setTimeout(() => node.remove(), keepMilliseconds)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: words and functions do not change while a page lives
  useEffect(() => {
    if (isThinking) say(t.thinking)
  }, [isThinking])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same; only messages are announced
  useEffect(() => {
    const last = state.messages.at(-1)?.position ?? 0
    // What stood there when the page came is read by browsing, not announced.
    spoken.current = Math.max(spoken.current ?? last, state.resumedAt ?? 0)
    for (const message of state.messages) {
      if (message.position > spoken.current && message.author !== 'citizen') {
        for (const sentence of wordsOf(message, t, locale)) say(sentence)
      }
    }
    spoken.current = Math.max(spoken.current, last)
  }, [state.messages])
  return region
}

function wordsOf(message: Message, t: Texts, locale: Locale): string[] {
  if (message.notice) return [noticeText(message.notice, { t, locale })]
  if (message.author === 'agent') return [`${put(t.agent, { number: message.authorName ?? '' })}：${message.text}`]
  const { reply } = message
  if (!reply) return [message.text]
  const facet = reply.facet && reply.entry?.facets[reply.facet]
  const numbers = reply.urgent?.map(({ number, label }) => `${number} ${label}`) ?? []
  const words = plainText(facet ?? reply.entry?.answer ?? reply.text)
  return [...numbers, words, ...(reply.entry ? [put(t.done, { n: reply.sources.length })] : [])]
}
