import { useMemo, useRef } from 'react'
import type { HandoffDetail, Staff } from '../../domain/contract.ts'
import { isOpen } from '../../domain/handoff.ts'
import { useMark } from './attention/mark.ts'
import { useClaim } from './data/handoffs.ts'
import { type DecisionActions, type DecisionDialog, decisionActions } from './decisionActions.ts'
import { focusReply } from './keyboard/focus.ts'
import { confirmBriefly } from './live/announcer.tsx'
import { type OwnershipActions, type OwnershipDialog, ownershipActions } from './ownershipActions.ts'
import { go, readPlace } from './place.ts'
import { useTexts } from './texts/catalogue.ts'

/** Dialogs of the desk; at most one is open. */
export type DialogName =
  | 'promise'
  | 'resolve'
  | 'snooze'
  | 'settings'
  | 'shortcuts'
  | 'canned'
  | 'palette'
  | OwnershipDialog
  | DecisionDialog

/** What the person may do with the open handoff now. An action that is not possible is absent. */
export interface DeskActions {
  claim?: (() => void) | undefined
  promise?: (() => void) | undefined
  resolve?: (() => void) | undefined
  /** Puts it aside; absent for what is late or put aside already. */
  snooze?: (() => void) | undefined
  /** Marks it as read, or as unread. */
  mark?: (() => void) | undefined
  /** What may be decided or finished for others. */
  decisions: DecisionActions
  /** What may be done about ownership and the clock. */
  ownership: OwnershipActions
  /** Whether the person handles it and may write to the citizen. */
  canReply: boolean
  /** Whether claiming means to come back to a handoff that is the person's already. */
  isRejoining: boolean
  isClaiming: boolean
  claimError: Error | null
}

/** Works out what is possible; the server decides all the same. */
export function useDeskActions({
  handoff,
  staff,
  openDialog,
}: {
  handoff: HandoffDetail | undefined
  staff: Staff
  openDialog: (name: DialogName) => void
}): DeskActions {
  const { texts } = useTexts()
  const { mutate, isPending, error, variables } = useClaim()
  const mark = useMark()
  // Two keys may come before the next drawing: only this remembers the first in time.
  const isSent = useRef(false)
  return useMemo(() => {
    const isMine = handoff !== undefined && handoff.handler?.id === staff.id
    const canReply = isMine && (handoff.state === 'claimed' || handoff.state === 'following_up')
    const canClaim =
      handoff !== undefined && isOpen(handoff.state) && (!handoff.handler || isMine) && handoff.state !== 'claimed'
    const claim = () => {
      if (!handoff || isSent.current) return
      isSent.current = true
      const onSettled = () => {
        isSent.current = false
      }
      const onSuccess = () => {
        confirmBriefly(texts.actions.claimed)
        const place = readPlace(location)
        if (place.handoffId === handoff.id && place.view === 'waiting')
          go({ ...place, view: 'mine' }, { replaces: true })
        focusReply()
      }
      mutate({ id: handoff.id, version: handoff.version }, { onSuccess, onSettled })
    }
    return {
      claim: canClaim ? claim : undefined,
      promise: canReply ? () => openDialog('promise') : undefined,
      resolve: canReply ? () => openDialog('resolve') : undefined,
      snooze:
        canReply && handoff.nextDue?.isLate === false && !handoff.snoozedUntil ? () => openDialog('snooze') : undefined,
      mark: canReply ? () => mark(handoff) : undefined,
      decisions: decisionActions({ handoff, staff, openDialog }),
      ownership: ownershipActions({ handoff, staff, canReply, openDialog }),
      canReply,
      isRejoining: isMine,
      isClaiming: isPending,
      claimError: handoff && variables?.id === handoff.id ? error : null,
    }
  }, [handoff, staff, isPending, error, variables?.id, mutate, mark, openDialog, texts])
}
