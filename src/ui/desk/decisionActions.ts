import type { PartView, ReviewView } from '../../domain/closingContract.ts'
import type { HandoffDetail, Staff } from '../../domain/contract.ts'
import { isOpen } from '../../domain/handoff.ts'
import type { DeskTexts } from './texts/form.ts'

/** Dialogs about reviews and parts. */
export type DecisionDialog = 'review' | 'partDone' | 'partNote'

/** What each key may do now; one that is not possible is absent. */
export type DecisionActions = Partial<Record<keyof DeskTexts['decisions']['shortcuts'], (() => void) | undefined>>

/** The review that the person may decide. */
export const openReviewOf = ({ reviews }: HandoffDetail): ReviewView | undefined =>
  reviews.find(({ canDecide }) => canDecide)

/** The part that the person's department still has to do. */
export const openPartOf = ({ parts, state }: HandoffDetail, { departmentId }: Staff): PartView | undefined =>
  isOpen(state)
    ? parts.find(({ department, doneAt, removedAt }) => department.id === departmentId && !doneAt && !removedAt)
    : undefined

/** What may be decided or finished in the open handoff; the server decides all the same. */
export function decisionActions({
  handoff,
  staff,
  openDialog,
}: {
  handoff: HandoffDetail | undefined
  staff: Staff
  openDialog: (name: DecisionDialog) => void
}): DecisionActions {
  if (!handoff) return {}
  const part = openPartOf(handoff, staff)
  return {
    review: openReviewOf(handoff) && (() => openDialog('review')),
    partDone: part && (() => openDialog('partDone')),
    partNote: part && (() => openDialog('partNote')),
  }
}
