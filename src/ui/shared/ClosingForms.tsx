import type { ComponentChildren, VNode } from 'preact'
import { scores } from '../../domain/closing.ts'
import type { CitizenClosing } from '../../domain/closingContract.ts'
import type { CaseAction } from './caseActions.ts'
import { ScoreField } from './ScoreField.tsx'
import type { Texts } from './texts/form.ts'
import { put } from './texts/put.ts'

interface ClosingFormsProps {
  t: Texts
  closing: Pick<CitizenClosing, 'canConfirm' | 'canRate' | 'score'>
  heading: 'h2' | 'h3' | 'h4'
  /** A form that sends the action for this case, as the place it stands in sends forms. */
  form: (action: CaseAction, children: ComponentChildren) => VNode
}

/** What the citizen may say about a result: solved, not solved, how satisfied. Each is a form with one button. */
export function ClosingForms({ t, closing, heading: Heading, form }: ClosingFormsProps) {
  const score = scores.find((one) => one === closing.score)
  return (
    <section class="lx-closing" aria-labelledby="closing-title">
      <Heading id="closing-title">{t.closing.title}</Heading>
      {closing.canConfirm &&
        form(
          'confirm',
          <>
            <p>{t.closing.ask}</p>
            <button type="submit" class="lx-button lx-primary">
              {t.closing.solved}
            </button>
          </>,
        )}
      {form(
        'reopen',
        <>
          <label class="lx-field">
            <span>{t.closing.why}</span>
            <textarea name="reason" rows={3} maxLength={2000} required />
          </label>
          <button type="submit" class="lx-button">
            {t.closing.notSolved}
          </button>
        </>,
      )}
      {closing.canRate &&
        form(
          'rating',
          <>
            <ScoreField t={t} />
            <label class="lx-field">
              <span>{t.closing.comment}</span>
              <textarea name="comment" rows={2} maxLength={2000} />
            </label>
            <button type="submit" class="lx-button">
              {t.closing.sendRating}
            </button>
          </>,
        )}
      {score && (
        <p class="lx-keep lx-rated" tabIndex={-1}>
          {put(t.closing.rated, { score: t.closing.scores[score] })}
          <br />
          {t.closing.thanks}
        </p>
      )}
    </section>
  )
}
