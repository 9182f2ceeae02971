import type { HandoffDetail } from '../../../domain/contract.ts'
import { ownership } from '../api/ownership.ts'
import { useChange, useDecline } from '../data/ownership.ts'
import { focusList, focusReply } from '../keyboard/focus.ts'
import type { OwnershipDialog as Name } from '../ownershipActions.ts'
import { go, type Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import { CategoryDialog } from './CategoryDialog.tsx'
import { ExtensionDialog } from './ExtensionDialog.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import { TransferDialog } from './TransferDialog.tsx'
import { WordsDialog } from './WordsDialog.tsx'

interface Props {
  handoff: HandoffDetail
  place: Place
  onClose: () => void
}

/** The dialog about ownership or the clock that is open. */
export function OwnershipDialog({ name, ...props }: Props & { name: Name }) {
  if (name === 'transfer') return <TransferDialog {...props} />
  if (name === 'rule') return <RuleDialog {...props} />
  if (name === 'askExtension') return <ExtensionDialog {...props} />
  if (name === 'category') return <CategoryDialog {...props} />
  if (name === 'accept') return <Accept {...props} />
  if (name === 'decline') return <Decline {...props} />
  if (name === 'pause') return <Pause {...props} />
  return <Decide {...props} isApproved={name === 'approve'} />
}

function Accept({ handoff: { id }, place, onClose }: Props) {
  const { texts } = useTexts()
  const { mutate, ...state } = useChange(ownership.accept)
  const sending = {
    ...state,
    mutate: (basis: string, options: { onSuccess: () => void }) => mutate({ id, basis }, options),
  }
  const onDone = () => {
    go({ ...place, view: 'mine' }, { replaces: true })
    focusReply()
  }
  return (
    <WordsDialog
      words={texts.ownership.acceptDialog}
      done={texts.ownership.done.accept}
      {...{ sending, onDone, onClose }}
    />
  )
}

function Decline({ handoff: { id }, place, onClose }: Props) {
  const { texts } = useTexts()
  const { mutate, ...state } = useDecline()
  const sending = {
    ...state,
    mutate: (basis: string, options: { onSuccess: () => void }) => mutate({ id, basis }, options),
  }
  const onDone = () => {
    const { handoffId: _, ...list } = place
    go({ ...list, isInfoOpen: false }, { replaces: true })
    requestAnimationFrame(focusList)
  }
  return (
    <WordsDialog
      words={texts.ownership.declineDialog}
      done={texts.ownership.done.decline}
      {...{ sending, onDone, onClose }}
    />
  )
}

function Pause({ handoff: { id }, onClose }: Props) {
  const { texts } = useTexts()
  const { mutate, ...state } = useChange(ownership.pause)
  const sending = {
    ...state,
    mutate: (text: string, options: { onSuccess: () => void }) => mutate({ id, text }, options),
  }
  return <WordsDialog words={texts.ownership.pauseDialog} done={texts.ownership.done.pause} {...{ sending, onClose }} />
}

function Decide({ handoff: { id }, isApproved, onClose }: Props & { isApproved: boolean }) {
  const { texts } = useTexts()
  const { mutate, ...state } = useChange(ownership.decideExtension)
  const sending = {
    ...state,
    mutate: (reason: string, options: { onSuccess: () => void }) => mutate({ id, isApproved, reason }, options),
  }
  const name = isApproved ? 'approve' : 'refuse'
  return (
    <WordsDialog words={texts.ownership[`${name}Dialog`]} done={texts.ownership.done[name]} {...{ sending, onClose }} />
  )
}
