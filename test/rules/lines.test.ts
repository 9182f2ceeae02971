import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { keepsOpening } from '../../src/domain/deskHours.ts'
import { officialCalendar as calendar } from '../../src/domain/holidays.ts'
import { joinClosures } from '../../src/domain/lines.ts'

const from = Temporal.PlainDate.from('2026-05-18')
const closed = (days: number) => Array.from({ length: days }, (_, n) => from.add({ days: n }).toString())

describe('closed days', () => {
  it('are one span while they follow each other for one reason', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-03-03'].map((day) => ({ day, reason: '检修' }))
    expect(joinClosures([...days, { day: '2026-03-04', reason: '搬迁' }])).toEqual([
      { from: '2026-02-28', to: '2026-03-01', reason: '检修' },
      { from: '2026-03-03', to: '2026-03-03', reason: '检修' },
      { from: '2026-03-04', to: '2026-03-04', reason: '搬迁' },
    ])
    expect(joinClosures([])).toEqual([])
  })

  it('of one line and of every line are told once where the reason is the same', () => {
    const twice = { day: '2026-03-04', reason: '停电' }
    expect(joinClosures([twice, twice])).toEqual([{ from: '2026-03-04', to: '2026-03-04', reason: '停电' }])
  })

  it.each([
    [39, true],
    [40, false],
  ])('%i in a row: the desk keeps opening %s', (days, expected) => {
    const hours = { intervals: ['09:00-12:00'], dayOff: ['10:00-11:00'], closedOn: closed(days) }
    expect(keepsOpening(hours, calendar, { from, days: 100 })).toBe(expected)
  })

  it('make with the days off around them one long rest', () => {
    // From Monday 2026-05-18, 38 days end on a Wednesday; the weekend before them makes them 40.
    const hours = (days: number) => ({ intervals: ['09:00-12:00'], closedOn: closed(days) })
    expect(keepsOpening(hours(38), calendar, { from, days: 100 })).toBe(true)
    expect(keepsOpening(hours(38), calendar, { from: from.subtract({ days: 2 }), days: 100 })).toBe(false)
    expect(keepsOpening([], calendar, { from, days: 100 })).toBe(false)
  })
})
