import type { Brief } from '../../../domain/deskContract.ts'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskTexts } from '../texts/form.ts'
import styles from './Context.module.css'

/** A reason of a hand-over, which is a decision status or `asked_by_citizen`, in words. */
export function reasonText(reason: string, texts: DeskTexts): string {
  return (texts.reasons as Readonly<Record<string, string>>)[reason] ?? reason
}

/** What was asked, what was shown, what is missing. */
export function BriefView({ brief }: { brief: Brief }) {
  const { texts } = useTexts()
  const { asked, shown, missing, byAssistant } = brief
  return (
    <div className={styles.brief}>
      <dl>
        <div>
          <dt>{texts.context.asked}</dt>
          <dd className={styles.lines}>{asked}</dd>
        </div>
        <div>
          <dt>{texts.context.shown}</dt>
          <dd>{shown.length > 0 ? shown.join(texts.listGap) : texts.context.nothingShown}</dd>
        </div>
        {missing && (
          <div>
            <dt>{texts.context.missing}</dt>
            <dd>{reasonText(missing, texts)}</dd>
          </div>
        )}
      </dl>
      <p className={styles.origin}>{byAssistant ? texts.context.byAssistant : texts.context.byRules}</p>
    </div>
  )
}
