import { loadavg } from 'node:os'
import fc from 'fast-check'
import { addCast } from '../world/anyOrder/play.ts'
import { type Counts, playSequence, sequences } from '../world/anyOrder/run.ts'
import { openSystem } from '../world/openSystem.ts'
import { freshPostgresUrl } from '../world/postgresUrl.ts'
import { makeSeeded } from '../world/seededDatabase.ts'
import { startServer } from '../world/startPostgres.ts'

/*
 * Plays sequences of actions in any order on a PostgreSQL, with a clock that jumps, and checks after each action what is
 * promised of every handoff: owner and due time, no due time earlier, each rung once, late stays late. Run with
 *   node --import tsx test/drills/anyOrder.ts [runs=10000] [seed]
 */

const numRuns = Number(process.argv[2] ?? 10_000)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000)

async function main(): Promise<void> {
  const server = await startServer()
  const system = openSystem(await freshPostgresUrl(server.url, await makeSeeded(server.url)))
  const cast = await addCast(system.context)
  const counts: Counts = {}
  let runs = 0
  const began = performance.now()
  const played = fc.asyncProperty(sequences, async (sequence) => {
    await playSequence(system, { cast, sequence, counts })
    runs += 1
    const seconds = Math.round((performance.now() - began) / 1000)
    if (runs % 20 === 0) console.error(`${runs}/${numRuns} runs in ${seconds} s, load ${loadavg()[0]?.toFixed(1)}`)
  })
  const result = await fc.check(played, { numRuns, seed })
  await system.close()
  await server.stop()
  const sum = (of: 'done' | 'refused') => Object.values(counts).reduce((total, count) => total + count[of], 0)
  const { failed, counterexample, errorInstance } = result
  console.table(counts)
  console.log(JSON.stringify({ drill: 'anyOrder', seed, runs, actions: sum('done'), refused: sum('refused'), failed }))
  if (!failed) return
  console.log(JSON.stringify(counterexample, null, 1))
  console.log(String(errorInstance))
  process.exitCode = 1
}

await main()
process.exit()
