import { useEffect, useState } from 'react'

/** After so long without a key nobody is writing any more. */
const pauseMilliseconds = 8_000

const listeners = new Set<() => void>()

/** A key was typed in the reply field. */
export function noteTyping(): void {
  for (const tell of listeners) tell()
}

/** Whether the person is writing to the citizen. */
export function useIsTyping(): boolean {
  const [isTyping, setTyping] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onTyping = () => {
      setTyping(true)
      clearTimeout(timer)
      timer = setTimeout(() => setTyping(false), pauseMilliseconds)
    }
    listeners.add(onTyping)
    return () => {
      listeners.delete(onTyping)
      clearTimeout(timer)
    }
  }, [])
  return isTyping
}
