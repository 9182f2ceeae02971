import type { TransferView } from '../../domain/clockContract.ts'
import type { HandoffDetail, Staff } from '../../domain/contract.ts'
import type { DeskTexts } from './texts/form.ts'

/** Dialogs about ownership and the clock. */
export type OwnershipDialog =
  | 'transfer'
  | 'accept'
  | 'decline'
  | 'rule'
  | 'askExtension'
  | 'approve'
  | 'refuse'
  | 'pause'
  | 'category'

/** What each key may do now; one that is not possible is absent. */
export type OwnershipActions = Partial<Record<keyof DeskTexts['ownership']['shortcuts'], (() => void) | undefined>>

/** The transfer that waits for an answer or a ruling. */
export const openTransferOf = ({ transfers }: HandoffDetail): TransferView | undefined =>
  transfers.find(({ state }) => state === 'offered' || state === 'disputed')

/** Whether the person rules and decides. */
export const isSupervisor = ({ roles }: Staff): boolean =>
  roles.some((role) => role === 'supervisor' || role === 'administrator')

/** Whether more time may be asked for, by days or by law. */
const mayAskLonger = ({ extensionDays, statutoryTracks }: HandoffDetail): boolean =>
  extensionDays > 0 || statutoryTracks.length > 0

/** What may be done about ownership and the clock of the open handoff; the server decides all the same. */
export function ownershipActions({
  handoff,
  staff,
  canReply,
  openDialog,
}: {
  handoff: HandoffDetail | undefined
  staff: Staff
  canReply: boolean
  openDialog: (name: OwnershipDialog) => void
}): OwnershipActions {
  if (!handoff) return {}
  const open = openTransferOf(handoff)
  const isAsked = open?.state === 'offered' && open.toDepartment.id === staff.departmentId
  const asked = handoff.extensions.find(({ state }) => state === 'asked')
  const decides = asked !== undefined && isSupervisor(staff) && asked.askedBy !== staff.id
  const when = (isPossible: boolean, name: OwnershipDialog) => (isPossible ? () => openDialog(name) : undefined)
  return {
    transfer: when(canReply && !handoff.isRuled && !open, 'transfer'),
    accept: when(isAsked, 'accept'),
    decline: when(isAsked, 'decline'),
    rule: when(open?.state === 'disputed' && isSupervisor(staff), 'rule'),
    extension: decides ? when(true, 'approve') : when(canReply && mayAskLonger(handoff), 'askExtension'),
    refuse: when(decides, 'refuse'),
    pause: when(canReply && handoff.pause === null, 'pause'),
    category: when(canReply, 'category'),
  }
}
