import type { ReactNode } from 'react'
import type { Staff } from '../../../domain/contract.ts'
import type { PatternView, RosterView, ShiftView, SwapView } from '../../../domain/rosterContract.ts'
import { writeHours } from '../../shared/hours.ts'
import { formatDateTime, formatDay } from '../../shared/time.ts'
import { roster } from '../api/roster.ts'
import { useRosterChange } from '../data/roster.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import pageStyles from '../pages/Pages.module.css'
import { Button } from '../parts/Button.tsx'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { timesOf } from './days.ts'
import { nameIn } from './people.ts'
import styles from './Roster.module.css'

/** A list under the week; nothing where there is nothing to list. */
function Notes({ id, title, isEmpty, children }: { id: string; title: string; isEmpty: boolean; children: ReactNode }) {
  if (isEmpty) return null
  return (
    <section className={pageStyles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.subhead}>
        {title}
      </h3>
      <ul className={styles.notes}>{children}</ul>
    </section>
  )
}

/** Who is away, and who stands in. */
export function Absences({ view }: { view: RosterView }) {
  const { texts, locale } = useTexts()
  const words = texts.roster
  const end = useRosterChange(roster.endAbsence)
  return (
    <Notes id="roster-absences" title={words.absences} isEmpty={view.absences.length === 0}>
      {view.absences.map(({ id, staffId, substituteId, startsAt, endsAt, reason, canEnd }) => {
        const name = nameIn(view.people, staffId)
        const covered = substituteId ? words.coveredBy(nameIn(view.people, substituteId)) : words.noSubstitute
        return (
          <li key={id}>
            <span>
              <b>{name}</b> {words.awayFor(formatDateTime(startsAt, locale), formatDateTime(endsAt, locale))}
              {texts.sentenceGap}
              {[covered, reason].filter(Boolean).join(texts.listGap)}
            </span>
            {canEnd && (
              <Button
                kind="quiet"
                aria-label={`${words.endAbsence} ${name}`}
                isBusy={end.isPending}
                onClick={() => end.mutate(id, { onSuccess: () => confirmBriefly(words.absenceEnded) })}
              >
                {words.endAbsence}
              </Button>
            )}
          </li>
        )
      })}
      {end.isError && <Failure title={words.endAbsence} error={end.error} />}
    </Notes>
  )
}

/** The shifts that come again and again. */
export function Patterns({ view }: { view: RosterView }) {
  const { texts, locale } = useTexts()
  const words = texts.roster
  const end = useRosterChange(roster.endPattern)
  const daysOf = ({ weekdays, everyWeeks }: PatternView) => {
    const days = weekdays.map((day) => words.weekdays[day - 1]).join(texts.listGap)
    return [days || words.everyWorkingDayShort, ...(everyWeeks > 1 ? [words.everySecond(everyWeeks)] : [])].join(' ')
  }
  return (
    <Notes id="roster-patterns" title={words.patterns} isEmpty={view.patterns.length === 0}>
      {view.patterns.map((pattern) => {
        const name = nameIn(view.people, pattern.staffId)
        const valid = [words.since(formatDay(pattern.validFrom, locale))]
        if (pattern.validTo) valid.push(words.until(formatDay(pattern.validTo, locale)))
        return (
          <li key={pattern.id}>
            <span>
              <b>{texts.misses.tiers[pattern.role]}</b> {name} {daysOf(pattern)}{' '}
              {writeHours(pattern.intervals, texts.lines)} ({valid.join(' ')})
            </span>
            {view.line.canChange && (
              <ConfirmButton
                label={words.endPattern}
                question={words.sureEnd}
                name={name}
                isBusy={end.isPending}
                onConfirm={() =>
                  end.mutate(pattern.id, { onSuccess: ({ cancelled }) => confirmBriefly(words.ended(cancelled)) })
                }
              />
            )}
          </li>
        )
      })}
      {end.isError && <Failure title={words.endPattern} error={end.error} />}
    </Notes>
  )
}

/** Swaps that wait for an answer; those concerned answer them here. */
export function Swaps({ view, staff }: { view: RosterView; staff: Staff }) {
  const { texts, locale } = useTexts()
  const words = texts.roster
  const answer = useRosterChange(roster.answerSwap)
  const shiftOf = (shift: ShiftView) => `${formatDay(shift.startsAt, locale)} ${timesOf(shift)}`
  const verbsFor = ({ fromStaffId, toStaffId }: SwapView) => {
    if (toStaffId === staff.id) return ['accept', 'decline'] as const
    return fromStaffId === staff.id ? (['drop'] as const) : []
  }
  return (
    <Notes id="roster-swaps" title={words.swaps} isEmpty={view.swaps.length === 0}>
      {view.swaps.map((swap) => {
        const names = [swap.fromStaffId, swap.toStaffId].map((id) => nameIn(view.people, id))
        const returned = swap.returnShift ? words.returning(shiftOf(swap.returnShift)) : ''
        return (
          <li key={swap.id}>
            <span>
              {words.swapOf(names[0] ?? '', names[1] ?? '', shiftOf(swap.shift))}
              {returned}
            </span>
            {verbsFor(swap).map((verb) => (
              <Button
                key={verb}
                kind={verb === 'accept' ? 'primary' : 'plain'}
                isBusy={answer.isPending}
                onClick={() =>
                  answer.mutate({ id: swap.id, verb }, { onSuccess: () => confirmBriefly(words.answered) })
                }
              >
                {words[verb]}
              </Button>
            ))}
          </li>
        )
      })}
      {answer.isError && <Failure title={words.swaps} error={answer.error} />}
    </Notes>
  )
}
