import type { Staff } from '../../../domain/contract.ts'
import type { RosterView } from '../../../domain/rosterContract.ts'
import { AbsenceDialog } from './AbsenceDialog.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { PatternDialog } from './PatternDialog.tsx'
import { ShiftDialog } from './ShiftDialog.tsx'
import { SwapDialog } from './SwapDialog.tsx'

/** The dialog that is open. */
export type RosterDialogState = { name: 'shift' | 'pattern' | 'absence' | 'import' } | { name: 'swap'; shiftId: string }

/** What every dialog of the roster is given. */
export interface RosterDialogProps {
  view: RosterView
  staff: Staff
  onClose: () => void
}

/** The dialog of a name. */
export function RosterDialog({ dialog, ...props }: RosterDialogProps & { dialog: RosterDialogState }) {
  switch (dialog.name) {
    case 'shift':
      return <ShiftDialog {...props} />
    case 'pattern':
      return <PatternDialog {...props} />
    case 'absence':
      return <AbsenceDialog {...props} />
    case 'import':
      return <ImportDialog {...props} />
    case 'swap':
      return <SwapDialog {...props} shiftId={dialog.shiftId} />
  }
}
