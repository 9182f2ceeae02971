import type { ComponentChildren } from 'preact'
import { scores } from '../../domain/closing.ts'
import type { CitizenClosing } from '../../domain/closingContract.ts'
import type { CaseView } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { ScoreField } from '../shared/ScoreField.tsx'
import { texts } from '../shared/texts/catalogue.ts'
import { put } from '../shared/texts/put.ts'
import { formatDateTime } from '../shared/time.ts'

interface ClosingPartProps {
  found: CaseView
  code: string
  locale: Locale
}

/** What the citizen may say about the result: solved, not solved, how satisfied. Plain forms, each with one button. */
export function ClosingPart({ found, code, locale }: ClosingPartProps) {
  const t = texts[locale]
  const { closing, canReopen } = found
  const score = scores.find((one) => one === closing.score)
  if (!canReopen) return null
  const form = (action: string, children: ComponentChildren) => (
    <form method="post" action="/case" class="lines">
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="number" value={found.number} />
      <input type="hidden" name="code" value={code} />
      {children}
    </form>
  )
  return (
    <section aria-labelledby="closing-title">
      <h2 id="closing-title">{t.closing.title}</h2>
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
          'rate',
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
        <p class="lx-keep">
          {put(t.closing.rated, { score: t.closing.scores[score] })} {t.closing.thanks}
        </p>
      )}
    </section>
  )
}

/** What became of what the citizen said. */
export function Reviews({ reviews, locale }: { reviews: CitizenClosing['reviews']; locale: Locale }) {
  const t = texts[locale].closing
  return (
    <>
      {reviews.map(({ kind, dueAt, isLate, outcome, reply }) => {
        const due = put(isLate ? t.reviewLate : t.reviewDue, { dueAt: formatDateTime(dueAt, locale) })
        const words = outcome ? [outcome === 'upheld' ? t.upheld : t.notUpheld, reply, isLate && due] : [due]
        return (
          <div key={kind + dueAt}>
            <dt>{kind === 'dispute' ? t.disputeReview : t.ratingReview}</dt>
            <dd>{words.filter(Boolean).join(' · ')}</dd>
          </div>
        )
      })}
    </>
  )
}
