import { Button } from '../parts/Button.tsx'
import { describeFailure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { OfferCard } from './OfferCard.tsx'
import styles from './Offers.module.css'
import type { Offers } from './useOffers.ts'

/** What is offered to the person, over every list; nothing where nothing is. */
export function OfferList({ offers }: { offers: Offers }) {
  const { texts } = useTexts()
  const { running, error, forgetError } = offers
  if (running.length === 0 && !error) return null
  return (
    <section className={styles.offers} aria-label={texts.offers.title} data-offers="">
      {error && (
        <div role="alert" className={styles.failed}>
          <p>
            {texts.offers.failed}
            {texts.sentenceGap}
            {describeFailure(error, texts)}
          </p>
          <Button kind="quiet" onClick={forgetError}>
            {texts.app.close}
          </Button>
        </div>
      )}
      {running.map((row) => (
        <OfferCard key={row.offer.id} row={row} offers={offers} />
      ))}
    </section>
  )
}
