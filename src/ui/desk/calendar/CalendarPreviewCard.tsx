import { useEffect, useRef } from 'react'
import type { CalendarPreview } from '../../../domain/calendarContract.ts'
import { formatDateTime } from '../../shared/time.ts'
import pageStyles from '../pages/Pages.module.css'
import { Table } from '../pages/Table.tsx'
import { Button } from '../parts/Button.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'

/** What an official year holds and which due times it would move, before it is written. */
export function CalendarPreviewCard({
  preview,
  applying,
  onApply,
}: {
  preview: CalendarPreview
  applying: { isPending: boolean; error: Error | null }
  onApply: (preview: CalendarPreview) => void
}) {
  const { texts, locale } = useTexts()
  const words = texts.calendar
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className={pageStyles.card}>
      <h4 ref={title} tabIndex={-1}>
        {words.preview(preview.year)}
      </h4>
      <p>{words.holds(preview.daysOff, preview.makeupDays)}</p>
      <p>{preview.source}</p>
      <p>
        <strong>{preview.count === 0 ? words.movesNothing : words.moves(preview.count)}</strong>
      </p>
      {preview.moves.length > 0 && (
        <>
          {preview.count > preview.moves.length && <p>{words.firstOf(preview.moves.length)}</p>}
          <Table
            caption={words.movesCaption}
            rows={preview.moves}
            keyOf={({ handoffId, stage }) => `${handoffId} ${stage}`}
            columns={[
              {
                head: words.handoff,
                cell: ({ handoffId, number }) => (
                  <PlaceLink place={{ page: 'desk', view: 'all', handoffId }}>{number}</PlaceLink>
                ),
              },
              { head: words.stage, cell: ({ stage }) => texts.stages[stage] },
              { head: words.from, cell: ({ from }) => formatDateTime(from, locale) },
              { head: words.to, cell: ({ to }) => formatDateTime(to, locale) },
            ]}
          />
        </>
      )}
      {applying.error && <Failure title={words.applyFailed} error={applying.error} />}
      <p>
        <Button kind="primary" isBusy={applying.isPending} onClick={() => onApply(preview)}>
          {words.apply(preview.year)}
        </Button>
      </p>
    </div>
  )
}
