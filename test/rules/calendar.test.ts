import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay } from '../../src/domain/calendar.ts'
import { addStaffedTime, isDeskOpen, nextOpening, staffedMinutesBetween } from '../../src/domain/deskHours.ts'
import { computeDueTimes } from '../../src/domain/dueTimes.ts'
import { officialCalendar as calendar } from '../../src/domain/holidays.ts'
import { getPreset } from '../../src/domain/presets.ts'
import { Refusal } from '../../src/domain/refusal.ts'

const at = (local: string) => new Date(`${local}+08:00`)
const hours = ['09:00-12:00', '13:30-17:30']

describe('working days', () => {
  // Received on, working days, due on: worked out by hand from the yearly notices.
  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-17', 3, '2026-02-26'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-24', 3, '2026-09-30'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-09-30', 15, '2026-10-27'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-11-24', 7, '2026-12-03'],
    ['2026-12-25', 3, '2026-12-30'],
    ['2025-09-30', 15, '2025-10-28'],
    ['2025-01-24', 7, '2025-02-10'],
    ['2026-01-01', 1, '2026-01-04'],
  ])('received on %s, %i working days end on %s', (received, days, due) => {
    for (const time of ['00:00:00', '12:00:00', '23:59:59']) {
      expect(addWorkingDays(calendar, at(`${received}T${time}`), days).dueAt).toEqual(at(`${due}T23:59:59`))
    }
  })

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i of them', (year, count) => {
    let worked = 0
    for (let day = Temporal.PlainDate.from(`${year}-01-01`); day.year === year; day = day.add({ days: 1 })) {
      if (isWorkingDay(calendar, day)) worked += 1
    }
    expect(worked).toBe(count)
  })

  it('are provisional where the notice of the year is not out, and refused where the year is unknown', () => {
    expect(addWorkingDays(calendar, at('2026-12-30T10:00'), 3).isProvisional).toBe(true)
    expect(addWorkingDays(calendar, at('2026-12-20T10:00'), 3).isProvisional).toBe(false)
    expect(() => addWorkingDays(calendar, at('2027-12-30T10:00'), 5)).toThrow(Refusal)
    expect(() => isDeskOpen(hours, calendar, at('2030-01-05T10:00'))).toThrow('calendar_unknown')
  })
})

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

  const instant = fc
    .integer({ min: at('2024-01-02T00:00').getTime(), max: at('2026-11-01T00:00').getTime() })
    .map((ms) => new Date(ms))
  it('adding staffed time and counting it are inverse, and adding is monotone', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 0, max: 500 }),
        (from, minutes, more) => {
          const { dueAt } = addStaffedTime(hours, calendar, from, minutes)
          expect(staffedMinutesBetween(hours, calendar, from, dueAt)).toBeCloseTo(minutes, 6)
          expect(addStaffedTime(hours, calendar, from, minutes + more).dueAt >= dueAt).toBe(true)
          expect(
            addStaffedTime(hours, calendar, new Date(from.getTime() + more * 60_000), minutes).dueAt >= dueAt,
          ).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('the due times of a handoff', () => {
  const base = { calendar, hours, category: 'consult', urgency: 'normal' } as const
  const dueAt = (due: ReturnType<typeof computeDueTimes>) =>
    Object.fromEntries(Object.entries(due).map(([stage, value]) => [stage, value?.dueAt.toISOString() ?? null]))

  it('in staffed hours count pick-up and first reply in seconds', () => {
    const preset = getPreset('cn-national-like')
    const due = computeDueTimes({ ...base, preset, openedAt: at('2026-11-24T10:00'), isStaffed: true })
    expect(dueAt(due)).toEqual({
      pickup: at('2026-11-24T10:00:15').toISOString(),
      firstReply: at('2026-11-24T10:03').toISOString(),
      firstContact: at('2026-11-25T23:59:59').toISOString(),
      result: at('2026-11-27T23:59:59').toISOString(),
    })
  })

  it('on the eve of a holiday promise the call-back after it', () => {
    const preset = getPreset('cn-national-like')
    const due = computeDueTimes({ ...base, preset, openedAt: at('2026-09-30T17:50'), isStaffed: false })
    expect(dueAt(due)).toEqual({
      pickup: null,
      firstReply: null,
      firstContact: at('2026-10-08T14:30').toISOString(),
      // The third working day is a make-up Saturday.
      result: at('2026-10-10T23:59:59').toISOString(),
    })
  })

  it('follow the preset: calendar days and critical hours in the Beijing-like one', () => {
    const preset = getPreset('cn-beijing-like')
    const openedAt = at('2026-11-24T10:00')
    const complaint = computeDueTimes({ ...base, preset, category: 'complaint', openedAt, isStaffed: true })
    expect(complaint.result?.dueAt).toEqual(at('2026-12-09T23:59:59'))
    const critical = computeDueTimes({ ...base, preset, urgency: 'critical', openedAt, isStaffed: true })
    expect(critical.result?.dueAt).toEqual(at('2026-11-24T12:00'))
    expect(critical.firstContact?.dueAt).toEqual(at('2026-11-24T10:30'))
  })

  it('never end before they begin, whenever a handoff is opened', () => {
    const instant = fc.integer({ min: at('2025-01-02T00:00').getTime(), max: at('2026-11-01T00:00').getTime() })
    fc.assert(
      fc.property(instant, fc.constantFrom('cn-national-like', 'cn-beijing-like', 'en-gov-like'), (ms, id) => {
        const openedAt = new Date(ms)
        const isStaffed = isDeskOpen(hours, calendar, openedAt)
        const due = computeDueTimes({ ...base, preset: getPreset(id), openedAt, isStaffed })
        for (const stage of Object.values(due)) if (stage) expect(stage.dueAt > openedAt).toBe(true)
        expect(due.firstContact).not.toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })
})
