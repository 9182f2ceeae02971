import { type ReactNode, useEffect, useState } from 'react'
import { formatDateTime } from '../../shared/time.ts'
import { RequestFailed } from '../api/client.ts'
import { getSettings } from '../settings.ts'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskTexts } from '../texts/form.ts'
import { Button } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Parts.module.css'

/** A wait shorter than this shows nothing at all. */
const patienceMilliseconds = 300

/** Grey lines in the place of what is loading, after a moment. */
export function Skeleton({ lines = 12 }: { lines?: number }) {
  const { texts } = useTexts()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  return (
    <div className={styles.skeleton} role="status">
      {Array.from({ length: lines }, (_, index) => `line-${index}`).map((key) => (
        <span key={key} aria-hidden="true" />
      ))}
      <p className="hidden-text">{texts.app.loading}</p>
    </div>
  )
}

/** Says what could not be done, why, and offers another try. */
export function Failure({ title, error, onRetry }: { title: string; error: unknown; onRetry?: () => void }) {
  const { texts } = useTexts()
  const requestId = error instanceof RequestFailed ? error.requestId : undefined
  return (
    <div className={styles.failure} role="alert">
      <strong>{title}</strong>
      <span>{describeFailure(error, texts)}</span>
      {onRetry && <Button onClick={onRetry}>{texts.app.retry}</Button>}
      {requestId && <small>{texts.app.requestId(requestId)}</small>}
    </div>
  )
}

/** Says that there is nothing, and what to do next. */
export function Empty({
  icon,
  title,
  hint,
  children,
}: {
  icon: IconName
  title: string
  hint: string
  children?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      <span className={styles.emptyIcon}>
        <Icon name={icon} size={24} />
      </span>
      <strong>{title}</strong>
      <span>{hint}</span>
      {children}
    </div>
  )
}

/** A failure in words: the server's own where it sent some, else ours. */
export function describeFailure(error: unknown, texts: DeskTexts): string {
  if (!(error instanceof RequestFailed)) return texts.problem.unknown
  if (error.code === 'unreachable' || error.code === 'unreadable_answer') return texts.problem[error.code]
  if (error.code === 'handoff_taken') return texts.problem.taken(String(error.problem?.['by'] ?? ''))
  if (error.code === 'version_stale' || error.code === 'handoff_state') return texts.problem.stale
  if (error.code === 'due_time_invalid') {
    return texts.promiseDialog.invalid(formatDateTime(String(error.problem?.['latest'] ?? ''), getSettings().locale))
  }
  if (error.code === 'handoff_not_yours') return texts.problem.notYours
  if (error.code === 'not_allowed') return texts.problem.notAllowed
  return error.problem ? `${error.problem.title}${texts.sentenceGap}${error.problem.detail}` : texts.problem.unknown
}
