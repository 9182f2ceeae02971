import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCaseNumber, makeLookupCode, normaliseLookupCode, parseCaseNumber } from '../../src/domain/caseNumber.ts'

describe('a case number', () => {
  it.each([
    ['2026-11-24T15:59:59Z', 1, '20261124000001'],
    ['2026-11-24T16:00:00Z', 2, '20261125000002'],
    ['2026-12-31T16:00:00Z', 999_999, '20270101999999'],
    ['2028-02-28T17:00:00Z', 0, '20280229000000'],
  ])('opened at %s with sequence %i is %s', (openedAt, sequence, number) => {
    expect(formatCaseNumber(new Date(openedAt), sequence)).toBe(number)
  })

  it('is read back whatever stands between its digits', () => {
    const separators = fc.array(fc.constantFrom('', ' ', '-', '－', '–', '　', '\t'), { minLength: 13, maxLength: 13 })
    fc.assert(
      fc.property(fc.nat(999_999), separators, fc.boolean(), (sequence, between, wide) => {
        const number = formatCaseNumber(new Date('2026-11-24T04:00:00Z'), sequence)
        const digits = wide ? [...number].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : [...number]
        expect(parseCaseNumber(digits.map((digit, i) => digit + (between[i] ?? '')).join(''))).toBe(number)
      }),
    )
  })

  it.each(['', '2026112400004', '202611240000423', '10261124000042', '2026112400004a', '2026/1124/000042'])(
    'is not %j',
    (typed) => {
      expect(parseCaseNumber(typed)).toBeUndefined()
    },
  )
})

describe('a lookup code', () => {
  it('uses every character equally often, so that it is as hard to guess as it looks', () => {
    const everyByte = Uint8Array.from({ length: 256 }, (_, i) => i)
    const counts = new Map<string, number>()
    for (let i = 0; i < 240; i += 8) {
      for (const character of makeLookupCode(everyByte.slice(i, i + 8)).replace('-', '')) {
        counts.set(character, (counts.get(character) ?? 0) + 1)
      }
    }
    expect(counts.size).toBe(30)
    expect(new Set(counts.values())).toEqual(new Set([8]))
    for (const mistakable of '01OIL') expect(counts.has(mistakable)).toBe(false)
  })

  it('is refused without enough usable bytes', () => {
    expect(() => makeLookupCode(new Uint8Array(7))).toThrow(RangeError)
    expect(() => makeLookupCode(new Uint8Array(64).fill(255))).toThrow(RangeError)
  })

  it.each(['abcd-2345', 'ABCD 2345', 'ａｂｃｄ２３４５', ' ABCD–2345 ', 'ABCD2345'])(
    'is the same typed as %j',
    (typed) => {
      expect(normaliseLookupCode(typed)).toBe('ABCD2345')
    },
  )
})
