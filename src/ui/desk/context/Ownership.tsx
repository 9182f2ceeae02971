import type { TransferView } from '../../../domain/clockContract.ts'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { formatDateTime } from '../../shared/time.ts'
import { ActButton } from '../parts/ActButton.tsx'
import { Tag, type Tone } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskActions } from '../useDeskActions.ts'
import styles from './Progress.module.css'

/** Asks for more time or lets the clock stand, where either is possible. */
export function ClockButtons({ actions: { ownership } }: { actions: DeskActions }) {
  const { texts } = useTexts()
  const words = texts.ownership.actions
  return (
    <p className={styles.acts}>
      {!ownership.refuse && (
        <ActButton label={words.askExtension} name="extension" kind="quiet" onClick={ownership.extension} />
      )}
      <ActButton label={words.pause} name="pause" kind="quiet" onClick={ownership.pause} />
    </p>
  )
}

/** Corrects the kind of request. */
export function CategoryButton({ actions: { ownership } }: { actions: DeskActions }) {
  const { texts } = useTexts()
  return (
    <p className={styles.acts}>
      <ActButton label={texts.ownership.actions.category} name="category" kind="quiet" onClick={ownership.category} />
    </p>
  )
}

const extensionTones: Record<HandoffDetail['extensions'][number]['state'], Tone> = {
  asked: 'warning',
  approved: 'success',
  refused: 'danger',
}

/** Requests for more time and what became of them. */
export function Extensions({ handoff }: { handoff: HandoffDetail }) {
  const { texts } = useTexts()
  const words = texts.ownership
  if (handoff.extensions.length === 0) return null
  return (
    <ul className={styles.promises} aria-label={words.extensions}>
      {handoff.extensions.map(({ id, reason, state, decisionReason, ...longer }) => (
        <li key={id}>
          <Tag tone={extensionTones[state]}>{words.extensionStates[state]}</Tag>
          <span>{words.longer(longer)}</span>
          {longer.track && <p className={styles.lines}>{longer.track.law}</p>}
          <p className={styles.lines}>{reason}</p>
          {decisionReason && (
            <p className={styles.lines}>{`${words.extensionStates[state]}${texts.sentenceGap}${decisionReason}`}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** From whom to whom it was passed, and what the answers rested on. */
export function Transfers({ transfers }: { transfers: TransferView[] }) {
  const { texts, locale } = useTexts()
  const words = texts.ownership
  return (
    <ul className={styles.promises}>
      {transfers.map(({ id, fromDepartment, toDepartment, state, reasonText, offeredAt, answerBasis, ruling }) => (
        <li key={id}>
          <strong>{words.fromTo(fromDepartment.name, toDepartment.name)}</strong>
          <span>{words.states[state]}</span>
          <p className={styles.lines}>{reasonText}</p>
          {answerBasis && (
            <p className={styles.lines}>{`${words.ruleDialog.answer}${texts.sentenceGap}${answerBasis}`}</p>
          )}
          {ruling && (
            <p className={styles.lines}>{`${words.states.ruled}${texts.sentenceGap}${ruling.department.name}`}</p>
          )}
          <span className={styles.when}>{formatDateTime(offeredAt, locale)}</span>
        </li>
      ))}
    </ul>
  )
}
