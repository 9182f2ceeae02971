import { useEffect, useRef } from 'react'
import type { HandoffRow } from '../../../domain/contract.ts'
import type { DeskTexts } from '../texts/form.ts'
import { announce } from './announcer.tsx'
import { notify } from './notify.ts'

/** The shortest time between two announcements of what arrived. */
const gapMilliseconds = 10_000

/** Tells screen readers how many messages and waiting citizens are new, at most once in ten seconds. */
export function useArrivals({
  waiting,
  mine,
  texts,
}: {
  waiting: HandoffRow[] | undefined
  mine: HandoffRow[] | undefined
  texts: DeskTexts
}): void {
  const seen = useRef<{ waiting: Set<string>; unread: Map<string, number> } | undefined>(undefined)
  const pending = useRef({ messages: 0, handoffs: 0 })
  const spokenAt = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  useEffect(() => {
    if (!waiting || !mine) return
    const before = seen.current
    seen.current = {
      waiting: new Set(waiting.map(({ id }) => id)),
      unread: new Map(mine.map(({ id, unread }) => [id, unread])),
    }
    if (!before) return
    const fresh = waiting.filter(({ id }) => !before.waiting.has(id))
    // What is offered to somebody calls that person, not everybody.
    if (fresh.some(({ offer }) => !offer)) notify('waiting', texts)
    pending.current.handoffs += fresh.length
    const heard = pending.current.messages
    for (const { id, unread } of mine) {
      pending.current.messages += Math.max(0, unread - (before.unread.get(id) ?? unread))
    }
    if (pending.current.messages > heard) notify('message', texts)
    if (timer.current || (pending.current.handoffs === 0 && pending.current.messages === 0)) return
    timer.current = setTimeout(
      () => {
        timer.current = undefined
        spokenAt.current = Date.now()
        const { messages, handoffs } = pending.current
        pending.current = { messages: 0, handoffs: 0 }
        const parts = [
          messages > 0 ? texts.inbox.newMessages(messages) : '',
          handoffs > 0 ? texts.inbox.newWaiting(handoffs) : '',
        ]
        announce(parts.filter(Boolean).join('，'))
      },
      Math.max(0, spokenAt.current + gapMilliseconds - Date.now()),
    )
  }, [waiting, mine, texts])

  useEffect(() => () => clearTimeout(timer.current), [])
}
