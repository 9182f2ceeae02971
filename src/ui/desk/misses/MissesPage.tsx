import { useState } from 'react'
import type { MissLedger, MissView } from '../../../domain/clockContract.ts'
import { formatDateTime } from '../../shared/time.ts'
import { useMisses } from '../data/misses.ts'
import { PageFrame, type PageProps } from '../pages/PageFrame.tsx'
import { Table } from '../pages/Table.tsx'
import { Button } from '../parts/Button.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { Empty } from '../parts/States.tsx'
import type { Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Misses.module.css'
import { findDay, MissFilters } from './MissFilters.tsx'

/** Contacts that met nobody: how often for which reason, and each one with its handoff. */
export function MissesPage({ place }: PageProps) {
  const { texts } = useTexts()
  const words = texts.misses
  const { department, reason } = place.filters ?? {}
  const from = findDay(place, 'from')
  const to = findDay(place, 'to')
  const query = useMisses({ from, to, departmentId: department, reason })
  return (
    <PageFrame title={texts.places.names.misses} lead={from || to ? words.lead : words.leadWeek}>
      <MissFilters place={place} departments={query.data?.departments ?? []} />
      <Loaded query={query} failed={words.failed}>
        {({ misses, counts }) => (
          <>
            <Counts counts={counts} place={place} />
            {misses.length === 0 ? (
              <Empty icon="check" title={words.none} hint={words.noneHint} />
            ) : (
              <Misses key={JSON.stringify(place.filters)} misses={misses} />
            )}
          </>
        )}
      </Loaded>
    </PageFrame>
  )
}

/** How often each reason stands there; each leads to its own lines. */
function Counts({ counts, place }: { counts: MissLedger['counts']; place: Place }) {
  const { texts } = useTexts()
  const words = texts.misses
  if (counts.length === 0) return null
  return (
    <ul className={styles.counts} aria-label={words.byReason}>
      {counts.map(({ reason, contacts, steps }) => {
        const isChosen = place.filters?.['reason'] === reason
        return (
          <li key={reason}>
            <PlaceLink
              place={{ ...place, filters: { ...place.filters, reason: isChosen ? undefined : reason } }}
              className={styles.count}
              aria-current={isChosen || undefined}
            >
              <span>{words.reasons[reason]}</span>
              <strong>{words.contacts(contacts)}</strong>
              <small>{words.steps(steps)}</small>
            </PlaceLink>
          </li>
        )
      })}
    </ul>
  )
}

/** As many lines as are drawn at once. */
const step = 100

function Misses({ misses }: { misses: MissView[] }) {
  const { texts, locale } = useTexts()
  const words = texts.misses
  const [shown, setShown] = useState(step)
  return (
    <>
      <Table<MissView>
        caption={words.caption}
        rows={misses.slice(0, shown)}
        keyOf={({ id }) => id}
        columns={[
          { head: words.at, cell: ({ at }) => <time dateTime={at}>{formatDateTime(at, locale)}</time> },
          {
            head: words.handoff,
            cell: ({ handoffId, number }) => (
              <PlaceLink place={{ page: 'desk', view: 'all', handoffId }}>{number}</PlaceLink>
            ),
          },
          { head: words.department, cell: ({ department }) => department.name },
          { head: words.who, cell: (miss) => whoOf(miss, words) },
          { head: words.reason, cell: ({ reason }) => words.reasons[reason] },
        ]}
      />
      {misses.length > shown && (
        <p>
          <Button onClick={() => setShown(shown + step)}>{words.more(misses.length - shown)}</Button>
        </p>
      )}
    </>
  )
}

function whoOf({ tier, staff }: MissView, words: ReturnType<typeof useTexts>['texts']['misses']): string {
  if (!tier && !staff) return words.wholeContact
  return [tier && words.tiers[tier], staff?.name].filter(Boolean).join(' · ')
}
