import type { KeptLine } from '../../../domain/lines.ts'
import { writeHours } from '../../shared/hours.ts'
import { formatDateTime, formatDay } from '../../shared/time.ts'
import { lines } from '../api/lines.ts'
import { useLineChange } from '../data/lines.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import pageStyles from '../pages/Pages.module.css'
import { Button, Tag } from '../parts/Button.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { Closures } from './Closures.tsx'
import styles from './Lines.module.css'

/** One line: what it is, when it is staffed, whether it is open now, and what can be done. */
export function LineCard({
  line,
  mayReopenAll,
  onEdit,
  onClosing,
}: {
  line: KeptLine
  mayReopenAll: boolean
  onEdit: () => void
  onClosing: () => void
}) {
  const { texts, locale } = useTexts()
  const words = texts.lines
  const check = useLineChange(lines.check)
  const name = line.names[locale]
  return (
    <article className={pageStyles.card} aria-label={name}>
      <div className={styles.name}>
        <h4>{name}</h4>
        <Tag tone={line.isOpen ? 'jade' : undefined} icon={line.isOpen ? 'check' : 'clock'}>
          {line.isOpen ? words.openNow : words.closedNow}
        </Tag>
        {!line.isPublished && (
          <Tag tone="warning" icon="alert">
            {words.unpublished}
          </Tag>
        )}
      </div>
      <dl className={styles.facts}>
        <Fact name={words.kind}>{words.kinds[line.kind]}</Fact>
        {line.phone && <Fact name={words.phone}>{line.phone}</Fact>}
        <Fact name={words.workingDays}>{writeHours(line.workingHours, words)}</Fact>
        <Fact name={words.daysOff}>{writeHours(line.dayOffHours, words)}</Fact>
        {!line.isOpen && (
          <Fact name={words.opens}>{line.opensAt ? formatDateTime(line.opensAt, locale) : words.opensUnknown}</Fact>
        )}
        <Fact name={words.checked}>{line.checkedAt ? formatDay(line.checkedAt, locale) : words.notChecked}</Fact>
      </dl>
      <Closures line={line} mayReopenAll={mayReopenAll} />
      {check.isError && <Failure title={words.check} error={check.error} />}
      <p className={styles.buttons}>
        <Button aria-label={`${words.edit} ${name}`} onClick={onEdit}>
          {words.edit}
        </Button>
        <Button aria-label={`${words.close} ${name}`} onClick={onClosing}>
          {words.close}
        </Button>
        <Button
          aria-label={`${words.check} ${name}`}
          isBusy={check.isPending}
          onClick={() => check.mutate(line.id, { onSuccess: () => confirmBriefly(words.isChecked(name)) })}
        >
          {words.check}
        </Button>
      </p>
    </article>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
