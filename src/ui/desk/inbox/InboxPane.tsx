import { useDeferredValue } from 'react'
import { deskViews, type HandoffRow } from '../../../domain/contract.ts'
import { countsOf, type Lists } from '../data/handoffs.ts'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { Empty, Failure, Skeleton } from '../parts/States.tsx'
import type { Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Inbox.module.css'
import { InboxRow } from './InboxRow.tsx'

/** The list of one view with the switch between the views. */
export function InboxPane({ lists, place, staffId }: { lists: Lists; place: Place; staffId: string }) {
  const { texts } = useTexts()
  const list = lists[place.view]
  const rows = useDeferredValue(list.data)
  return (
    <section className={styles.pane} id="list" tabIndex={-1} aria-labelledby="list-title">
      <h2 id="list-title" className="hidden-text">
        {texts.inbox.title}
      </h2>
      <Views lists={lists} place={place} />
      <div className={styles.scroll}>
        {list.isError && <Failure title={texts.inbox.failed} error={list.error} onRetry={() => void list.refetch()} />}
        {rows && rows.length > 0 && <Rows rows={rows} place={place} staffId={staffId} />}
        {rows?.length === 0 && <EmptyView place={place} />}
        {list.isPending && <Skeleton />}
      </div>
    </section>
  )
}

function Views({ lists, place }: { lists: Lists; place: Place }) {
  const { texts } = useTexts()
  const counts = countsOf(lists)
  return (
    <nav className={styles.views} aria-label={texts.inbox.viewsLabel}>
      {deskViews.map((view) => (
        <PlaceLink
          key={view}
          className={styles.view}
          place={{ page: 'desk', view, handoffId: place.handoffId }}
          aria-current={view === place.view ? 'page' : undefined}
        >
          {texts.views[view]}
          {counts[view] !== undefined && (
            <span className={styles.count} data-view={view} data-some={counts[view] > 0 || undefined}>
              {counts[view]}
            </span>
          )}
        </PlaceLink>
      ))}
    </nav>
  )
}

function Rows({ rows, place, staffId }: { rows: HandoffRow[]; place: Place; staffId: string }) {
  return (
    <ul data-rows="">
      {rows.map((row) => (
        <InboxRow
          key={row.id}
          row={row}
          view={place.view}
          isOpen={row.id === place.handoffId}
          isMine={row.handler?.id === staffId}
        />
      ))}
    </ul>
  )
}

function EmptyView({ place }: { place: Place }) {
  const { texts } = useTexts()
  const [title = '', hint = ''] = texts.inbox.empty[place.view]
  return (
    <Empty icon="inbox" title={title} hint={hint}>
      {place.view === 'mine' && <PlaceLink place={{ ...place, view: 'waiting' }}>{texts.inbox.toWaiting}</PlaceLink>}
    </Empty>
  )
}
