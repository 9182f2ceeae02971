import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DutyPart,
  dueWarning,
  findClash,
  type Gap,
  listDutyParts,
  listGaps,
  listUncovered,
  type Shift,
} from '../../src/domain/roster.ts'
import { listFeedEntries } from '../../src/domain/rosterFeed.ts'
import { type Away, findChainFault, findWhoIsThere, maxStandIns } from '../../src/domain/standIn.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, 0, hour * 60))

const shift = (staffId: string, role: Shift['role'], from: number, to: number, lineId = 'l') => ({
  ...{ id: `${staffId}${role}${from}`, lineId, staffId, role },
  startsAt: at(from),
  endsAt: at(to),
})
const away = (staffId: string, substituteId: string | null, from = 0, to = 24): Away => ({
  ...{ staffId, substituteId },
  startsAt: at(from),
  endsAt: at(to),
})
const words = (gaps: readonly Gap[]) =>
  gaps.map(({ role, from, to }) => `${role} ${from.getUTCHours()}-${to.getUTCHours()}`)

describe('a clash', () => {
  it.each([
    ['two seats at once', shift('a', 'B', 11, 13, 'other'), true],
    ['two seats, one after the other', shift('a', 'B', 12, 13), false],
    ['leading beside a seat', shift('a', 'leader', 9, 12), false],
    ['somebody else', shift('b', 'A', 9, 12), false],
  ])('%s', (_, wanted, isClash) => {
    expect(findClash([shift('a', 'A', 9, 12)], wanted) !== undefined).toBe(isClash)
  })
})

