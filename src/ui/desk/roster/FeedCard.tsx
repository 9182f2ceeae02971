import { useState } from 'react'
import { formatDay } from '../../shared/time.ts'
import { roster } from '../api/roster.ts'
import { useOwnRoster, useRosterChange } from '../data/roster.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import pageStyles from '../pages/Pages.module.css'
import { Button } from '../parts/Button.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { serverNow } from '../time/now.ts'
import { dayOfInstant } from './days.ts'
import styles from './Roster.module.css'

/** The secret address under which a calendar program finds the person's own shifts. */
export function FeedCard() {
  const { texts, locale } = useTexts()
  const words = texts.roster
  const today = dayOfInstant(serverNow())
  const own = useOwnRoster({ from: today, to: today })
  const renew = useRosterChange(roster.renewFeed)
  const remove = useRosterChange(roster.removeFeed)
  const [address, setAddress] = useState<string>()
  const madeAt = own.data?.feedMadeAt
  return (
    <section className={pageStyles.card} aria-labelledby="roster-feed">
      <h3 id="roster-feed" className={styles.subhead}>
        {words.feed}
      </h3>
      <p>{words.feedLead}</p>
      {madeAt && <p>{words.feedMade(formatDay(madeAt, locale))}</p>}
      {address && (
        <label className={styles.address} htmlFor="roster-address">
          {words.feedAddress}
          <input id="roster-address" readOnly value={address} onFocus={({ target }) => target.select()} />
        </label>
      )}
      <p className={styles.tools}>
        <Button
          isBusy={renew.isPending}
          onClick={() => renew.mutate(undefined, { onSuccess: ({ path }) => setAddress(location.origin + path) })}
        >
          {madeAt ? words.renewFeed : words.makeFeed}
        </Button>
        {madeAt && (
          <Button
            isBusy={remove.isPending}
            onClick={() =>
              remove.mutate(undefined, {
                onSuccess: () => {
                  setAddress(undefined)
                  confirmBriefly(words.feedRemoved)
                },
              })
            }
          >
            {words.removeFeed}
          </Button>
        )}
      </p>
      {(renew.error ?? remove.error) && <Failure title={words.feed} error={renew.error ?? remove.error} />}
    </section>
  )
}
