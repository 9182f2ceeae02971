import type { PartView } from '../../../domain/closingContract.ts'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { formatDateTime } from '../../shared/time.ts'
import { Tag } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { PartChip, ReviewChip } from '../thread/DecisionBanner.tsx'
import styles from './Progress.module.css'

/** Reviews and what came of them, parts of other departments and how they go on. */
export function Decisions({ handoff: { reviews, parts } }: { handoff: HandoffDetail }) {
  const { texts, locale } = useTexts()
  const words = texts.decisions
  return (
    <ul className={styles.promises}>
      {reviews.map((review) => (
        <li key={review.id}>
          <strong>{words.reviews[review.kind]}</strong>
          {review.outcome ? <Tag>{words.states[review.outcome]}</Tag> : <ReviewChip review={review} />}
          <p className={styles.lines}>{review.reply ?? (review.text || words.noWords)}</p>
          <span className={styles.when}>{formatDateTime(review.decidedAt ?? review.openedAt, locale)}</span>
        </li>
      ))}
      {parts.map((part) => (
        <li key={part.id}>
          <strong>{words.part(part.department.name)}</strong>
          {stateOf(part) === 'open' ? <PartChip part={part} /> : <Tag>{words.states[stateOf(part)]}</Tag>}
          <p className={styles.lines}>{part.result ?? part.task}</p>
          {part.notes.map(({ text, writtenAt }) => (
            <p key={writtenAt} className={styles.lines}>{`${words.notes}${texts.sentenceGap}${text}`}</p>
          ))}
        </li>
      ))}
    </ul>
  )
}

function stateOf({ doneAt, removedAt }: PartView): 'open' | 'done' | 'removed' {
  if (removedAt) return 'removed'
  return doneAt ? 'done' : 'open'
}
