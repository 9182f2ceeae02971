import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ChatState } from './chatState.ts'
import { scrollToLine, spaceBelow, watchScroll } from './scroll.ts'

/** Nearer to the end than this, a reader wants to see what comes. */
const nearEnd = 120

/** Scrolls to new messages, but only for a reader who is at the end; for others a button says that there are some. */
export function useFollow(log: RefObject<HTMLElement | null>, state: ChatState) {
  const [hasNew, setHasNew] = useState(false)
  const isNear = useRef(true)
  /** How many lines the reader has been led to: the next one is the first that is new. */
  const seen = useRef(0)
  /** Where the page is being scrolled to. */
  const goal = useRef<number | undefined>(undefined)
  const follow = () => {
    const element = log.current
    const lines = element?.querySelectorAll<HTMLElement>('.lx-log > li')
    if (!element || !lines?.length) return
    // A conversation that was there already is taken up at its end; what is new is read from its beginning.
    const line = lines[seen.current === 0 ? lines.length - 1 : Math.min(seen.current, lines.length - 1)]
    if (line) {
      const { top, below } = scrollToLine(element, line)
      isNear.current = below < nearEnd
      goal.current = top
    }
    seen.current = lines.length
    setHasNew(false)
  }
  useEffect(() => {
    const element = log.current
    if (!element) return
    return watchScroll(element, (top, isUp) => {
      const isNow = spaceBelow(element) < nearEnd
      if (!isUp || (goal.current !== undefined && top < goal.current - 1)) goal.current = undefined
      // Only a reader leaves the end: not who goes down, nor the page itself on its way up to a message.
      if (isNow || (isUp && goal.current === undefined)) isNear.current = isNow
      if (!isNow) return
      seen.current = element.querySelectorAll('.lx-log > li').length
      setHasNew(false)
    })
  }, [log])
  const failures = state.pending.filter(({ status }) => status === 'failed').length
  const size = state.messages.length + state.pending.length + failures
  const count = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new message moves the reader
  useEffect(() => {
    const isMore = size > count.current
    count.current = size
    if (!isMore) return
    const isOwn = state.pending.some(({ status }) => status === 'sending')
    if (isNear.current || isOwn) follow()
    else setHasNew(true)
  }, [size])
  useNumberInSight(log, state)
  return { hasNew, follow }
}

/** A number to write down must be seen, wherever the reader is; only the numbers to call at once come before it. */
function useNumberInSight(log: RefObject<HTMLElement | null>, { handoff, messages }: ChatState): void {
  const number = handoff?.number
  const shown = useRef(number)
  const isUrgent = messages.filter(({ reply }) => reply).at(-1)?.reply?.urgent !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new number moves the reader
  useEffect(() => {
    if (number && number !== shown.current && !isUrgent)
      log.current?.querySelector('.lx-handoff')?.scrollIntoView({ block: 'nearest' })
    shown.current = number
  }, [number, log])
}
