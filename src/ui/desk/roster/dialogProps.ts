import type { Staff } from '../../../domain/contract.ts'
import type { RosterView } from '../../../domain/rosterContract.ts'

/** What every dialog of the roster is given. */
export interface RosterDialogProps {
  view: RosterView
  staff: Staff
  onClose: () => void
}
