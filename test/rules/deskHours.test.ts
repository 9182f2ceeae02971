import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addStaffedTime,
  areSoundIntervals,
  isDeskOpen,
  nextOpening,
  staffedMinutesBetween,
} from '../../src/domain/deskHours.ts'
import { officialCalendar as calendar } from '../../src/domain/holidays.ts'
import { withProvisionalYears } from '../../src/domain/statutoryDays.ts'

const at = (local: string) => new Date(`${local}+08:00`)
const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const hours = ['09:00-12:00', '13:30-17:30']

describe('desk hours', () => {
  it.each([
    ['2026-11-24T08:59:59', false],
    ['2026-11-24T09:00:00', true],
    ['2026-11-24T12:00:00', false],
    ['2026-11-24T13:30:00', true],
    ['2026-11-24T17:30:00', false],
    ['2026-11-28T10:00:00', false],
    ['2026-10-10T10:00:00', true], // a make-up Saturday
    ['2026-10-05T10:00:00', false], // a Monday in the National Day holiday
  ])('at %s open: %s', (time, open) => {
    expect(isDeskOpen(hours, calendar, at(time))).toBe(open)
  })

  it('open next after lunch, after the night, after a holiday', () => {
    expect(nextOpening(hours, calendar, at('2026-11-24T12:10'))).toEqual(at('2026-11-24T13:30'))
    expect(nextOpening(hours, calendar, at('2026-11-27T18:00'))).toEqual(at('2026-11-30T09:00'))
    expect(nextOpening(hours, calendar, at('2026-09-30T17:50'))).toEqual(at('2026-10-08T09:00'))
    expect(nextOpening(hours, calendar, at('2026-11-24T10:00'))).toEqual(at('2026-11-24T10:00'))
    expect(() => nextOpening([], calendar, at('2026-11-24T10:00'))).toThrow('never opens')
  })

  it('carry staffed time over lunch, nights and holidays', () => {
    expect(addStaffedTime(hours, calendar, at('2026-11-24T11:00'), 120).dueAt).toEqual(at('2026-11-24T14:30'))
    expect(addStaffedTime(hours, calendar, at('2026-09-30T17:00'), 60).dueAt).toEqual(at('2026-10-08T09:30'))
    expect(addStaffedTime(hours, calendar, at('2026-11-28T03:00'), 0).dueAt).toEqual(at('2026-11-30T09:00'))
  })

  it('end where the hours end, and not at the next opening', () => {
    expect(addStaffedTime(hours, calendar, at('2026-11-24T11:30'), 30).dueAt).toEqual(at('2026-11-24T12:00'))
    expect(addStaffedTime(hours, calendar, at('2026-11-24T10:00'), 0).dueAt).toEqual(at('2026-11-24T10:00'))
    expect(() => addStaffedTime(hours, calendar, at('2026-11-24T10:00'), -1)).toThrow(RangeError)
    expect(() => addStaffedTime(hours, calendar, at('2026-11-24T10:00'), Number.NaN)).toThrow(RangeError)
    expect(() => addStaffedTime([], calendar, at('2026-11-24T10:00'), 1)).toThrow('never opens')
  })

  it('go over the end of a year, and are provisional when the next has no notice yet', () => {
    const newYear = addStaffedTime(hours, calendar, at('2025-12-31T17:00'), 60)
    // 1 to 3 January 2026 are off, Sunday the 4th is made up.
    expect(newYear).toEqual({ dueAt: at('2026-01-04T09:30'), isProvisional: false })
    expect(addStaffedTime(hours, calendar, at('2026-12-31T17:00'), 60).isProvisional).toBe(true)
    expect(addStaffedTime(hours, calendar, at('2026-12-31T17:00'), 30).isProvisional).toBe(false)
    expect(() => addStaffedTime(hours, calendar, at('2027-12-31T17:00'), 60)).toThrow('calendar_unknown')
  })

  it('may run through midnight as two intervals', () => {
    const always = ['00:00-24:00']
    expect(isDeskOpen(always, calendar, at('2026-11-24T00:00'))).toBe(true)
    expect(isDeskOpen(always, calendar, at('2026-11-24T23:59:59.999'))).toBe(true)
    expect(staffedMinutesBetween(always, calendar, at('2026-11-23T12:00'), at('2026-11-24T12:00'))).toBe(1440)
    const shifted = ['00:00-06:00', '22:00-24:00']
    expect(addStaffedTime(shifted, calendar, at('2026-11-24T23:00'), 90).dueAt).toEqual(at('2026-11-25T00:30'))
  })

  it('leave out the days on which the desk is closed', () => {
    const closed = { intervals: hours, closedOn: ['2026-11-25', '2026-11-27'] }
    expect(isDeskOpen(closed, calendar, at('2026-11-25T10:00'))).toBe(false)
    expect(isDeskOpen(closed, calendar, at('2026-11-26T10:00'))).toBe(true)
    expect(nextOpening(closed, calendar, at('2026-11-24T18:00'))).toEqual(at('2026-11-26T09:00'))
    expect(addStaffedTime(closed, calendar, at('2026-11-26T17:00'), 60).dueAt).toEqual(at('2026-11-30T09:30'))
    expect(staffedMinutesBetween(closed, calendar, at('2026-11-24T17:00'), at('2026-11-26T10:00'))).toBe(90)
  })

  it.each([
    [['09:00-12:00', '13:30-17:30'], true],
    [['00:00-24:00'], true],
    [['09:00-12:00', '12:00-13:00'], true],
    [[], true],
    [['9:00-12:00'], false],
    [['12:00-09:00'], false],
    [['09:00-09:00'], false],
    [['09:00-24:30'], false],
    [['22:00-06:00'], false],
    [['13:30-17:30', '09:00-12:00'], false],
    [['09:00-12:00', '11:00-13:00'], false],
    [['09:00–12:00'], false],
  ])('%j can be hours: %s', (intervals, sound) => {
    expect(areSoundIntervals(intervals)).toBe(sound)
  })

  // Any hours that are sound: an even number of different times of day, in order, in pairs.
  const anyHours = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 8 })
    .map((quarters) => quarters.sort((a, b) => a - b).map((quarter) => time(quarter * 15)))
    .map((times) => times.flatMap((to, i) => (i % 2 === 1 ? [`${times[i - 1]}-${to}`] : [])))
  const anyDesk = fc.record({
    intervals: anyHours,
    closedOn: fc.subarray(['2026-01-04', '2026-02-24', '2026-02-25', '2026-05-06', '2026-12-31', '2027-01-04']),
  })
  // Across the ends of years: official, provisional, and one of which nothing but the law is known.
  const years = withProvisionalYears(calendar, at('2027-06-01T00:00'))
  const instant = fc
    .integer({ min: at('2025-12-20T00:00').getTime(), max: at('2028-03-01T00:00').getTime() })
    .map((ms) => new Date(ms))

  it('adding staffed time and counting it are inverse, and adding is monotone, whatever the hours', () => {
    fc.assert(
      fc.property(anyDesk, instant, fc.nat(1_500), fc.nat(500), (desk, from, minutes, more) => {
        expect(areSoundIntervals(desk.intervals)).toBe(true)
        const { dueAt } = addStaffedTime(desk, years, from, minutes)
        expect(staffedMinutesBetween(desk, years, from, dueAt)).toBeCloseTo(minutes, 6)
        expect(addStaffedTime(desk, years, from, minutes + more).dueAt >= dueAt).toBe(true)
        const later = new Date(from.getTime() + more * 60_000)
        expect(addStaffedTime(desk, years, later, minutes).dueAt >= dueAt).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })

  it('counted staffed time can be added again and leads no further than where it was counted to', () => {
    fc.assert(
      fc.property(anyDesk, instant, fc.nat(20_000), (desk, from, span) => {
        const to = new Date(from.getTime() + span * 60_000)
        const minutes = staffedMinutesBetween(desk, years, from, to)
        if (minutes > 0) expect(addStaffedTime(desk, years, from, minutes).dueAt <= to).toBe(true)
        else if (span > 0) expect(isDeskOpen(desk, years, from)).toBe(false)
      }),
      { numRuns: 10_000 },
    )
  })

  it('the next opening is the first instant at which the desk is open', () => {
    fc.assert(
      fc.property(anyDesk, instant, (desk, now) => {
        const opening = nextOpening(desk, years, now)
        expect(isDeskOpen(desk, years, opening)).toBe(true)
        expect(staffedMinutesBetween(desk, years, now, opening)).toBe(0)
      }),
      { numRuns: 10_000 },
    )
  })
})
