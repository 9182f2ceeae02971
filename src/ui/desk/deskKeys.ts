import { useMemo } from 'react'
import type { ClaimNext } from './attention/claimNext.ts'
import { askComposer } from './composer/wishes.ts'
import { focusList, focusNeighbour } from './keyboard/focus.ts'
import { type ShortcutActions, useShortcuts } from './keyboard/shortcuts.ts'
import type { Offers } from './offers/useOffers.ts'
import { go, type Place } from './place.ts'
import type { DeskActions, DialogName } from './useDeskActions.ts'

/** What each key of the desk does now; while a dialog is open they rest. */
export function useDeskKeys({
  actions,
  claimNext,
  offers,
  place,
  isPaused,
  openDialog,
}: {
  actions: DeskActions
  claimNext: ClaimNext
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
      claimNext: claimNext.run,
      mark: actions.mark,
      resolve: actions.resolve,
      promise: actions.promise,
      snooze: actions.snooze,
      ...actions.ownership,
      ...actions.decisions,
      take: offered && (() => offers.take(offered)),
      turnDown: offered && (() => offers.setDeclining(offered.offer.id)),
      sheet: () => openDialog('shortcuts'),
      palette: () => openDialog('palette'),
      leave: () => {
        if (place.isInfoOpen) return go({ ...place, isInfoOpen: false })
        focusList()
      },
    }),
    [actions, claimNext, offers, offered, place, openDialog],
  )
  useShortcuts(keys, isPaused)
  return keys
}
