import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { Staff } from '../../domain/contract.ts'
import { askComposer } from './composer/wishes.ts'
import { ContextPanel } from './context/ContextPanel.tsx'
import styles from './Desk.module.css'
import { type Lists, useHandoff, useLists } from './data/handoffs.ts'
import { useMyPromises, usePending } from './data/ownership.ts'
import { InboxPane, type OwnLists } from './inbox/InboxPane.tsx'
import { countPending } from './inbox/PendingList.tsx'
import { focusList, focusNeighbour } from './keyboard/focus.ts'
import { type ShortcutActions, useShortcuts } from './keyboard/shortcuts.ts'
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
import { go, type Place } from './place.ts'
import { TopBar } from './TopBar.tsx'
import { useTexts } from './texts/catalogue.ts'
import { ThreadPane } from './thread/ThreadPane.tsx'
import { type DeskActions, type DialogName, useDeskActions } from './useDeskActions.ts'

const loadDialogs = () => import('./dialogs/DeskDialog.tsx')
const DeskDialog = lazy(() => loadDialogs().then((module) => ({ default: module.DeskDialog })))

/**
 * The desk of whoever is signed in: the inbox with who waits and the open conversation, or another page. Presence and
 * offers go on whatever page is open.
 */
export function Desk({ staff, place }: { staff: Staff; place: Place }) {
  const { texts } = useTexts()
  const { isLive, isBannerShown } = useLive()
  const lists = useLists(isLive)
  const own = { pending: usePending(isLive), promises: useMyPromises(isLive) }
  const handoff = useHandoff(place.handoffId, isLive)
  const offers = useOffers(isLive)
  const presence = usePresence(staff.id, { mayLeave: hasNothing(lists, offers) })
  const [dialog, setDialog] = useState<DialogName>()
  const menu = useMenu()
  const closeDialog = useCallback(() => setDialog(undefined), [])
  const actions = useDeskActions({ handoff: handoff.data, staff, openDialog: setDialog })

  const keys = useKeys({ actions, offers, place, isPaused: dialog !== undefined, openDialog: setDialog })
  useArrivals({ waiting: lists.waiting.data, mine: lists.mine.data, texts })
  useTabCount(countWaiting(lists, own), { texts, page: place.page })
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
              <InboxPane lists={lists} own={own} place={place} staffId={staff.id} />
            </div>
            <div className={styles.thread}>
              <ThreadPane handoff={handoff} place={place} staff={staff} actions={actions} />
            </div>
            <div className={styles.info}>
              {handoff.data && <ContextPanel handoff={handoff.data} place={place} staff={staff} actions={actions} />}
            </div>
          </main>
        ) : (
          <OtherPage name={place.page} staff={staff} place={place} offers={offers} />
        )}
      </div>
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

function useKeys({
  actions,
  offers,
  place,
  isPaused,
  openDialog,
}: {
  actions: DeskActions
  offers: Offers
  place: Place
  isPaused: boolean
  openDialog: (name: DialogName) => void
}): ShortcutActions {
  const offered = offers.running[0]
  const keys = useMemo<ShortcutActions>(
    () => ({
      next: () => focusNeighbour(1),
      previous: () => focusNeighbour(-1),
      reply: actions.canReply ? () => askComposer('reply') : undefined,
      note: place.handoffId ? () => askComposer('note') : undefined,
      canned: actions.canReply ? () => askComposer('canned') : undefined,
      draft: actions.canReply ? () => askComposer('draft') : undefined,
      claim: actions.claim,
      resolve: actions.resolve,
      promise: actions.promise,
      snooze: actions.snooze,
      ...actions.ownership,
      take: offered && (() => offers.take(offered)),
      turnDown: offered && (() => offers.setDeclining(offered.offer.id)),
      sheet: () => openDialog('shortcuts'),
      palette: () => openDialog('palette'),
      leave: () => {
        if (place.isInfoOpen) return go({ ...place, isInfoOpen: false })
        focusList()
      },
    }),
    [actions, offers, offered, place, openDialog],
  )
  useShortcuts(keys, isPaused)
  return keys
}

/** Whether nobody waits for this person, neither in a conversation nor for an answer to an offer. */
function hasNothing({ mine }: Lists, { running }: Offers): boolean {
  return running.length === 0 && mine.data?.every(({ state }) => state !== 'claimed') === true
}

/** What waits for this person: unclaimed handoffs, own ones with unread messages, decisions. */
function countWaiting(lists: Lists, { pending }: OwnLists): number {
  const unread = lists.mine.data?.filter((row) => row.unread > 0).length ?? 0
  const decisions = pending.data ? countPending(pending.data) : 0
  return (lists.waiting.data?.length ?? 0) + unread + decisions
}
