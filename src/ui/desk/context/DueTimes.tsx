import type { DueTime } from '../../../domain/clockContract.ts'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { formatDateTime } from '../../shared/time.ts'
import { ownership } from '../api/ownership.ts'
import { useChange } from '../data/ownership.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { Button, Tag, type Tone } from '../parts/Button.tsx'
import { pressureOf } from '../parts/DueChip.tsx'
import type { IconName } from '../parts/Icon.tsx'
import { describeFailure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskTexts } from '../texts/form.ts'
import { splitSpan } from '../time/format.ts'
import { useNow } from '../time/now.ts'
import styles from './Progress.module.css'

/** Every stage with its due time and how it stands. */
export function DueTimes({ handoff }: { handoff: HandoffDetail }) {
  const { texts, locale } = useTexts()
  const now = useNow()
  return (
    <ul className={styles.stages}>
      {handoff.dueTimes.map((due) => {
        const { tone, icon, words } = standing(due, { texts, from: Date.parse(handoff.openedAt), now })
        return (
          <li key={due.stage}>
            <span className={styles.stageName}>{texts.stages[due.stage]}</span>
            <Tag tone={tone} icon={icon}>
              {words}
            </Tag>
            <span className={styles.when}>
              {due.doneAt
                ? texts.due.doneAt(formatDateTime(due.doneAt, locale))
                : texts.due.at(formatDateTime(due.dueAt, locale))}
            </span>
            {due.isProvisional && <span className={styles.provisional}>{texts.due.provisional}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** What was promised, and whether it was kept; whoever handles it marks what they have answered. */
export function Promises({ handoff, canKeep }: { handoff: HandoffDetail; canKeep: boolean }) {
  const { texts, locale } = useTexts()
  const now = useNow()
  if (handoff.promises.length === 0) return <p className={styles.none}>{texts.context.noPromises}</p>
  return (
    <ul className={styles.promises}>
      {handoff.promises.map(({ id, text, dueAt, madeAt, keptAt, isProgress }) => {
        const isBroken = Date.parse(keptAt ?? new Date(now).toISOString()) > Date.parse(dueAt)
        return (
          <li key={id}>
            <Tag tone={isBroken ? 'danger' : keptAt ? 'success' : 'brand'} icon={keptAt ? 'check' : 'clock'}>
              {keptAt ? texts.context.kept : isBroken ? texts.context.broken : texts.context.open}
            </Tag>
            <span className={styles.when}>{texts.due.at(formatDateTime(dueAt, locale))}</span>
            <p className={styles.lines}>{text}</p>
            <span className={styles.when}>{texts.context.promisedAt(formatDateTime(madeAt, locale))}</span>
            {canKeep && !keptAt && !isProgress && <KeepButton handoffId={handoff.id} promiseId={id} />}
          </li>
        )
      })}
    </ul>
  )
}

function KeepButton({ handoffId, promiseId }: { handoffId: string; promiseId: string }) {
  const { texts } = useTexts()
  const { mutate, isPending, error } = useChange(ownership.keepPromise)
  const onSuccess = () => confirmBriefly(texts.ownership.done.keep)
  return (
    <>
      <Button kind="quiet" isBusy={isPending} onClick={() => mutate({ id: handoffId, promiseId }, { onSuccess })}>
        {texts.ownership.actions.keep}
      </Button>
      {error && <p role="alert">{describeFailure(error, texts)}</p>}
    </>
  )
}

/** A done stage is judged by the server; an open one by the passing time. */
function standing(
  due: DueTime,
  { texts, from, now }: { texts: DeskTexts; from: number; now: number },
): { tone: Tone; icon: IconName; words: string } {
  if (due.doneAt) {
    return due.isLate
      ? { tone: 'danger', icon: 'alert', words: texts.due.doneLate }
      : { tone: 'success', icon: 'check', words: texts.due.done }
  }
  if (due.pausedAt) return { tone: undefined, icon: 'hourglass', words: texts.ownership.paused }
  const dueAt = Date.parse(due.dueAt)
  const span = texts.span(splitSpan(dueAt - now))
  const pressure = pressureOf({ dueAt, from, now })
  if (pressure === 'late') return { tone: 'danger', icon: 'alert', words: texts.due.overdue(span) }
  return pressure === 'soon'
    ? { tone: 'warning', icon: 'hourglass', words: texts.due.left(span) }
    : { tone: 'brand', icon: 'clock', words: texts.due.left(span) }
}
