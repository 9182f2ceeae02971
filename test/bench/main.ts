import { benchAnswer } from './answer.ts'
import { benchAnswering } from './answering.ts'
import { benchHandoff } from './handoff.ts'

/* `npm run bench [name]`: JSON lines with ratios against a baseline measured in the same run. */
const benches: Record<string, () => Promise<void>> = {
  answer: benchAnswer,
  answering: benchAnswering,
  handoff: benchHandoff,
}

const wanted = process.argv[2]
const chosen = wanted ? [wanted] : Object.keys(benches)
for (const name of chosen) {
  const bench = benches[name]
  if (!bench) throw new Error(`no bench ${name}; there are: ${Object.keys(benches).join(', ')}`)
  await bench()
}
process.exit(0)
