import type { HandoffDetail } from '../../../domain/contract.ts'
import type { DialogName } from '../useDeskActions.ts'
import { PromiseDialog } from './PromiseDialog.tsx'
import { ResolveDialog } from './ResolveDialog.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'

/** The one dialog that is open. */
export function DeskDialog({
  name,
  handoff,
  onClose,
}: {
  name: DialogName
  handoff: HandoffDetail | undefined
  onClose: () => void
}) {
  if (name === 'settings') return <SettingsDialog onClose={onClose} />
  if (name === 'shortcuts') return <ShortcutSheet onClose={onClose} />
  if (!handoff) return null
  return name === 'promise' ? (
    <PromiseDialog handoff={handoff} onClose={onClose} />
  ) : (
    <ResolveDialog handoff={handoff} onClose={onClose} />
  )
}
