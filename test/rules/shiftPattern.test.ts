import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialCalendar as calendar } from '../../src/domain/holidays.ts'
import { listPatternSpans, type ShiftPattern } from '../../src/domain/shiftPattern.ts'

const hours = ['09:00-12:00', '13:30-17:30']

const daysOf = (pattern: Partial<ShiftPattern>, span: { from: string; to: string }, line: object | string[] = hours) =>
  listPatternSpans(
    { weekdays: [], everyWeeks: 1, intervals: ['09:00-12:00'], validFrom: '2026-09-01', validTo: null, ...pattern },
    { calendar, hours: line as string[], ...span },
  ).map(({ from }) => from.toISOString().slice(5, 10))

describe('the days of a pattern', () => {
  // National Day 2026: 1 to 7 October off, Sunday 20 September and Saturday 10 October worked.
  const holiday = { from: '2026-09-28', to: '2026-10-12' }
  it.each<[string, Partial<ShiftPattern>, string[]]>([
    [
      'every working day, the make-up Saturday too',
      {},
      ['09-28', '09-29', '09-30', '10-08', '10-09', '10-10', '10-12'],
    ],
    ['Thursdays, not the one that is off', { weekdays: [4] }, ['10-08']],
    ['Saturdays, only the one that is worked', { weekdays: [6] }, ['10-10']],
    [
      'every second week from the week of the first day',
      { weekdays: [1], everyWeeks: 2, validFrom: '2026-09-16' },
      ['09-28', '10-12'],
    ],
    ['from a day to a day', { validFrom: '2026-09-29', validTo: '2026-10-08' }, ['09-29', '09-30', '10-08']],
  ])('%s', (_, pattern, days) => {
    expect(daysOf(pattern, holiday)).toEqual(days)
  })

  it('are not those on which the line is closed, but days off on which it is open', () => {
    const line = { intervals: hours, dayOff: ['10:00-12:00'], closedOn: ['2026-10-08'] }
    expect(daysOf({ weekdays: [4] }, holiday, line)).toEqual(['10-01'])
  })

  it('are the same, made in one go or in two', () => {
    const day = fc.integer({ min: 0, max: 90 })
    const plus = (days: number) => new Date(Date.UTC(2026, 8, 1 + days)).toISOString().slice(0, 10)
    fc.assert(
      fc.property(
        day,
        day,
        fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        fc.integer({ min: 1, max: 5 }),
        (a, b, weekdays, everyWeeks) => {
          const [split, last] = [Math.min(a, b), Math.max(a, b)]
          const pattern = { weekdays, everyWeeks }
          const whole = daysOf(pattern, { from: plus(0), to: plus(last) })
          const first = daysOf(pattern, { from: plus(0), to: plus(split) })
          expect([...first, ...daysOf(pattern, { from: plus(split + 1), to: plus(last) })]).toEqual(whole)
        },
      ),
      { numRuns: 300 },
    )
  })
})
