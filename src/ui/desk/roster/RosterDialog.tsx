import { AbsenceDialog } from './AbsenceDialog.tsx'
import type { RosterDialogProps } from './dialogProps.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { PatternDialog } from './PatternDialog.tsx'
import { ShiftDialog } from './ShiftDialog.tsx'
import { SwapDialog } from './SwapDialog.tsx'

/** The dialog that is open. */
export type RosterDialogState = { name: 'shift' | 'pattern' | 'absence' | 'import' } | { name: 'swap'; shiftId: string }

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
