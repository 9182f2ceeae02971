import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { Staff } from '../../domain/contract.ts'
import { useClaimNextKey } from './attention/claimNext.ts'
import { ContextPanel } from './context/ContextPanel.tsx'
import styles from './Desk.module.css'
import { useCounts, useViewings } from './data/attention.ts'
import { type Lists, useHandoff, useLists } from './data/handoffs.ts'
import { useMyPromises, usePending } from './data/ownership.ts'
import { useDeskKeys } from './deskKeys.ts'
import { InboxPane, type OwnLists } from './inbox/InboxPane.tsx'
import { countPending } from './inbox/PendingList.tsx'
import { useArrivals } from './live/useArrivals.ts'
import { useLive } from './live/useLive.ts'
import { useTabCount } from './live/useTabCount.ts'
import { Navigation } from './navigation/Navigation.tsx'
import { useMenu } from './navigation/useMenu.ts'
import { OfferList } from './offers/OfferList.tsx'
import { type Offers, useOffers } from './offers/useOffers.ts'
import { usePresence } from './offers/usePresence.ts'
import { OtherPage } from './pages/OtherPage.tsx'
import { Icon } from './parts/Icon.tsx'
import type { Place } from './place.ts'
import { TopBar } from './TopBar.tsx'
import { useTexts } from './texts/catalogue.ts'
import { ThreadPane } from './thread/ThreadPane.tsx'
import { UndoBar } from './undo/UndoBar.tsx'
import { type DialogName, useDeskActions } from './useDeskActions.ts'

const nobody: OwnLists['viewings'] = []

const loadDialogs = () => import('./dialogs/DeskDialog.tsx')
const DeskDialog = lazy(() => loadDialogs().then((module) => ({ default: module.DeskDialog })))

/**
 * The desk of whoever is signed in: the inbox with who waits and the open conversation, or another page. Presence and
 * offers go on whatever page is open.
 */
export function Desk({ staff, place }: { staff: Staff; place: Place }) {
  const { texts } = useTexts()
  const { isLive, isBannerShown } = useLive()
  const lists = useLists(isLive, place)
  const own: OwnLists = {
    pending: usePending(isLive),
    promises: useMyPromises(isLive),
    counts: useCounts(isLive),
    viewings: useViewings(isLive).data ?? nobody,
  }
  const handoff = useHandoff(place.handoffId, isLive)
  const offers = useOffers(isLive)
  const presence = usePresence(staff.id, { mayLeave: hasNothing(lists, offers) })
  const [dialog, setDialog] = useState<DialogName>()
  const menu = useMenu()
  const closeDialog = useCallback(() => setDialog(undefined), [])
  const actions = useDeskActions({ handoff: handoff.data, staff, openDialog: setDialog })

  const claimNext = useClaimNextKey()
  const keys = useDeskKeys({ actions, claimNext, offers, place, isPaused: dialog !== undefined, openDialog: setDialog })
  useArrivals({ waiting: lists.waiting.data, mine: lists.mine.data, texts })
  useTabCount(countWaiting(own), { texts, page: place.page })
  useEffect(() => {
    // Fetched while nothing else is to be done, so that a dialog opens at once.
    const timer = setTimeout(() => void loadDialogs().catch(() => undefined), 1_500)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div className={styles.desk} data-pane={place.handoffId ? (place.isInfoOpen ? 'info' : 'thread') : 'list'}>
      <nav aria-label={texts.app.skip} className={styles.skips}>
        {place.page === 'desk' ? <a href="#list">{texts.app.skip}</a> : <a href="#page">{texts.places.skip}</a>}
        {place.handoffId && <a href="#thread">{texts.app.skipThread}</a>}
      </nav>
      <TopBar staff={staff} isLive={isLive} presence={presence} menu={menu} openDialog={setDialog} />
      {isBannerShown && (
        <p className={styles.banner} role="status">
          <Icon name="alert" />
          {texts.app.reconnecting}
        </p>
      )}
      <div className={styles.frame}>
        <Navigation staff={staff} place={place} menu={menu} />
        {place.page === 'desk' ? (
          <main className={styles.panes}>
            <div className={styles.list}>
              <OfferList offers={offers} />
              <InboxPane lists={lists} own={own} place={place} staffId={staff.id} claimNext={claimNext} />
            </div>
            <div className={styles.thread}>
              <ThreadPane handoff={handoff} place={place} staff={staff} actions={actions} viewings={own.viewings} />
            </div>
            <div className={styles.info}>
              {handoff.data && <ContextPanel handoff={handoff.data} place={place} staff={staff} actions={actions} />}
            </div>
          </main>
        ) : (
          <OtherPage name={place.page} staff={staff} place={place} offers={offers} />
        )}
      </div>
      <UndoBar />
      {dialog && (
        <Suspense fallback={null}>
          <DeskDialog
            name={dialog}
            handoff={handoff.data}
            staff={staff}
            place={place}
            keys={keys}
            presence={presence}
            openDialog={setDialog}
            onClose={closeDialog}
          />
        </Suspense>
      )}
    </div>
  )
}

/** Whether nobody waits for this person, neither in a conversation nor for an answer to an offer. */
function hasNothing({ mine }: Lists, { running }: Offers): boolean {
  return running.length === 0 && mine.data?.every(({ state }) => state !== 'claimed') === true
}

/** What waits for this person: unclaimed handoffs, own ones with unread messages, decisions. */
function countWaiting({ pending, counts }: OwnLists): number {
  const decisions = pending.data ? countPending(pending.data) : 0
  return (counts.data?.waiting ?? 0) + (counts.data?.unread ?? 0) + decisions
}
