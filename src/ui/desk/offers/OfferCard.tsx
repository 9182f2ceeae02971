import { useEffect, useState } from 'react'
import type { OfferedRow } from '../api/offers.ts'
import { keyOf, type ShortcutName } from '../keyboard/shortcuts.ts'
import { Button, Key, Tag } from '../parts/Button.tsx'
import { useSettings } from '../settings.ts'
import { useTexts } from '../texts/catalogue.ts'
import { DeclineReasons } from './DeclineReasons.tsx'
import styles from './Offers.module.css'
import { type Offers, secondsLeft } from './useOffers.ts'

/** One offer: what it is about, how many seconds are left, and the two answers. */
export function OfferCard({ row, offers }: { row: OfferedRow; offers: Offers }) {
  const { texts } = useTexts()
  const words = texts.offers
  const { offer, topic, departmentName, locale, urgency, isElderFirst } = row
  const isFirst = offers.running[0]?.offer.id === offer.id
  return (
    <article className={styles.card} aria-labelledby={`offer-${offer.id}`}>
      <header className={styles.head}>
        <h2 id={`offer-${offer.id}`}>{words.title}</h2>
        <SecondsLeft row={row} />
      </header>
      <p className={styles.topic} lang={locale}>
        {topic}
      </p>
      <p className={styles.tags}>
        <span>{words.lead(departmentName)}</span>
        {urgency === 'critical' && (
          <Tag tone="danger" icon="bolt">
            {texts.inbox.critical}
          </Tag>
        )}
        {isElderFirst && (
          <Tag tone="warning" icon="heart">
            {texts.inbox.elderFirst}
          </Tag>
        )}
      </p>
      {offers.decliningId === offer.id ? (
        <DeclineReasons row={row} offers={offers} />
      ) : (
        <div className={styles.answers}>
          <Answer name={isFirst ? 'take' : undefined} kind="primary" offers={offers} onClick={() => offers.take(row)}>
            {words.take}
          </Answer>
          <Answer
            name={isFirst ? 'turnDown' : undefined}
            kind="plain"
            offers={offers}
            onClick={() => offers.setDeclining(offer.id)}
          >
            {words.decline}
          </Answer>
        </div>
      )}
    </article>
  )
}

/** A button with its key as the person has it; the keys belong to the first offer. */
function Answer({
  name,
  kind,
  offers,
  onClick,
  children,
}: {
  name: ShortcutName | undefined
  kind: 'primary' | 'plain'
  offers: Offers
  onClick: () => void
  children: string
}) {
  const settings = useSettings()
  const key = name && settings.hasSingleKeys ? keyOf(name, settings).toUpperCase() : undefined
  return (
    <Button kind={kind} isBusy={offers.isSending} aria-keyshortcuts={key} onClick={onClick}>
      {children}
      {key && <Key>{key}</Key>}
    </Button>
  )
}

/** Counts down for the eyes; it was said once when the offer came. */
function SecondsLeft({ row }: { row: OfferedRow }) {
  const { texts } = useTexts()
  const [left, setLeft] = useState(() => secondsLeft(row))
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsLeft(row)), 500)
    return () => clearInterval(timer)
  }, [row])
  return (
    <span data-left={left}>
      <Tag tone={left <= 5 ? 'danger' : 'warning'} icon="hourglass">
        {texts.offers.left(left)}
      </Tag>
    </span>
  )
}
