import type { TimelineItem } from '../../../domain/timelineItem.ts'
import { formatDateTime } from '../../shared/time.ts'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Progress.module.css'

/** What happened to the handoff, newest first: that is what an agent looks for. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  const { texts, locale } = useTexts()
  return (
    <ol className={styles.timeline} reversed>
      {items.toReversed().map(({ code, at, params }) => {
        const { serviceNumber, dueAt } = params
        const facts = [
          serviceNumber && texts.app.serviceNumber(serviceNumber),
          dueAt && texts.due.at(formatDateTime(dueAt, locale)),
        ].filter(Boolean)
        return (
          <li key={`${code}${at}`} data-code={code}>
            <span>{texts.timeline[code]}</span>
            <time dateTime={at}>{formatDateTime(at, locale)}</time>
            {facts.length > 0 && <span className={styles.eventFacts}>{facts.join(texts.listGap)}</span>}
          </li>
        )
      })}
    </ol>
  )
}
