import { useEffect } from 'react'
import { attention } from '../api/attention.ts'
import { useIsTyping } from './typing.ts'

const beatMilliseconds = 10_000

/** Tells the other desks, while the page is in sight, that this person has the handoff open or writes to its citizen. */
export function useReportViewing(id: string): void {
  const state = useIsTyping() ? 'replying' : 'viewing'
  useEffect(() => {
    const tell = () => {
      // A sign that is lost is followed by the next one; a person who is signed out is noticed elsewhere.
      if (document.visibilityState === 'visible') attention.report({ id, state }).catch(() => undefined)
    }
    tell()
    const timer = setInterval(tell, beatMilliseconds)
    return () => clearInterval(timer)
  }, [id, state])
  useEffect(() => {
    const leave = () => attention.leave(id)
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [id])
}
