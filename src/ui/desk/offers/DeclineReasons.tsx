import { useEffect, useId, useRef, useState } from 'react'
import { maxTextLength } from '../../../domain/message.ts'
import type { OfferedRow } from '../api/offers.ts'
import { focusList } from '../keyboard/focus.ts'
import { Button } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Offers.module.css'
import type { Offers } from './useOffers.ts'

/** Asks why, within the few seconds that are left: a common reason with one key, any other in words. */
export function DeclineReasons({ row, offers }: { row: OfferedRow; offers: Offers }) {
  const { texts } = useTexts()
  const words = texts.offers
  const id = useId()
  const [other, setOther] = useState('')
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const decline = (reason: string) => offers.decline(row, reason)
  const leave = () => {
    offers.setDeclining(undefined)
    focusList()
  }
  return (
    <form
      className={styles.reasons}
      onSubmit={(event) => {
        event.preventDefault()
        if (other.trim()) decline(other.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        leave()
      }}
    >
      <fieldset>
        <legend>{words.why}</legend>
        {words.reasons.map((reason, index) => (
          <Button
            key={reason}
            ref={index === 0 ? first : null}
            isBusy={offers.isSending}
            onClick={() => decline(reason)}
          >
            {reason}
          </Button>
        ))}
      </fieldset>
      <label htmlFor={id}>{words.other}</label>
      <input id={id} value={other} maxLength={maxTextLength} onChange={({ target }) => setOther(target.value)} />
      <div className={styles.answers}>
        {other.trim() && (
          <Button type="submit" kind="primary" isBusy={offers.isSending}>
            {words.send}
          </Button>
        )}
        <Button kind="quiet" onClick={leave}>
          {words.back}
        </Button>
      </div>
    </form>
  )
}
