import type { PartView, ReviewView } from '../../../domain/closingContract.ts'
import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import { openPartOf, openReviewOf } from '../decisionActions.ts'
import { ActButton } from '../parts/ActButton.tsx'
import { TimeChip } from '../parts/DueChip.tsx'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskActions } from '../useDeskActions.ts'
import styles from './Banner.module.css'
import { Banner, Facts } from './Banner.tsx'

/** The review that the person may decide, and the part that their department has to do. */
export function DecisionBanner({
  handoff,
  staff,
  actions: { decisions },
}: {
  handoff: HandoffDetail
  staff: Staff
  actions: DeskActions
}) {
  const { texts } = useTexts()
  const words = texts.decisions
  const review = openReviewOf(handoff)
  const part = openPartOf(handoff, staff)
  return (
    <>
      {review && (
        <Banner icon="scales" title={words.reviews[review.kind]} chip={<ReviewChip review={review} />} isPressing>
          <Facts
            facts={[
              [words.said, review.text || words.noWords],
              ...(review.score ? [[words.score, words.scoreOf(review.score)] as [string, string]] : []),
            ]}
          />
          <p className={styles.buttons}>
            <ActButton onClick={decisions.review} kind="primary" name="review" label={words.review} />
          </p>
        </Banner>
      )}
      {part && (
        <Banner icon="hand" title={words.part(part.department.name)} chip={<PartChip part={part} />} isPressing>
          <Facts
            facts={[[words.task, part.task], ...part.notes.map(({ text }): [string, string] => [words.notes, text])]}
          />
          <p className={styles.buttons}>
            <ActButton onClick={decisions.partDone} kind="primary" name="partDone" label={words.partDone} />
            <ActButton onClick={decisions.partNote} name="partNote" label={words.partNote} />
          </p>
        </Banner>
      )}
    </>
  )
}

/** How long a review still has. */
export function ReviewChip({ review: { dueAt, openedAt } }: { review: ReviewView }) {
  const { left, late } = useTexts().texts.decisions
  return <TimeChip dueAt={dueAt} from={openedAt} left={left} late={late} />
}

/** How long a part still has. */
export function PartChip({ part: { dueAt, addedAt } }: { part: PartView }) {
  const { partLeft, partLate } = useTexts().texts.decisions
  return <TimeChip dueAt={dueAt} from={addedAt} left={partLeft} late={partLate} />
}