describe('gaps', () => {
  const staffed = [
    { from: at(9), to: at(12) },
    { from: at(14), to: at(18) },
  ]
  it.each<[string, ReturnType<typeof shift>[], Away[], string[]]>([
    ['nobody', [], [], ['A 9-12', 'B 9-12', 'A 14-18', 'B 14-18']],
    ['both, over the break', [shift('a', 'A', 8, 18), shift('b', 'B', 9, 18)], [], []],
    ['a leader is neither', [shift('a', 'leader', 9, 18)], [], ['A 9-12', 'B 9-12', 'A 14-18', 'B 14-18']],
    ['A goes early', [shift('a', 'A', 9, 16), shift('b', 'B', 9, 18)], [], ['A 16-18']],
    [
      'B stands in for A',
      [shift('a', 'A', 9, 18), shift('b', 'B', 9, 18)],
      [away('a', 'b', 10, 15)],
      ['B 10-12', 'B 14-15'],
    ],
    ['a third stands in', [shift('a', 'A', 9, 18), shift('b', 'B', 9, 18)], [away('a', 'c')], []],
    [
      'nobody stands in',
      [shift('a', 'A', 9, 18), shift('b', 'B', 9, 18)],
      [away('a', null, 11, 15)],
      ['A 11-12', 'A 14-15'],
    ],
    ['two halves make a whole', [shift('a', 'A', 9, 15), shift('c', 'A', 15, 18), shift('b', 'B', 9, 18)], [], []],
  ])('%s', (_, shifts, absences, gaps) => {
    expect(words(listGaps(staffed, listDutyParts(shifts, absences)))).toEqual(gaps)
  })

  it('and who is there fill what is staffed, minute for minute, whatever the roster', () => {
    const hour = fc.integer({ min: 6, max: 20 })
    const who = fc.constantFrom('a', 'b', 'c')
    const shifts = fc.array(
      fc
        .tuple(who, fc.constantFrom('A' as const, 'B' as const), hour, hour)
        .map(([id, role, one, other]) => shift(id, role, Math.min(one, other), Math.max(one, other) + 1)),
      { maxLength: 6 },
    )
    const absences = fc.array(
      fc.tuple(who, fc.option(who), hour).map(([id, other, from]) => away(id, other, from, from + 3)),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(shifts, absences, (planned, absent) => {
        const parts = listDutyParts(planned, absent)
        const gaps = listGaps(staffed, parts)
        const holds = (part: DutyPart, t: Date) => part.startsAt <= t && t < part.endsAt
        for (const { from, to } of staffed) {
          for (let t = from; t < to; t = new Date(t.getTime() + 1_800_000)) {
            const first = parts.filter((part) => part.role === 'A' && holds(part, t)).map(({ staffId }) => staffId)
            const second = parts.filter((part) => part.role === 'B' && holds(part, t) && !first.includes(part.staffId))
            const isGap = (role: string) => gaps.some((gap) => gap.role === role && gap.from <= t && t < gap.to)
            expect([isGap('A'), isGap('B')]).toEqual([first.length === 0, second.length === 0])
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a warning', () => {
  const gap: Gap = { role: 'A', from: at(9), to: at(12) }
  const given = (horizon: 'week' | 'day', to = 12) => [{ role: 'A' as const, horizon, startsAt: at(9), endsAt: at(to) }]
  it.each([
    ['8 days before', 9 - 192, [], undefined],
    ['a week before', 9 - 168, [], 'week'],
    ['given a week before', 9 - 100, given('week'), undefined],
    ['a day before', 9 - 24, given('week'), 'day'],
    ['seen within its day only', 8, [], 'day'],
    ['given a day before', 8, given('day'), undefined],
    ['grown since', 8, given('day', 11), 'day'],
    ['while it lasts', 11, [], 'day'],
    ['over', 12, [], undefined],
  ] as const)('%s', (_, hour, warnings, due) => {
    expect(dueWarning(gap, { warnings, now: at(hour) })).toBe(due)
  })
})

describe('a chain of substitutes', () => {
  const chain = (length: number) => Array.from({ length }, (_, n) => away(`p${n}`, `p${n + 1}`))
  it.each<[string, Away[], Away, string | undefined]>([
    ['for oneself', [], away('a', 'a'), 'circle'],
    ['back and forth', [away('a', 'b')], away('b', 'a'), 'circle'],
    ['back and forth, at other times', [away('a', 'b', 0, 12)], away('b', 'a', 12, 24), undefined],
    ['around three, for an hour', [away('a', 'b', 0, 13), away('b', 'c')], away('c', 'a', 12, 24), 'circle'],
    ['as long as is followed', chain(maxStandIns - 1), away(`p${maxStandIns - 1}`, `p${maxStandIns}`), undefined],
    ['one longer', chain(maxStandIns), away(`p${maxStandIns}`, 'last'), 'too_long'],
    ['one longer at its head', chain(maxStandIns), away('first', 'p0'), 'too_long'],
    ['ending with nobody', [away('a', 'b')], away('b', null), undefined],
  ])('%s', (_, absences, added, fault) => {
    expect(findChainFault(absences, added)).toBe(fault)
  })

  it('without fault always ends: with somebody who is there, or with nobody named', () => {
    const who = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
    const wish = fc
      .tuple(who, fc.option(who), fc.integer({ min: 0, max: 20 }))
      .map(([id, other, from]) => away(id, other, from, from + 4))
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 10 }), (wishes) => {
        const noted: Away[] = []
        for (const one of wishes) {
          const isFree = noted.every(
            (other) => other.staffId !== one.staffId || other.endsAt <= one.startsAt || one.endsAt <= other.startsAt,
          )
          if (isFree && !findChainFault(noted, one)) noted.push(one)
        }
        for (let hour = 0; hour < 24; hour++) {
          for (const { staffId } of noted) {
            const now = noted.filter((one) => one.startsAt <= at(hour) && at(hour) < one.endsAt)
            const endsOpen = now.some((one) => one.substituteId === null)
            if (!endsOpen) expect(findWhoIsThere(noted, { staffId, at: at(hour) })).toBeDefined()
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})

it('an absence leaves uncovered what somebody was there for and nobody is now', () => {
  const shifts = [shift('a', 'A', 9, 18), shift('b', 'B', 9, 12)]
  const before = [away('b', 'a', 10, 12)]
  const left = listUncovered(shifts, { before, after: [...before, away('a', null, 11, 14)] })
  expect(left.map(({ role, startsAt, endsAt }) => [role, startsAt.getUTCHours(), endsAt.getUTCHours()])).toEqual([
    ['A', 11, 14],
    ['B', 11, 12],
  ])
})

it('the entries of a feed keep their keys when an absence comes and goes', () => {
  const shifts = [shift('a', 'A', 9, 12), shift('b', 'A', 14, 18)]
  const entries = (absences: Away[]) =>
    listFeedEntries({ staffId: 'a', shifts, parts: listDutyParts(shifts, absences), cancelled: [] }).map(
      ({ key, kind, otherId }) => [key, kind, otherId],
    )
  expect(entries([])).toEqual([['aA9', 'duty', undefined]])
  expect(entries([away('a', 'c', 10, 11)])).toEqual([
    ['aA9', 'duty', undefined],
    [`aA9-${at(11).getTime()}`, 'duty', undefined],
  ])
  expect(entries([away('a', 'c'), away('b', 'a', 15, 16)])).toEqual([['aA9', 'covered', 'c']])
  expect(entries([away('b', 'a', 15, 16)])).toContainEqual([`bA14-${at(15).getTime()}`, 'standIn', 'b'])
})
