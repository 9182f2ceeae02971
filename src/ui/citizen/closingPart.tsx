import type { CitizenClosing } from '../../domain/closingContract.ts'
import type { CaseView } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { ClosingForms } from '../shared/ClosingForms.tsx'
import { texts } from '../shared/texts/catalogue.ts'
import { put } from '../shared/texts/put.ts'
import { formatDateTime } from '../shared/time.ts'

interface ClosingPartProps {
  found: CaseView
  code: string
  locale: Locale
}

/** What the citizen may say about the result, as forms of the case page. */
export function ClosingPart({ found: { number, closing, canReopen }, code, locale }: ClosingPartProps) {
  if (!canReopen) return null
  return (
    <ClosingForms
      t={texts[locale]}
      closing={closing}
      heading="h2"
      form={(action, children) => (
        <form method="post" action="/case" class="lines">
          <input type="hidden" name="action" value={action} />
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="code" value={code} />
          {children}
        </form>
      )}
    />
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
