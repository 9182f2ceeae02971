import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type ChainedEvent, findBrokenLink, hashEvent } from '../../src/domain/eventChain.ts'

const first: ChainedEvent = {
  handoffId: 'h1',
  position: 1,
  kind: 'opened',
  actorKind: 'citizen',
  actorId: null,
  data: { reason: '转人工', departmentId: 'tax' },
  at: new Date('2026-11-24T02:00:00Z'),
  previousHash: '',
}

async function chainOf(length: number): Promise<(ChainedEvent & { hash: string })[]> {
  const chain: (ChainedEvent & { hash: string })[] = []
  for (let position = 1; position <= length; position++) {
    const event = { ...first, position, at: new Date(position * 1000), previousHash: chain.at(-1)?.hash ?? '' }
    chain.push({ ...event, hash: await hashEvent(event) })
  }
  return chain
}

describe('the hash of an event', () => {
  it('is SHA-256 over its fields in a form that anyone can compute again', async () => {
    const form =
      '["h1",1,"opened","citizen",null,[["departmentId","tax"],["reason","转人工"]],"2026-11-24T02:00:00.000Z",""]'
    expect(await hashEvent(first)).toBe(createHash('sha256').update(form).digest('hex'))
  })

  it('does not depend on the order in which data were stored', async () => {
    const { reason, departmentId } = first.data as { reason: string; departmentId: string }
    expect(await hashEvent({ ...first, data: { departmentId, reason } })).toBe(await hashEvent(first))
  })

  it.each<Partial<ChainedEvent>>([
    { handoffId: 'h2' },
    { position: 2 },
    { kind: 'claimed' },
    { actorKind: 'staff' },
    { actorId: 's1' },
    { data: { ...first.data, more: '' } },
    { data: { reason: 'departmentId', tax: '转人工' } },
    { at: new Date('2026-11-24T02:00:00.001Z') },
    { previousHash: '0' },
  ])('changes with %j', async (change) => {
    expect(await hashEvent({ ...first, ...change })).not.toBe(await hashEvent(first))
  })
})

describe('a chain', () => {
  it('of no events, and of good ones, has no broken link', async () => {
    expect(await findBrokenLink([])).toBeUndefined()
    expect(await findBrokenLink(await chainOf(20))).toBeUndefined()
  })

  it('breaks where an event was changed, although its own hash was made anew', async () => {
    const chain = await chainOf(6)
    const changed = await Promise.all(
      chain.map(async (event, i) => {
        if (i !== 2) return event
        const forged = { ...event, kind: 'resolved' }
        return { ...forged, hash: await hashEvent(forged) }
      }),
    )
    expect(await findBrokenLink(changed)).toBe(3)
  })

  it('breaks where an event was put in, doubled, or taken from the beginning', async () => {
    const chain = await chainOf(4)
    expect(await findBrokenLink([...chain.slice(0, 2), ...chain.slice(1)])).toBe(2)
    expect(await findBrokenLink(chain.slice(1))).toBe(0)
  })

  it('breaks where one was taken out and the rest was linked and hashed anew', async () => {
    const [one] = await chainOf(1)
    if (!one) throw new Error('the chain has one event')
    const third = { ...first, position: 3, previousHash: one.hash }
    expect(await findBrokenLink([one, { ...third, hash: await hashEvent(third) }])).toBe(1)
  })

  it('does not show that its end was cut off: that takes an anchor kept elsewhere', async () => {
    expect(await findBrokenLink((await chainOf(4)).slice(0, 3))).toBeUndefined()
  })
})
