import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeDueTimes } from '../../src/domain/dueTimes.ts'
import { categories } from '../../src/domain/handoff.ts'
import { officialCalendar as calendar } from '../../src/domain/holidays.ts'
import { getPreset } from '../../src/domain/presets.ts'
import { computeResultDue, maxAddedDays, type Pause, type ResultFacts } from '../../src/domain/resultClock.ts'
import { withProvisionalYears } from '../../src/domain/statutoryDays.ts'
import { getStatutoryTrack } from '../../src/domain/statutoryTracks.ts'

const at = (local: string) => new Date(`${local}+08:00`)
const hours = ['09:00-12:00', '13:30-17:30']
const base = { calendar, hours, urgency: 'normal', category: 'consult' } as const

const opened = (id: string, openedAt: Date): Omit<ResultFacts, 'toldDueAt' | 'pause'> => ({
  ...base,
  preset: getPreset(id),
  openedAt,
  addedDays: 0,
})

function due(facts: Omit<ResultFacts, 'toldDueAt' | 'pause'>, pause?: Pause): Date {
  return computeResultDue({ ...facts, pause, toldDueAt: facts.openedAt }).dueAt
}

describe('the due time of a result', () => {
  const tuesday = opened('cn-national-like', at('2026-11-24T10:00'))
  it.each([
    ['within a day', '2026-11-24T11:00', '2026-11-24T17:00', '2026-11-27'],
    ['over one night', '2026-11-24T11:00', '2026-11-25T09:00', '2026-11-30'],
    ['over a weekend', '2026-11-26T11:00', '2026-11-28T09:00', '2026-11-30'],
    ['from the last day into the weekend', '2026-11-27T11:00', '2026-11-28T09:00', '2026-11-30'],
    ['from the last day into the next', '2026-11-27T11:00', '2026-11-30T09:00', '2026-11-30'],
  ])('with a pause %s leaves the working days that were left', (_name, startedAt, endedAt, day) => {
    const pause = { startedAt: at(startedAt), endedAt: at(endedAt) }
    expect(due(tuesday, pause)).toEqual(at(`${day}T23:59:59`))
  })

  it('in calendar days and in hours moves by what was paused', () => {
    const beijing = opened('cn-beijing-like', at('2026-11-24T10:00'))
    const pause = { startedAt: at('2026-11-24T11:00'), endedAt: at('2026-11-26T09:00') }
    expect(due(beijing, pause)).toEqual(at('2026-12-03T23:59:59'))
    expect(due({ ...beijing, urgency: 'critical' }, pause)).toEqual(at('2026-11-26T10:00'))
    expect(maxAddedDays(beijing)).toBe(7)
    expect(maxAddedDays({ ...beijing, urgency: 'critical' })).toBe(0)
  })

  it.each([
    ['cn-national-like', '15 workingDays, 7 workingDays, 4 staffedHours, 3 workingDays, 5 workingDays'],
    ['cn-beijing-like', '15 days, 7 days, 4 staffedHours, 3 workingDays, 3 days'],
    ['en-gov-like', '15 workingDays, 15 workingDays, 4 staffedHours, 3 workingDays, 5 workingDays'],
  ])('%s: report, suggestion, answer to a transfer, pause, call-back: %s', (id, figures) => {
    const { result, transferAnswer, pause, callback } = getPreset(id)
    const limits = [result.report, result.suggestion, transferAnswer, pause, callback]
    expect(limits.map(({ value, unit }) => `${value} ${unit}`).join(', ')).toBe(figures)
  })

  it.each([
    ['petition', '60 legalDays + 30', '2027-01-25'],
    ['open_information', '20 workingDays + 20', '2026-12-22'],
    ['reconsideration', '60 legalDays + 30', '2027-01-25'],
    ['licence', '20 workingDays + 10', '2026-12-22'],
    ['consumer', '7 workingDays + 0', '2026-12-03'],
    ['labour_inspection', '60 workingDays + 30', undefined],
    ['labour_arbitration', '45 legalDays + 15', '2027-01-08'],
    ['work_injury', '60 legalDays + 0', '2027-01-25'],
    ['legal_aid', '7 legalDays + 0', '2026-12-01'],
    ['sme_arrears', '30 legalDays + 0', '2026-12-24'],
    ['freedom_of_information', '20 workingDays + 0', '2026-12-22'],
  ] as const)('by the law of %s is %s', (id, limit, day) => {
    const track = getStatutoryTrack(id)
    const facts = { ...tuesday, calendar: withProvisionalYears(calendar, tuesday.openedAt), track }
    expect(`${track.limit.value} ${track.limit.unit} + ${maxAddedDays(facts)}`).toBe(limit)
    if (day) expect(due(facts)).toEqual(at(`${day}T23:59:59`))
  })

  it('with an extension is counted from the opening', () => {
    expect(due({ ...tuesday, addedDays: 3 })).toEqual(at('2026-12-02T23:59:59'))
  })

  it('is never earlier than told, whatever is paused, added or sorted anew', () => {
    const instant = fc.integer({ min: at('2025-02-01T00:00').getTime(), max: at('2026-06-01T00:00').getTime() })
    const minutes = fc.integer({ min: 0, max: 8 * 24 * 60 })
    const change = fc.record({
      category: fc.constantFrom(...categories),
      addedDays: fc.integer({ min: 0, max: 15 }),
      track: fc.constantFrom(undefined, getStatutoryTrack('legal_aid'), getStatutoryTrack('licence')),
      pause: fc.option(fc.record({ after: minutes, length: minutes })),
    })
    const ids = fc.constantFrom('cn-national-like', 'cn-beijing-like', 'en-gov-like')
    fc.assert(
      fc.property(
        instant,
        ids,
        fc.constantFrom('normal', 'critical'),
        fc.array(change, { maxLength: 6 }),
        (...given) => {
          const [ms, id, urgency, changes] = given
          const facts = { ...opened(id, new Date(ms)), urgency }
          const first = computeDueTimes({ ...facts, isStaffed: true }).result?.dueAt ?? new Date(Number.NaN)
          let told = first
          for (const { category, addedDays, track, pause } of changes) {
            const startedAt = new Date(ms + (pause?.after ?? 0) * 60_000)
            const endedAt = new Date(startedAt.getTime() + (pause?.length ?? 0) * 60_000)
            const stood = pause ? { startedAt, endedAt } : undefined
            const next = computeResultDue({ ...facts, category, addedDays, track, pause: stood, toldDueAt: told }).dueAt
            expect(next.getTime()).toBeGreaterThanOrEqual(told.getTime())
            const without = computeResultDue({
              ...facts,
              category,
              addedDays,
              track,
              pause: undefined,
              toldDueAt: first,
            }).dueAt
            const withPause = computeResultDue({
              ...facts,
              category,
              addedDays,
              track,
              pause: stood,
              toldDueAt: first,
            }).dueAt
            expect(withPause.getTime()).toBeGreaterThanOrEqual(without.getTime())
            told = next
          }
        },
      ),
      { numRuns: 10_000 },
    )
  })
})
