import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Away, findWhoIsThere, listCovered, maxStandIns } from '../../src/domain/standIn.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour))
const away = (staffId: string, substituteId: string | null, from = 0, to = 24): Away => ({
  staffId,
  substituteId,
  startsAt: at(from),
  endsAt: at(to),
})

describe('who is there for somebody', () => {
  it.each<[string, Away[], string | undefined]>([
    ['the person, when nobody is away', [], 'a'],
    ['the person, before the absence begins', [away('a', 'b', 13, 24)], 'a'],
    ['the person, from the instant at which it ends', [away('a', 'b', 0, 12)], 'a'],
    ['the substitute, from the instant at which it begins', [away('a', 'b', 12, 24)], 'b'],
    ['nobody, without a substitute', [away('a', null)], undefined],
    ['the substitute of the substitute', [away('a', 'b'), away('b', 'c')], 'c'],
    ['the substitute, whose own absence is over', [away('a', 'b'), away('b', 'c', 0, 12)], 'b'],
    ['nobody, in a circle of two', [away('a', 'b'), away('b', 'a')], undefined],
    ['nobody, in a circle that the person is not part of', [away('a', 'b'), away('b', 'c'), away('c', 'b')], undefined],
    ['nobody, who stands in for himself', [away('a', 'a')], undefined],
  ])('%s', (_, absences, who) => {
    expect(findWhoIsThere(absences, { staffId: 'a', at: at(12) })).toBe(who)
  })

  it(`follows ${maxStandIns} substitutes and not one more`, () => {
    const chain = (length: number) => Array.from({ length }, (_, n) => away(`p${n}`, `p${n + 1}`))
    expect(findWhoIsThere(chain(maxStandIns), { staffId: 'p0', at: at(12) })).toBe(`p${maxStandIns}`)
    expect(findWhoIsThere(chain(maxStandIns + 1), { staffId: 'p0', at: at(12) })).toBeUndefined()
  })
})

describe('a planned span', () => {
  const planned = { staffId: 'a', startsAt: at(9), endsAt: at(17) }

  it('is cut where an absence begins and ends', () => {
    expect(listCovered([away('a', 'b', 10, 12)], planned)).toEqual([
      { staffId: 'a', startsAt: at(9), endsAt: at(10) },
      { staffId: 'b', standsInFor: 'a', startsAt: at(10), endsAt: at(12) },
      { staffId: 'a', startsAt: at(12), endsAt: at(17) },
    ])
  })

  it('has a hole where nobody stands in', () => {
    expect(listCovered([away('a', null, 0, 12)], planned)).toEqual([{ staffId: 'a', startsAt: at(12), endsAt: at(17) }])
  })

  it('is whole whatever others do', () => {
    expect(listCovered([away('x', 'y', 10, 12)], planned)).toEqual([planned])
  })

  it('says at every instant the same as the question who is there', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd')
    const absence = fc
      .tuple(person, fc.option(person), fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 10 }))
      .map(([who, substitute, from, length]) => away(who, substitute, from, from + length))
    fc.assert(
      fc.property(
        fc.array(absence, { maxLength: 8 }),
        fc.integer({ min: 9 * 60, max: 17 * 60 - 1 }),
        (list, minute) => {
          const instant = new Date(at(0).getTime() + minute * 60_000)
          const part = listCovered(list, planned).find(
            ({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt,
          )
          expect(part?.staffId).toBe(findWhoIsThere(list, { staffId: 'a', at: instant }))
        },
      ),
      { numRuns: 10_000 },
    )
  })
})
