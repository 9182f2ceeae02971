import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { keys } from '../data/keys.ts'

const ExtendDialog = lazy(() => import('./ExtendDialog.tsx').then((module) => ({ default: module.ExtendDialog })))

/** So long before the end the person is asked (WCAG 2.2.1 asks for 20 seconds at least). */
const warningMilliseconds = 120_000

/** Warns before the session ends, with one key to stay. Another tab may have stayed already: the server is asked first. */
export function SessionWarning({ endsAt }: { endsAt: number }) {
  const { isNear, leave } = useNearEnd(endsAt)
  return <Suspense fallback={null}>{isNear && <ExtendDialog endsAt={endsAt} onClose={leave} />}</Suspense>
}

function useNearEnd(endsAt: number): { isNear: boolean; leave: () => void } {
  const client = useQueryClient()
  const [isNear, setNear] = useState(false)
  const [checks, setChecks] = useState(0)
  useEffect(() => {
    const left = endsAt - Date.now() - warningMilliseconds
    // What the server says comes in whole seconds.
    if (left <= 1_500 && checks > 0) return setNear(true)
    setNear(false)
    const ask = () => client.refetchQueries({ queryKey: keys.session }).then(() => setChecks((count) => count + 1))
    const timer = setTimeout(() => void ask(), Math.max(0, left))
    return () => clearTimeout(timer)
  }, [endsAt, checks, client])
  return { isNear, leave: () => setNear(false) }
}
