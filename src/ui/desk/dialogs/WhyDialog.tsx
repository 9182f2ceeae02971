import { useQuery } from '@tanstack/react-query'
import type { DecisionExplanation, TitledEntry } from '../../../domain/explanation.ts'
import { desk } from '../api/desk.ts'
import { keys } from '../data/keys.ts'
import { Button } from '../parts/Button.tsx'
import { Failure, Skeleton } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { DialogFrame } from './DialogFrame.tsx'
import styles from './Dialogs.module.css'

/** Why the assistant said what it said: decision, reasons, the entries it weighed, the figures, and whether it would again. */
export function WhyDialog({
  conversationId,
  position,
  onClose,
}: {
  conversationId: string
  position: number
  onClose: () => void
}) {
  const { texts, locale } = useTexts()
  const { data, error, refetch } = useQuery({
    queryKey: keys.explanation({ conversationId, position, locale }),
    queryFn: ({ signal }) => desk.explain({ conversationId, position }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <DialogFrame title={texts.why.title} width={640} onClose={onClose}>
      {data && <Explanation explanation={data} />}
      {!data && error && <Failure title={texts.why.failed} error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      <p className={styles.buttons}>
        <Button onClick={onClose}>{texts.app.close}</Button>
      </p>
    </DialogFrame>
  )
}

function Explanation({ explanation }: { explanation: DecisionExplanation }) {
  const { texts } = useTexts()
  const { question, kind, status, reasons, entry, release, assistant, replay } = explanation
  const words = texts.why
  const lines: [string, string][] = [
    [words.question, question],
    [words.decision, `${kind.text}${texts.listGap}${status.text}`],
    [words.reasons, reasons.map(({ text }) => text).join(texts.listGap)],
    ...(entry ? [[words.entry, titleOf(entry)] as [string, string]] : []),
    [words.confidence, describeConfidence(explanation, words)],
    [words.release, release === null ? words.unknown : String(release)],
    [words.assistant, assistant?.text ?? words.assistantAbsent],
    [words.replay, replay ? (replay.isSame ? words.same : words.differs) : words.notThere],
  ]
  return (
    <>
      <dl className={styles.why}>
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Ranked explanation={explanation} />
      <Figures explanation={explanation} />
    </>
  )
}

function Ranked({ explanation: { ranked } }: { explanation: DecisionExplanation }) {
  const { texts } = useTexts()
  if (ranked.length === 0) return null
  return (
    <details className={styles.whyMore}>
      <summary>{texts.why.ranked}</summary>
      <ol>
        {ranked.map((one) => (
          <li key={one.id}>
            {titleOf(one)} <small>{percent(one.score)}</small>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Figures({ explanation: { features } }: { explanation: DecisionExplanation }) {
  const { texts } = useTexts()
  if (features.length === 0) return null
  return (
    <details className={styles.whyMore}>
      <summary>{texts.why.figures}</summary>
      <table className={styles.figures}>
        <tbody>
          {features.map(({ code, name, text, value }) => (
            <tr key={code}>
              <th scope="row">
                {name}
                <small>{text}</small>
              </th>
              <td>{value.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const titleOf = ({ id, title }: TitledEntry) => title ?? id
const percent = (share: number) => `${(share * 100).toFixed(1)}%`

function describeConfidence(
  { confidence, thresholds }: DecisionExplanation,
  words: { bounds: (answerFrom: string, askFrom: string) => string },
): string {
  const own = percent(confidence)
  return thresholds ? `${own} ${words.bounds(percent(thresholds.answerFrom), percent(thresholds.askFrom))}` : own
}
