import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ChatState } from './session.ts'

/** Nearer to the end than this, a reader wants to see what comes. */
const nearEnd = 120

/** Scrolls to new messages, but only for a reader who is at the end; for others a button says that there are some. */
export function useFollow(log: RefObject<HTMLElement | null>, state: ChatState) {
  const [hasNew, setHasNew] = useState(false)
  const wasNear = useRef(true)
  const count = useRef(0)
  const shownNumber = useRef(state.handoff?.number)
  const follow = () => {
    const element = log.current
    if (!element) return
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const isOwnScroller = element.scrollHeight > element.clientHeight
    const behavior = isCalm ? 'auto' : 'smooth'
    if (isOwnScroller) element.scrollTo({ top: lastTop(element), behavior })
    else element.querySelector('.lx-log > :last-child')?.scrollIntoView({ block: 'nearest', behavior })
    setHasNew(false)
  }
  useEffect(() => {
    const element = log.current
    if (!element) return
    const onScroll = () => {
      wasNear.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd
      if (wasNear.current) setHasNew(false)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [log])
  const size = state.messages.length + state.pending.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new message moves the reader
  useEffect(() => {
    if (size <= count.current) return
    const isOwn = state.pending.length > 0
    count.current = size
    if (wasNear.current || isOwn) follow()
    else setHasNew(true)
  }, [size])
  const number = state.handoff?.number
  useEffect(() => {
    // A number to write down must be seen, wherever the reader is.
    if (number && number !== shownNumber.current)
      log.current?.querySelector('.lx-handoff')?.scrollIntoView({ block: 'nearest' })
    shownNumber.current = number
  }, [number, log])
  return { hasNew, follow }
}

/** A long answer is shown from its beginning, not from its end. */
function lastTop(element: HTMLElement): number {
  const items = element.querySelectorAll<HTMLElement>('.lx-log > li')
  const last = items[items.length - 1]
  const bottom = element.scrollHeight - element.clientHeight
  return last ? Math.min(bottom, last.offsetTop - element.offsetTop - 12) : bottom
}
