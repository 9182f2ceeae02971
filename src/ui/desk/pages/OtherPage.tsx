import { Suspense } from 'react'
import type { Staff } from '../../../domain/contract.ts'
import { OfferList } from '../offers/OfferList.tsx'
import type { Offers } from '../offers/useOffers.ts'
import { Empty, Skeleton } from '../parts/States.tsx'
import type { PageName, Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import { PageFrame } from './PageFrame.tsx'
import styles from './Pages.module.css'
import { isPageFor, lazyPages } from './pages.ts'

/** A page beyond the inbox. What is offered to the person stays over it: whoever looks at a page is still there. */
export function OtherPage({
  name,
  staff,
  place,
  offers,
}: {
  name: Exclude<PageName, 'desk'>
  staff: Staff
  place: Place
  offers: Offers
}) {
  const { texts } = useTexts()
  const { Content } = lazyPages[name]
  return (
    <main className={styles.other}>
      <div className={styles.offers}>
        <OfferList offers={offers} />
      </div>
      <div className={styles.scroll} id="page" tabIndex={-1}>
        {isPageFor(name, staff) ? (
          <Suspense key={name} fallback={<Skeleton />}>
            <Content staff={staff} place={place} />
          </Suspense>
        ) : (
          <PageFrame title={texts.places.names[name]}>
            <Empty icon="info" title={texts.places.notForYou} hint={texts.places.notForYouHint} />
          </PageFrame>
        )}
      </div>
    </main>
  )
}
