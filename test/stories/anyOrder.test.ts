import fc from 'fast-check'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { addCast, type Cast } from '../world/anyOrder/play.ts'
import { playSequence, sequences } from '../world/anyOrder/run.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await createWorld()
  cast = await addCast(world.context)
})
afterAll(() => world.close())

describe('actions in any order', () => {
  // More of them, in the drill of the same name.
  it('leave no open handoff without owner and due time, move no date forward, and forgive nothing late', async () => {
    const played = fc.asyncProperty(sequences, (sequence) => playSequence(world, { cast, sequence, counts: {} }))
    await fc.assert(played, { numRuns: 8 })
  }, 120_000)
})
