import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCalendarDays, addWorkingDays, dayOf, isWorkingDay, workingDaysBetween } from '../../src/domain/calendar.ts'
import { isLate, lateSeconds } from '../../src/domain/dueTimes.ts'
import { officialCalendar } from '../../src/domain/holidays.ts'
import { type Rung, reachedRungs, rungs } from '../../src/domain/ladder.ts'
import { getPreset } from '../../src/domain/presets.ts'
import { withProvisionalYears } from '../../src/domain/statutoryDays.ts'

const at = (local: string) => new Date(`${local}+08:00`)
const calendar = withProvisionalYears(officialCalendar, at('2027-06-01T00:00'))
const instant = fc
  .integer({ min: at('2024-12-01T00:00').getTime(), max: at('2029-06-01T00:00').getTime() })
  .map((ms) => new Date(ms))
const later = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000)
const runs = { numRuns: 10_000 }

describe('working days, over official, provisional and unannounced years', () => {
  it('counted are those that were added, and end with a day that is worked', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 90 }), (from, days) => {
        const { dueAt } = addWorkingDays(calendar, from, days)
        expect(workingDaysBetween(calendar, from, dueAt)).toBe(days)
        expect(isWorkingDay(calendar, dayOf(calendar, dueAt))).toBe(true)
        // One second more is another day.
        expect(dayOf(calendar, new Date(dueAt.getTime() + 1000)).equals(dayOf(calendar, dueAt))).toBe(false)
      }),
      runs,
    )
  })

  it('added are monotone in their start and their number, and no fewer than calendar days', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 60 }), fc.nat(30), fc.nat(60 * 24 * 30), (...given) => {
        const [from, days, more, wait] = given
        const { dueAt, isProvisional } = addWorkingDays(calendar, from, days)
        const longer = addWorkingDays(calendar, from, days + more)
        expect(longer.dueAt >= dueAt).toBe(true)
        if (more > 0) expect(longer.dueAt > dueAt).toBe(true)
        expect(addWorkingDays(calendar, later(from, wait), days).dueAt >= dueAt).toBe(true)
        expect(addCalendarDays(calendar, from, days).dueAt <= dueAt).toBe(true)
        // What begins and ends in official years is certain, and nothing that ends in another year is.
        const ends = calendar.years[dayOf(calendar, dueAt).year]?.status
        if (ends === 'provisional') expect(isProvisional).toBe(true)
      }),
      runs,
    )
  })

  it('counted can be added again and lead no further than where they were counted to', () => {
    fc.assert(
      fc.property(instant, fc.nat(60 * 24 * 120), (from, minutes) => {
        const to = later(from, minutes)
        const days = workingDaysBetween(calendar, from, to)
        if (days === 0) return
        const { dueAt } = addWorkingDays(calendar, from, days)
        expect(dayOf(calendar, dueAt).until(dayOf(calendar, to)).days).toBeGreaterThanOrEqual(0)
      }),
      runs,
    )
  })
})

describe('events and sweeps in any order', () => {
  const { ladder } = getPreset('cn-national-like')
  const openedAt = at('2026-11-24T10:00')

  it('record a late reply as late by the same seconds, and fire no rung twice', () => {
    const sweeps = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 12 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(20_000), sweeps, (span, replyAfter, sweptAfter) => {
        const dueAt = later(openedAt, span)
        const repliedAt = later(openedAt, replyAfter)
        const fired: Rung[] = []
        // Two instances may sweep in any order of their clocks; a stage that is done climbs no further.
        for (const after of sweptAfter.filter((minutes) => minutes < replyAfter)) {
          const climb = { openedAt, dueAt, warningShare: 0.75, ladder, now: later(openedAt, after) }
          for (const { rung } of reachedRungs({ ...climb, fired })) fired.push(rung)
        }
        expect(new Set(fired).size).toBe(fired.length)
        const isLateReply = replyAfter > span
        for (const after of [replyAfter, ...sweptAfter.map((minutes) => replyAfter + minutes)]) {
          const judged = { dueAt, doneAt: repliedAt, now: later(openedAt, after) }
          expect(isLate(judged)).toBe(isLateReply)
          expect(lateSeconds(judged)).toBe(isLateReply ? (replyAfter - span) * 60 : 0)
        }
        if (!isLateReply) expect(fired.filter((rung) => rungs.indexOf(rung) > rungs.indexOf('handler'))).toEqual([])
      }),
      runs,
    )
  })
})
