import type { ViewingView } from '../../../domain/deskContract.ts'
import { mostCounted } from '../../../domain/deskContract.ts'
import type { ClaimNext } from '../attention/claimNext.ts'
import { ListTools } from '../attention/ListTools.tsx'
import type { useCounts } from '../data/attention.ts'
import type { Lists } from '../data/handoffs.ts'
import type { useMyPromises, usePending } from '../data/ownership.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { isDeskView, type ListName, listNames, type Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import { HandoffList } from './HandoffList.tsx'
import styles from './Inbox.module.css'
import { countPending, PendingList } from './PendingList.tsx'
import { PromiseList } from './PromiseList.tsx'

/** What is read beside the lists of handoffs. */
export interface OwnLists {
  pending: ReturnType<typeof usePending>
  promises: ReturnType<typeof useMyPromises>
  counts: ReturnType<typeof useCounts>
  viewings: ViewingView[]
}

/** The list of one view with the switch between the views. */
export function InboxPane({
  lists,
  own,
  place,
  staffId,
  claimNext,
}: {
  lists: Lists
  own: OwnLists
  place: Place
  staffId: string
  claimNext: ClaimNext
}) {
  const { texts } = useTexts()
  const { view, handoffId } = place
  return (
    <section className={styles.pane} id="list" tabIndex={-1} aria-labelledby="list-title">
      <h2 id="list-title" className="hidden-text">
        {texts.inbox.title}
      </h2>
      <Views own={own} place={place} />
      {isDeskView(view) && <ListTools place={place} claimNext={claimNext} />}
      <div className={styles.scroll}>
        {isDeskView(view) && (
          <HandoffList list={lists.shown} view={view} place={place} staffId={staffId} viewings={own.viewings} />
        )}
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

function Views({ own, place }: { own: OwnLists; place: Place }) {
  const { texts } = useTexts()
  const counts: Partial<Record<ListName, number | undefined>> = {
    ...own.counts.data,
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
          place={{ page: 'desk', view, sort: place.sort, handoffId: place.handoffId }}
          aria-current={view === place.view ? 'page' : undefined}
        >
          {names[view]}
          {counts[view] !== undefined && (
            <span className={styles.count} data-view={view} data-some={counts[view] !== 0 || undefined}>
              {counts[view] === mostCounted ? `${mostCounted}+` : counts[view]}
            </span>
          )}
        </PlaceLink>
      ))}
    </nav>
  )
}
