import { memo } from 'react'
import type { HandoffRow } from '../../../domain/contract.ts'
import type { DeskView, ViewingView } from '../../../domain/deskContract.ts'
import type { Locale } from '../../../domain/locale.ts'
import { ViewerMarks } from '../attention/Viewers.tsx'
import { focusThread } from '../keyboard/focus.ts'
import { Tag, type Tone } from '../parts/Button.tsx'
import { DueChip } from '../parts/DueChip.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import type { Place } from '../place.ts'
import { localeNames, useTexts } from '../texts/catalogue.ts'
import { formatBrief, splitSpan } from '../time/format.ts'
import { useNow } from '../time/now.ts'
import styles from './Inbox.module.css'

/** One line of the list: a link with all that decides whom to take next. */
export const InboxRow = memo(function InboxRow({
  row,
  view,
  isOpen,
  isMine,
  sort,
  viewers = [],
}: {
  row: HandoffRow
  view: DeskView
  isOpen: boolean
  isMine: boolean
  sort: Place['sort']
  viewers?: ViewingView[] | undefined
}) {
  const { texts } = useTexts()
  return (
    <li className={styles.item}>
      <PlaceLink
        className={styles.row}
        place={{ page: 'desk', view, sort, handoffId: row.id }}
        onGo={focusThread}
        aria-current={isOpen ? 'true' : undefined}
        data-handoff={row.id}
        data-unread={row.unread > 0 || undefined}
      >
        <span className={styles.first}>
          <span className={styles.topic} lang={row.locale}>
            {row.topic}
          </span>
          {row.unread > 0 && (
            <span className={styles.unread}>
              <span aria-hidden="true">{row.unread > 99 ? '99+' : row.unread}</span>
              <span className="hidden-text">{texts.inbox.unread(row.unread)}</span>
            </span>
          )}
        </span>
        <span className={styles.second}>
          <span className={styles.line} lang={row.locale}>
            {row.lastLine}
          </span>
          <Waiting row={row} />
        </span>
        <span className={styles.tags}>
          <RowTags row={row} view={view} isMine={isMine} />
          <ViewerMarks viewers={viewers} />
        </span>
      </PlaceLink>
    </li>
  )
})

/** Colours of the states; the words say the same. */
export const stateTone: Record<HandoffRow['state'], Tone> = {
  waiting: 'warning',
  claimed: 'jade',
  following_up: 'brand',
  resolved: 'success',
  closed: undefined,
  withdrawn: undefined,
}

function RowTags({ row, view, isMine }: { row: HandoffRow; view: DeskView; isMine: boolean }) {
  const { texts, locale } = useTexts()
  const isStateNews = view !== 'waiting' || row.state !== 'waiting'
  return (
    <>
      <DueChip due={row.nextDue} openedAt={row.openedAt} />
      {row.urgency === 'critical' && (
        <Tag tone="danger" icon="bolt">
          {texts.inbox.critical}
        </Tag>
      )}
      {row.isElderFirst && (
        <Tag tone="warning" icon="heart">
          {texts.inbox.elderFirst}
        </Tag>
      )}
      {isStateNews && <Tag tone={stateTone[row.state]}>{texts.states[row.state]}</Tag>}
      {row.category !== 'consult' && <Tag>{texts.categories[row.category]}</Tag>}
      {row.locale !== locale && <LocaleTag locale={row.locale} />}
      {row.handler && !isMine && <span className={styles.handler}>{texts.inbox.handledBy(row.handler.name)}</span>}
    </>
  )
}

/** The language in which the citizen writes, where it is not the one of the desk. */
function LocaleTag({ locale }: { locale: Locale }) {
  const name = localeNames.find((language) => language.locale === locale)
  return (
    <span title={name?.name}>
      <Tag>
        <span aria-hidden="true">{name?.short}</span>
        <span className="hidden-text">{name?.name}</span>
      </Tag>
    </span>
  )
}

function Waiting({ row }: { row: HandoffRow }) {
  const { texts, locale } = useTexts()
  const now = useNow()
  const span = texts.span(splitSpan(now - Date.parse(row.openedAt)))
  return (
    <span className={styles.waiting}>
      {row.state === 'waiting'
        ? texts.inbox.waited(span)
        : texts.inbox.openedAt(formatBrief(row.openedAt, { locale, now }))}
    </span>
  )
}
