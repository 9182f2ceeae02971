import type { CalendarView, CalendarYearView } from '../../../domain/calendarContract.ts'
import { formatDateTime } from '../../shared/time.ts'
import { useCalendar } from '../data/calendar.ts'
import { PageFrame } from '../pages/PageFrame.tsx'
import pageStyles from '../pages/Pages.module.css'
import { Table } from '../pages/Table.tsx'
import { Tag } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { CalendarUploadForm } from './CalendarUploadForm.tsx'

/** The years of the working calendar, and the upload of an official one. */
export function CalendarPage() {
  const { texts } = useTexts()
  const words = texts.calendar
  const query = useCalendar()
  return (
    <PageFrame title={texts.places.names.calendar} lead={words.lead}>
      <Loaded query={query} failed={words.failed}>
        {(view) => (
          <>
            <Needed needed={view.needed} />
            <Years view={view} />
            <CalendarUploadForm key={view.version} view={view} />
          </>
        )}
      </Loaded>
    </PageFrame>
  )
}

function Needed({ needed }: Pick<CalendarView, 'needed'>) {
  const { texts } = useTexts()
  if (needed.length === 0) return null
  return (
    <p className={pageStyles.warning}>
      <Icon name="alert" />
      {texts.calendar.needed(needed.join(texts.calendar.and))}
    </p>
  )
}

function Years({ view }: { view: CalendarView }) {
  const { texts, locale } = useTexts()
  const words = texts.calendar
  return (
    <Table<CalendarYearView>
      caption={words.years}
      rows={view.years.toSorted((one, other) => other.year - one.year)}
      keyOf={({ year }) => `${year}`}
      columns={[
        { head: words.year, cell: ({ year }) => <strong>{year}</strong> },
        {
          head: words.status,
          cell: ({ status }) =>
            status === 'official' ? (
              <Tag tone="success" icon="check">
                {words.official}
              </Tag>
            ) : (
              <Tag tone="warning" icon="hourglass">
                {words.provisional}
              </Tag>
            ),
        },
        { head: words.source, cell: ({ source }) => source },
        {
          head: words.uploaded,
          cell: ({ uploadedAt }) => (uploadedAt ? formatDateTime(uploadedAt, locale) : words.shipped),
        },
      ]}
    />
  )
}
