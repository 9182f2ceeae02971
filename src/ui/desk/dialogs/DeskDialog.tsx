import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import type { ShortcutActions } from '../keyboard/shortcuts.ts'
import type { Presence } from '../offers/usePresence.ts'
import type { Place } from '../place.ts'
import type { DialogName } from '../useDeskActions.ts'
import { CannedDialog } from './CannedDialog.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { OwnershipDialog } from './OwnershipDialog.tsx'
import { Palette } from './Palette.tsx'
import { PromiseDialog } from './PromiseDialog.tsx'
import { ResolveDialog } from './ResolveDialog.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { SnoozeDialog } from './SnoozeDialog.tsx'

/** The one dialog that is open. */
export function DeskDialog({
  name,
  handoff,
  staff,
  keys,
  presence,
  openDialog,
  place,
  onClose,
}: {
  name: DialogName
  handoff: HandoffDetail | undefined
  staff: Staff
  keys: ShortcutActions
  presence: Presence
  openDialog: (name: DialogName) => void
  place: Place
  onClose: () => void
}) {
  if (name === 'settings') return <SettingsDialog onClose={onClose} />
  if (name === 'shortcuts') return <ShortcutSheet onClose={onClose} />
  if (name === 'canned') return <CannedDialog staff={staff} onClose={onClose} />
  if (name === 'palette')
    return <Palette staff={staff} actions={keys} presence={presence} openDialog={openDialog} onClose={onClose} />
  if (!handoff) return null
  if (name === 'snooze') return <SnoozeDialog handoff={handoff} onClose={onClose} />
  if (name === 'promise') return <PromiseDialog handoff={handoff} onClose={onClose} />
  if (name === 'resolve')
    return <ResolveDialog handoff={handoff} staff={staff} onReopen={() => openDialog('resolve')} onClose={onClose} />
  if (name === 'review' || name === 'partDone' || name === 'partNote')
    return <DecisionDialog name={name} handoff={handoff} staff={staff} onClose={onClose} />
  return <OwnershipDialog name={name} handoff={handoff} place={place} onClose={onClose} />
}
