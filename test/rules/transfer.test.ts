import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disputeOfDecline, disputeOfOffer, type PastTransfer } from '../../src/domain/transfer.ts'

const hop = (from: string, to: string, state: PastTransfer['state'] = 'accepted'): PastTransfer => ({
  fromDepartmentId: from,
  toDepartmentId: to,
  state,
  dispute: null,
})

describe('a wanted transfer', () => {
  it.each([
    ['the first', [], 'B', undefined],
    ['back at once', [hop('A', 'B')], 'A', 'returned'],
    ['back after silence', [hop('A', 'B', 'accepted_by_silence')], 'A', 'returned'],
    ['back after two', [hop('A', 'B'), hop('B', 'C')], 'A', 'returned'],
    ['the second', [hop('A', 'B')], 'C', undefined],
    ['the third', [hop('A', 'B'), hop('B', 'C')], 'D', 'three_hops'],
    ['after a decline', [hop('A', 'B', 'declined')], 'B', undefined],
    ['after one that was dropped', [hop('A', 'B'), hop('B', 'C', 'dropped')], 'D', undefined],
  ] as const)('%s', (_name, past, toDepartmentId, dispute) => {
    expect(disputeOfOffer({ past, toDepartmentId })).toBe(dispute)
  })

  it('is declined once, and ruled the second time', () => {
    expect(disputeOfDecline([])).toBeUndefined()
    expect(disputeOfDecline([hop('A', 'B', 'accepted')])).toBeUndefined()
    expect(disputeOfDecline([hop('A', 'B', 'declined')])).toBe('two_declines')
  })

  it('never makes a third hop or a second visit, whatever is wanted', () => {
    const wanted = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.boolean()), { maxLength: 20 })
    fc.assert(
      fc.property(wanted, (wishes) => {
        const past: PastTransfer[] = []
        let at = 'A'
        for (const [to, accepts] of wishes) {
          if (to === at || disputeOfOffer({ past, toDepartmentId: to })) continue
          past.push(hop(at, to, accepts ? 'accepted' : 'declined'))
          if (accepts) at = to
        }
        const hops = past.filter(({ state }) => state === 'accepted')
        const visited = ['A', ...hops.map(({ toDepartmentId }) => toDepartmentId)]
        expect(hops.length).toBeLessThanOrEqual(2)
        expect(new Set(visited).size).toBe(visited.length)
      }),
    )
  })
})
