import type { Staff } from '../../../domain/contract.ts'
import type { DutyView, RosterView } from '../../../domain/rosterContract.ts'
import { formatDay } from '../../shared/time.ts'
import { roster } from '../api/roster.ts'
import { useRosterChange } from '../data/roster.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { Button, Tag } from '../parts/Button.tsx'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { serverNow } from '../time/now.ts'
import { dayOfInstant, plusDays, timesOf } from './days.ts'
import { nameIn } from './people.ts'
import styles from './Roster.module.css'

/** What is left empty this week, in words. */
export function Gaps({ view }: { view: RosterView }) {
  const { texts, locale } = useTexts()
  const words = texts.roster
  // Nobody can do anything about what is over.
  const gaps = view.gaps.filter(({ endsAt }) => Date.parse(endsAt) > serverNow())
  if (view.line.kind !== 'chat' || view.staffed.length === 0) return null
  if (gaps.length === 0) {
    return (
      <p className={styles.whole}>
        <Icon name="check" /> {words.noGaps}
      </p>
    )
  }
  return (
    <section className={styles.gaps} aria-labelledby="roster-gaps">
      <h3 id="roster-gaps">
        <Icon name="alert" /> {words.gaps}
      </h3>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.role}${gap.startsAt}`}>
            {words.gap(`${formatDay(gap.startsAt, locale)} ${timesOf(gap)}`, texts.misses.tiers[gap.role])}
            {gap.warnedAt && <Tag>{words.warned}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface DayProps {
  view: RosterView
  staff: Staff
  onSwap: (shiftId: string) => void
}

/** The days of the week, beside each other where there is room. */
export function Week(props: DayProps) {
  const { from } = props.view
  return (
    <ol className={styles.week}>
      {Array.from({ length: 7 }, (_, n) => plusDays(from, n)).map((day, n) => (
        <Day key={day} day={day} weekday={n} {...props} />
      ))}
    </ol>
  )
}

function Day({ day, weekday, view, ...props }: DayProps & { day: string; weekday: number }) {
  const { texts, locale } = useTexts()
  const words = texts.roster
  const staffed = view.staffed.filter(({ from }) => dayOfInstant(from) === day)
  const times = staffed.map(({ from, to }) => timesOf({ startsAt: from, endsAt: to }))
  const duty = view.duty.filter(({ startsAt }) => dayOfInstant(startsAt) === day)
  const isToday = day === dayOfInstant(serverNow())
  return (
    <li className={styles.day} data-today={isToday || undefined} aria-current={isToday ? 'date' : undefined}>
      <h3>
        {words.weekdays[weekday]} <span>{formatDay(day, locale)}</span>
      </h3>
      <p className={styles.hours}>
        {times.length > 0 ? `${words.staffed} ${times.join(texts.listGap)}` : words.notStaffed}
      </p>
      {duty.length === 0 && times.length > 0 && <p className={styles.hours}>{words.nobody}</p>}
      <ul>
        {duty.map((part) => (
          <Duty key={`${part.shiftId}${part.startsAt}`} part={part} view={view} {...props} />
        ))}
      </ul>
    </li>
  )
}

function Duty({ part, view, staff, onSwap }: DayProps & { part: DutyView }) {
  const { texts } = useTexts()
  const words = texts.roster
  const cancel = useRosterChange(roster.cancelShift)
  const planned = view.shifts.find(({ id }) => id === part.shiftId)
  const isAhead = planned !== undefined && Date.parse(planned.startsAt) > serverNow()
  const isOver = Date.parse(part.endsAt) <= serverNow()
  const name = nameIn(view.people, part.staffId)
  const role = texts.misses.tiers[part.role]
  const what = `${role} ${name} ${timesOf(part)}`
  return (
    <li className={styles.duty} data-role={part.role} data-own={part.staffId === staff.id || undefined}>
      <span className={styles.times}>{timesOf(part)}</span>
      <span>
        <b>{role}</b> {name}{' '}
        {part.standsInFor && <Tag tone="warning">{words.standsIn(nameIn(view.people, part.standsInFor))}</Tag>}
      </span>
      {isAhead && planned.staffId === staff.id && (
        <Button kind="quiet" aria-label={`${words.swap} ${what}`} onClick={() => onSwap(part.shiftId)}>
          {words.swap}
        </Button>
      )}
      {view.line.canChange && !isOver && (
        <ConfirmButton
          label={words.cancelShift}
          question={words.sureCancel}
          name={what}
          isBusy={cancel.isPending}
          onConfirm={() => cancel.mutate(part.shiftId, { onSuccess: () => confirmBriefly(words.cancelled) })}
        />
      )}
      {cancel.isError && <Failure title={words.cancelShift} error={cancel.error} />}
    </li>
  )
}
