import { useDeferredValue } from 'react'
import { type DeskView, type HandoffRow, mostCounted } from '../../../domain/contract.ts'
import { countsOf, type Lists } from '../data/handoffs.ts'
import type { useMyPromises, usePending } from '../data/ownership.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { Empty } from '../parts/States.tsx'
import { isDeskView, type ListName, listNames, type Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Inbox.module.css'
import { InboxRow } from './InboxRow.tsx'
import { countPending, PendingList } from './PendingList.tsx'
import { PromiseList } from './PromiseList.tsx'

/** The lists that are not lists of handoffs. */
export interface OwnLists {
  pending: ReturnType<typeof usePending>
  promises: ReturnType<typeof useMyPromises>
}

/** The list of one view with the switch between the views. */
export function InboxPane({
  lists,
  own,
  place,
  staffId,
}: {
  lists: Lists
  own: OwnLists
  place: Place
  staffId: string
}) {
  const { texts } = useTexts()
  const { view, handoffId } = place
  return (
    <section className={styles.pane} id="list" tabIndex={-1} aria-labelledby="list-title">
      <h2 id="list-title" className="hidden-text">
        {texts.inbox.title}
      </h2>
      <Views lists={lists} own={own} place={place} />
      <div className={styles.scroll}>
        {isDeskView(view) && <HandoffList list={lists[view]} view={view} place={place} staffId={staffId} />}
        {view === 'pending' && (
          <Loaded query={own.pending} failed={texts.ownership.pendingFailed}>
            {(pending) => <PendingList pending={pending} openId={handoffId} />}
          </Loaded>
        )}
        {view === 'promises' && (
          <Loaded query={own.promises} failed={texts.ownership.promisesFailed}>
            {(promises) => <PromiseList promises={promises} openId={handoffId} />}
          </Loaded>
        )}
      </div>
    </section>
  )
}

function HandoffList({
  list,
  view,
  place,
  staffId,
}: {
  list: Lists[DeskView]
  view: DeskView
  place: Place
  staffId: string
}) {
  const { texts } = useTexts()
  const rows = useDeferredValue(list.data)
  return (
    <Loaded query={{ ...list, data: rows }} failed={texts.inbox.failed}>
      {(rows) =>
        rows.length > 0 ? (
          <Rows rows={rows} view={view} place={place} staffId={staffId} />
        ) : (
          <EmptyView view={view} place={place} />
        )
      }
    </Loaded>
  )
}

/** A list once it is there, beside its failure. */
function Views({ lists, own, place }: { lists: Lists; own: OwnLists; place: Place }) {
  const { texts } = useTexts()
  const counts: Record<ListName, number | undefined> = {
    ...countsOf(lists),
    pending: own.pending.data && countPending(own.pending.data),
    promises: own.promises.data?.length,
  }
  const names: Record<ListName, string> = { ...texts.views, ...texts.ownership.views }
  return (
    <nav className={styles.views} aria-label={texts.inbox.viewsLabel}>
      {listNames.map((view) => (
        <PlaceLink
          key={view}
          className={styles.view}
          place={{ page: 'desk', view, handoffId: place.handoffId }}
          aria-current={view === place.view ? 'page' : undefined}
        >
          {names[view]}
          {counts[view] !== undefined && (
            <span className={styles.count} data-view={view} data-some={counts[view] > 0 || undefined}>
              {counts[view] >= mostCounted ? `${mostCounted}+` : counts[view]}
            </span>
          )}
        </PlaceLink>
      ))}
    </nav>
  )
}

function Rows({ rows, view, place, staffId }: { rows: HandoffRow[]; view: DeskView; place: Place; staffId: string }) {
  return (
    <ul data-rows="">
      {rows.map((row) => (
        <InboxRow
          key={row.id}
          row={row}
          view={view}
          isOpen={row.id === place.handoffId}
          isMine={row.handler?.id === staffId}
        />
      ))}
    </ul>
  )
}

function EmptyView({ view, place }: { view: DeskView; place: Place }) {
  const { texts } = useTexts()
  const [title = '', hint = ''] = texts.inbox.empty[view]
  return (
    <Empty icon="inbox" title={title} hint={hint}>
      {view === 'mine' && <PlaceLink place={{ ...place, view: 'waiting' }}>{texts.inbox.toWaiting}</PlaceLink>}
    </Empty>
  )
}
