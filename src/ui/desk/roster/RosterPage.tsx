import { useState } from 'react'
import type { Staff } from '../../../domain/contract.ts'
import type { RosterLine, RosterView } from '../../../domain/rosterContract.ts'
import { formatDay } from '../../shared/time.ts'
import { roster } from '../api/roster.ts'
import { useRoster, useRosterLines } from '../data/roster.ts'
import { PageFrame, type PageProps } from '../pages/PageFrame.tsx'
import pageStyles from '../pages/Pages.module.css'
import { Button } from '../parts/Button.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Empty } from '../parts/States.tsx'
import { go, type Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import { serverNow } from '../time/now.ts'
import { dayOfInstant, mondayOf, plusDays } from './days.ts'
import { FeedCard } from './FeedCard.tsx'
import { Absences, Patterns, Swaps } from './Notes.tsx'
import styles from './Roster.module.css'
import { RosterDialog, type RosterDialogState } from './RosterDialog.tsx'
import { Gaps, Week } from './Week.tsx'

/** The duty roster of a line, week by week: who is there, what is left empty, and what can be done about it. */
export function RosterPage({ staff, place }: PageProps) {
  const { texts } = useTexts()
  const words = texts.roster
  const lines = useRosterLines()
  return (
    <PageFrame title={texts.places.names.roster} lead={words.lead}>
      <Loaded query={lines} failed={words.failed}>
        {(found) =>
          found.length === 0 ? (
            <Empty icon="clock" title={words.noLines} hint={words.noLinesHint} />
          ) : (
            <LineRoster lines={found} staff={staff} place={place} />
          )
        }
      </Loaded>
    </PageFrame>
  )
}

/** The line of the address, else the first chat line of the person's department. */
function findLine(lines: RosterLine[], { staff, place }: { staff: Staff; place: Place }): RosterLine | undefined {
  const own = lines.find(({ departmentId, kind }) => departmentId === staff.departmentId && kind === 'chat')
  return lines.find(({ id }) => id === place.filters?.['line']) ?? own ?? lines[0]
}

function LineRoster({ lines, staff, place }: { lines: RosterLine[]; staff: Staff; place: Place }) {
  const { texts } = useTexts()
  const words = texts.roster
  const line = findLine(lines, { staff, place })
  const asked = place.filters?.['week']
  const from = mondayOf(asked && /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : dayOfInstant(serverNow()))
  const span = { lineId: line?.id ?? '', from, to: plusDays(from, 6) }
  const query = useRoster(span)
  const [dialog, setDialog] = useState<RosterDialogState>()
  return (
    <>
      <Toolbar lines={lines} lineId={span.lineId} from={from} place={place} />
      <p className={styles.tools}>
        <Button onClick={() => setDialog({ name: 'absence' })}>{words.absence}</Button>
        {line?.canChange && (
          <>
            <Button onClick={() => setDialog({ name: 'shift' })}>{words.shift}</Button>
            <Button onClick={() => setDialog({ name: 'pattern' })}>{words.pattern}</Button>
            <Button onClick={() => setDialog({ name: 'import' })}>{words.fileImport}</Button>
          </>
        )}
        <a className={styles.export} href={roster.exportHref(span)} download>
          {words.fileExport}
        </a>
      </p>
      <Loaded query={query} failed={words.failed}>
        {(view) => <Roster view={view} staff={staff} openDialog={setDialog} />}
      </Loaded>
      <FeedCard />
      {dialog && query.data && (
        <RosterDialog dialog={dialog} view={query.data} staff={staff} onClose={() => setDialog(undefined)} />
      )}
    </>
  )
}

function Roster({
  view,
  staff,
  openDialog,
}: {
  view: RosterView
  staff: Staff
  openDialog: (dialog: RosterDialogState) => void
}) {
  return (
    <>
      <Gaps view={view} />
      <Week view={view} staff={staff} onSwap={(shiftId) => openDialog({ name: 'swap', shiftId })} />
      <Swaps view={view} staff={staff} />
      <Absences view={view} />
      <Patterns view={view} />
    </>
  )
}

function Toolbar({ lines, lineId, from, place }: { lines: RosterLine[]; lineId: string; from: string; place: Place }) {
  const { texts, locale } = useTexts()
  const words = texts.roster
  const show = (filters: Record<string, string | undefined>) =>
    go({ ...place, filters: { ...place.filters, ...filters } })
  return (
    <div className={pageStyles.filters}>
      <label className={`${pageStyles.filter} ${styles.line}`} htmlFor="roster-line">
        {words.line}
        <select id="roster-line" value={lineId} onChange={({ target }) => show({ line: target.value })}>
          {lines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.weeks}>
        <Button onClick={() => show({ week: plusDays(from, -7) })}>{words.previous}</Button>
        <Button onClick={() => show({ week: undefined })}>{words.thisWeek}</Button>
        <Button onClick={() => show({ week: plusDays(from, 7) })}>{words.next}</Button>
        <strong aria-live="polite">{words.week(formatDay(from, locale), formatDay(plusDays(from, 6), locale))}</strong>
      </div>
    </div>
  )
}
