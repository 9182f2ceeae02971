import { useEffect, useState } from 'react'
import { Button } from '../parts/Button.tsx'

/** So long the second press counts. */
const patienceMilliseconds = 6_000

/** A button for what cannot be taken back: the first press asks, the second does it. */
export function SureButton({
  label,
  sure,
  about,
  isBusy,
  onSure,
}: {
  label: string
  sure: string
  /** What it is done to, for those who hear the button alone. */
  about: string
  isBusy: boolean
  onSure: () => void
}) {
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (!isAsking) return
    const timer = setTimeout(() => setAsking(false), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [isAsking])
  const words = isAsking ? sure : label
  return (
    <Button
      kind="quiet"
      aria-label={`${words} ${about}`}
      isBusy={isBusy}
      onClick={() => {
        if (isAsking) onSure()
        setAsking(!isAsking)
      }}
    >
      {words}
    </Button>
  )
}
