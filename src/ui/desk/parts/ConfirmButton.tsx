import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../texts/catalogue.ts'
import { Button } from './Button.tsx'

/** A button for what cannot be taken back: it asks once more, in its own place. */
export function ConfirmButton({
  label,
  name,
  question,
  isBusy,
  onConfirm,
}: {
  label: string
  /** What it is about, for those who do not see what stands beside it. */
  name: string
  question: string
  isBusy: boolean
  onConfirm: () => void
}) {
  const { texts } = useTexts()
  const [isAsking, setAsking] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const second = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) second.current?.focus()
  }, [isAsking])
  if (!isAsking) {
    return (
      <Button ref={first} kind="quiet" aria-label={`${label} ${name}`} onClick={() => setAsking(true)}>
        {label}
      </Button>
    )
  }
  const leave = () => {
    setAsking(false)
    requestAnimationFrame(() => first.current?.focus())
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would look like a form
    <span role="group" aria-label={`${question} ${name}`} onKeyDown={(event) => event.key === 'Escape' && leave()}>
      {question}{' '}
      <Button kind="quiet" isBusy={isBusy} onClick={onConfirm} ref={second}>
        {label}
      </Button>
      <Button kind="quiet" onClick={leave}>
        {texts.app.notNow}
      </Button>
    </span>
  )
}
