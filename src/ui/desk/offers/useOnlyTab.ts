import { type RefObject, useEffect, useRef } from 'react'

const lockName = 'lianxin.desk'
const lookMilliseconds = 5_000

/** Whether this is the only tab with the desk, as far as is known; without the browser's locks it is not known. */
export function useOnlyTab(): RefObject<boolean> {
  const isOnly = useRef(false)
  useEffect(() => {
    const { locks } = navigator as { locks?: LockManager }
    if (!locks) return
    let release = () => {}
    // Every tab holds the same shared lock until it is gone; the browser counts them.
    void locks.request(lockName, { mode: 'shared' }, () => new Promise<void>((resolve) => (release = resolve)))
    const look = async () => {
      const { held } = await locks.query()
      isOnly.current = held?.filter(({ name }) => name === lockName).length === 1
    }
    const timer = setInterval(() => void look(), lookMilliseconds)
    return () => {
      clearInterval(timer)
      release()
    }
  }, [])
  return isOnly
}
