import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { nextRungAt, type Rung, reachedRungs, rungs, rungTimes } from '../../src/domain/ladder.ts'
import { getPreset } from '../../src/domain/presets.ts'

const { ladder } = getPreset('cn-national-like')
const openedAt = new Date('2026-11-24T02:00:00Z')
const plus = (seconds: number) => new Date(openedAt.getTime() + seconds * 1000)

describe('the ladder', () => {
  it.each([
    ['of 100 hours', 360_000, [270_000, 360_000, 396_000, 450_000, 540_000, 720_000]],
    ['of 15 seconds', 15, [11.25, 15, 75, 195, 615, 1815]],
  ])('%s', (_name, span, seconds) => {
    const times = rungTimes({ openedAt, dueAt: plus(span), warningShare: 0.75, ladder })
    expect(times).toEqual(rungs.map((rung, index) => ({ rung, at: plus(seconds[index] ?? Number.NaN) })))
  })

  it('fires each rung at most once, in order, never before its time, whenever sweeps run and due times move', () => {
    const minute = 60
    const sweeps = fc.array(
      fc.record({ wait: fc.integer({ min: 0, max: 3000 }), later: fc.option(fc.integer({ min: 1, max: 2000 })) }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), sweeps, (span, steps) => {
        const fired: Rung[] = []
        let now = openedAt
        let dueAt = plus(span * minute)
        for (const { wait, later } of steps) {
          now = new Date(now.getTime() + wait * minute * 1000)
          if (later !== null) dueAt = new Date(dueAt.getTime() + later * minute * 1000)
          const climb = { openedAt, dueAt, warningShare: 0.75, ladder, now }
          const times = new Map(rungTimes(climb).map(({ rung, at }) => [rung, at]))
          const reached = reachedRungs({ ...climb, fired })
          for (const { rung } of reached) expect(times.get(rung)?.getTime()).toBeLessThanOrEqual(now.getTime())
          fired.push(...reached.map(({ rung }) => rung))
          const next = nextRungAt({ ...climb, fired })
          if (next) expect(next > now).toBe(true)
        }
        expect(new Set(fired).size).toBe(fired.length)
        // A due time that moved on may still be warned of; who is told of lateness goes upwards only.
        const told = fired.filter((rung) => rung !== 'warning').map((rung) => rungs.indexOf(rung))
        expect(told).toEqual(told.toSorted((a, b) => a - b))
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('the share of the span after which is warned', () => {
  it.each([
    [undefined, { pickup: 0.75, result: 0.75 }],
    ['0.5', { pickup: 0.5, result: 0.5 }],
    ['0.8, pickup=0.5', { pickup: 0.5, firstContact: 0.8, callback: 0.8 }],
    ['result=0.9', { result: 0.9, pickup: 0.75 }],
  ])('%s', (LIANXIN_WARNING_SHARE, shares) => {
    expect(readConfig({ LIANXIN_WARNING_SHARE }).LIANXIN_WARNING_SHARE).toMatchObject(shares)
  })

  it.each(['1', '0', 'much', 'pickup=', 'pickup=2', 'lunch=0.5', '0.5,,'])(
    '%s is refused with a word of advice',
    (text) => {
      expect(() => readConfig({ LIANXIN_WARNING_SHARE: text })).toThrow(/LIANXIN_WARNING_SHARE: .*0.75,pickup=0.5/)
    },
  )
})
