import { loadavg } from 'node:os'
import { freshPostgresUrl } from '../world/postgresUrl.ts'
import { race } from '../world/race/race.ts'
import { makeSeeded } from '../world/seededDatabase.ts'
import { startServer } from '../world/startPostgres.ts'

/*
 * Two servers on one PostgreSQL, people at the desk who race for handoffs on both, and `kill -9` of either in between:
 * none is taken twice, lost, or offered to somebody who is not there, and each offer and escalation happens once. Run with
 *   node --import tsx test/drills/offersRace.ts [handoffs=10000] [agents=50] [kills=6]
 */

const [handoffs = 10_000, agents = 50, kills = 6] = process.argv.slice(2).map(Number)

async function main(): Promise<void> {
  const server = await startServer()
  const { problems, ...figures } = await freshPostgresUrl(server.url, await makeSeeded(server.url))
    .then((url) => race(url, { handoffs, agents, kills }, (line) => console.error(line)))
    .finally(server.stop)
  console.table({ ...figures, problems: problems.length, load: Math.round((loadavg()[0] ?? 0) * 10) / 10 })
  for (const problem of problems.slice(0, 50)) console.log(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}

await main()
process.exit()
