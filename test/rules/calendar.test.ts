import { existsSync, readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addCalendarDays, addWorkingDays, type Calendar, dayStatus, isWorkingDay } from '../../src/domain/calendar.ts'
import { officialCalendar as calendar } from '../../src/domain/holidays.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { statutoryDaysOf, withProvisionalYears } from '../../src/domain/statutoryDays.ts'
import { deadlineVectors } from './deadlineVectors.ts'

const at = (local: string) => new Date(`${local}+08:00`)

describe('working days', () => {
  it.each(deadlineVectors)('received on %s, %i working days end on %s', (received, days, due) => {
    for (const time of ['00:00:00', '12:00:00', '23:59:59']) {
      expect(addWorkingDays(calendar, at(`${received}T${time}`), days).dueAt).toEqual(at(`${due}T23:59:59`))
    }
  })

  const shared = '../shared/reference/deadline-vectors.json'
  it.runIf(existsSync(shared))('are the vectors of the shared folder', () => {
    const { vectors } = JSON.parse(readFileSync(shared, 'utf8')) as {
      vectors: { received: string; workingDays: number; due: string }[]
    }
    expect(vectors.map(({ received, workingDays, due }) => [received, workingDays, due])).toEqual(deadlineVectors)
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
    expect(() => isWorkingDay(calendar, Temporal.PlainDate.from('2030-01-05'))).toThrow('calendar_unknown')
  })

  it.each([0, -1, 1.5, Number.NaN])('%d of them are no limit', (days) => {
    expect(() => addWorkingDays(calendar, at('2026-11-24T10:00'), days)).toThrow(RangeError)
    expect(() => addCalendarDays(calendar, at('2026-11-24T10:00'), days)).toThrow(RangeError)
  })

  it('follow a calendar to which a year was added', () => {
    const year = { status: 'official', source: 'made up', daysOff: ['01-03'], makeupDays: ['01-08'] } as const
    const longer: Calendar = { ...calendar, years: { ...calendar.years, 2028: year } }
    // Monday off, then Tuesday to Friday and a made-up Saturday.
    expect(addWorkingDays(longer, at('2028-01-02T10:00'), 5)).toEqual({
      dueAt: at('2028-01-08T23:59:59'),
      isProvisional: false,
    })
  })

  it('refuse an unknown year by its number', () => {
    const refused = () => addWorkingDays(calendar, at('2027-12-30T10:00'), 5)
    expect(refused).toThrow(expect.objectContaining({ code: 'calendar_unknown', details: { year: 2028 } }))
  })
})

describe('days', () => {
  it.each([
    ['2026-02-13', 'working'],
    ['2026-02-14', 'makeup'],
    ['2026-02-15', 'holiday'], // a Sunday inside the holiday
    ['2026-02-28', 'makeup'],
    ['2026-03-01', 'weekend'],
    ['2024-09-14', 'makeup'],
    ['2025-10-08', 'holiday'],
    ['2027-09-15', 'holiday'],
    ['2027-02-09', 'working'], // until the notice says otherwise
  ])('%s is %s', (day, status) => {
    expect(dayStatus(calendar, Temporal.PlainDate.from(day))).toBe(status)
  })

  it('off and made up exist, stand once each, and make-up days fall on weekends', () => {
    for (const [year, { daysOff, makeupDays }] of Object.entries(calendar.years)) {
      const listed = [...daysOff, ...makeupDays]
      expect(new Set(listed).size, year).toBe(listed.length)
      for (const day of listed)
        expect(Temporal.PlainDate.from(`${year}-${day}`).toString(), year).toBe(`${year}-${day}`)
      for (const day of makeupDays) {
        expect(Temporal.PlainDate.from(`${year}-${day}`).dayOfWeek, day).toBeGreaterThan(5)
      }
    }
  })

  it('are counted in calendar days without regard to holidays', () => {
    expect(addCalendarDays(calendar, at('2026-09-28T10:00'), 7).dueAt).toEqual(at('2026-10-05T23:59:59'))
  })

  it('begin and end in the zone of the calendar', () => {
    const elsewhere: Calendar = { ...calendar, zone: 'Europe/London' }
    const evening = new Date('2026-11-24T20:00:00Z')
    expect(addWorkingDays(calendar, evening, 1).dueAt).toEqual(at('2026-11-26T23:59:59'))
    expect(addWorkingDays(elsewhere, evening, 1).dueAt).toEqual(new Date('2026-11-25T23:59:59Z'))
  })
})

describe('a year without a notice', () => {
  it('holds its statutory days, thirteen of them where none coincide, and only the fixed ones beyond the table', () => {
    for (const year of [2025, 2026, 2027]) {
      expect(statutoryDaysOf(year).days).toHaveLength(13)
      for (const day of statutoryDaysOf(year).days)
        expect(calendar.years[year]?.daysOff, `${year}-${day}`).toContain(day)
    }
    expect(statutoryDaysOf(2027).days).toEqual(calendar.years[2027]?.daysOff)
    // Mid-Autumn on the third day of National Day.
    expect(statutoryDaysOf(2028).days).toHaveLength(12)
    expect(statutoryDaysOf(2099)).toEqual({
      days: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'],
      hasLunar: false,
    })
  })

  it('is provisional for those who run the service, and still refused by the rules themselves', () => {
    const running = withProvisionalYears(calendar, at('2027-12-30T10:00'))
    // 1 January 2028 is a Saturday; Friday the 31st is worked.
    expect(addWorkingDays(running, at('2027-12-30T10:00'), 3)).toEqual({
      dueAt: at('2028-01-04T23:59:59'),
      isProvisional: true,
    })
    expect(running.years[2027]).toBe(calendar.years[2027])
    expect(() => addWorkingDays(running, at('2027-12-30T10:00'), 800)).toThrow('calendar_unknown')
  })

  const shared = '../shared/reference/holidays.json'
  it.runIf(existsSync(shared))('and every other agree with the shared folder', () => {
    type Day = { date: string }
    const { years } = JSON.parse(readFileSync(shared, 'utf8')) as {
      years: Record<string, { status: string; statutoryDays?: Day[]; daysOff: Day[]; makeupWorkdays: Day[] }>
    }
    for (const [year, { status, statutoryDays = [], daysOff, makeupWorkdays }] of Object.entries(years)) {
      const short = (days: Day[]) => days.map(({ date }) => date.slice(5))
      const own = calendar.years[Number(year)]
      expect(own?.status).toBe(status)
      expect(own?.daysOff).toEqual(short(status === 'official' ? daysOff : statutoryDays))
      expect(own?.makeupDays).toEqual(short(makeupWorkdays))
    }
  })
})
