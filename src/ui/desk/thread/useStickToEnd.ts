import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Whoever reads within so many pixels of the end follows new messages. */
const nearPixels = 120

/**
 * Keeps the newest message in sight for a reader at the end, and leaves everybody else where they read. `ownCount` is
 * the number of the reader's own unsent messages: writing one leads to the end.
 */
export function useStickToEnd({ count, ownCount }: { count: number; ownCount: number }) {
  const scroller = useRef<HTMLElement>(null)
  const isNear = useRef(true)
  const shown = useRef({ count: 0, ownCount: 0 })
  const [isBehind, setBehind] = useState(false)

  const toEnd = useCallback(() => {
    const element = scroller.current
    if (element) element.scrollTop = element.scrollHeight
    isNear.current = true
    setBehind(false)
  }, [])

  useLayoutEffect(() => {
    const before = shown.current
    shown.current = { count, ownCount }
    if (count <= before.count && ownCount <= before.ownCount) return
    if (isNear.current || ownCount > before.ownCount) toEnd()
    else setBehind(true)
  }, [count, ownCount, toEnd])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const note = () => {
      isNear.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPixels
      if (isNear.current) setBehind(false)
    }
    const follow = () => {
      if (isNear.current) element.scrollTop = element.scrollHeight
    }
    // The reply field and the on-screen keyboard change the height; the end stays in sight.
    const observer = new ResizeObserver(follow)
    observer.observe(element)
    element.addEventListener('scroll', note, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', note)
    }
  }, [])

  return { scroller, isBehind, toEnd }
}
