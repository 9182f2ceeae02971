import { confirmBriefly } from '../live/announcer.tsx'
import { Button } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Context.module.css'

/** The case number, which an agent reads out or pastes elsewhere. */
export function CopyNumber({ number }: { number: string }) {
  const { texts } = useTexts()
  // Without a secure context browsers offer no clipboard; the number can still be selected.
  const canCopy = typeof navigator.clipboard?.writeText === 'function'
  const copy = () =>
    navigator.clipboard.writeText(number).then(
      () => confirmBriefly(texts.context.copied),
      () => confirmBriefly(texts.problem.unknown),
    )
  return (
    <span className={styles.number}>
      <span className={styles.selectable}>{number}</span>
      {canCopy && (
        <Button kind="quiet" icon="copy" onClick={() => void copy()}>
          {texts.context.copy}
        </Button>
      )}
    </span>
  )
}
