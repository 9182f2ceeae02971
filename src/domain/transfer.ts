/** Why a handoff is passed to another department; the words stand in `texts`. */
export const transferReasons = [
  'not_our_duty',
  'other_region',
  'law_assigns',
  'expertise_needed',
  'joint_matter',
  'already_there',
] as const
export type TransferReason = (typeof transferReasons)[number]

/** `disputed`: a supervisor has to rule; `ruled`: it was, and that binds; `dropped`: the handoff ended before. */
export const transferStates = [
  'offered',
  'accepted',
  'accepted_by_silence',
  'declined',
  'disputed',
  'ruled',
  'dropped',
] as const
export type TransferState = (typeof transferStates)[number]

/** What makes a transfer a matter for a supervisor. */
export const disputes = ['returned', 'three_hops', 'two_declines'] as const
export type Dispute = (typeof disputes)[number]

/** What a rule must know of an earlier transfer. */
export interface PastTransfer {
  fromDepartmentId: string
  toDepartmentId: string
  state: TransferState
  dispute: Dispute | null
}

const isHop = ({ state }: PastTransfer) => state === 'accepted' || state === 'accepted_by_silence'
const isDecline = ({ state, dispute }: PastTransfer) => state === 'declined' || dispute === 'two_declines'

/**
 * Whether a wanted transfer must be ruled instead of offered: back to a department that had it (A→B→A), or for the
 * third time.
 */
export function disputeOfOffer({
  past,
  toDepartmentId,
}: {
  past: readonly PastTransfer[]
  toDepartmentId: string
}): Dispute | undefined {
  const hops = past.filter(isHop)
  if (hops.some(({ fromDepartmentId }) => fromDepartmentId === toDepartmentId)) return 'returned'
  return hops.length >= 2 ? 'three_hops' : undefined
}

/** Whether a decline is the second of this handoff, so that a supervisor rules instead of a third asking. */
export function disputeOfDecline(past: readonly PastTransfer[]): Dispute | undefined {
  return past.filter(isDecline).length >= 1 ? 'two_declines' : undefined
}
