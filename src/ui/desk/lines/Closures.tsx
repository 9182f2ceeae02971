import type { KeptLine } from '../../../domain/lines.ts'
import { formatDay } from '../../shared/time.ts'
import { lines } from '../api/lines.ts'
import { useLineChange } from '../data/lines.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { Button, Tag } from '../parts/Button.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Lines.module.css'

/** The days to come on which a line stays closed; who keeps it takes them back. */
export function Closures({ line, mayReopenAll }: { line: KeptLine; mayReopenAll: boolean }) {
  const { texts, locale } = useTexts()
  const words = texts.lines
  const reopen = useLineChange(lines.reopen)
  if (line.spans.length === 0) return null
  return (
    <div>
      <h5 className={styles.subhead}>{words.closures}</h5>
      <ul className={styles.closures}>
        {line.spans.map(({ from, to, reason, isOfAllLines, ids }) => {
          const days =
            from === to ? formatDay(from, locale) : words.span(formatDay(from, locale), formatDay(to, locale))
          return (
            <li key={ids.join()}>
              <span>
                {days}
                {texts.sentenceGap}
                {reason} {isOfAllLines && <Tag>{words.ofAll}</Tag>}
              </span>
              {(mayReopenAll || !isOfAllLines) && (
                <Button
                  kind="quiet"
                  aria-label={`${words.reopen} ${days}`}
                  isBusy={reopen.isPending}
                  onClick={() => reopen.mutate(ids, { onSuccess: () => confirmBriefly(words.reopened) })}
                >
                  {words.reopen}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {reopen.isError && <Failure title={words.reopen} error={reopen.error} />}
    </div>
  )
}
