import assets from '../dist/ui/manifest.json' with { type: 'json' }
import { deliverNotices } from './actions/notices/deliverNotices.ts'
import { tick } from './actions/schedule/tick.ts'
import { readWordVectors } from './answering/wordVectors.ts'
import { createApp } from './app.ts'
import { openWorkerChannels } from './channels/workerChannels.ts'
import { type Config, readConfig } from './config.ts'
import type { Deps } from './context.ts'
import { createDeps, createShared, type Shared, systemContext, systemLog } from './deps.ts'
import { createHubRealtime } from './realtime/hub.ts'
import type { Db } from './storage/db.ts'
import { openPostgres } from './storage/openPostgres.ts'

export { Hub } from './realtime/hub.ts'

interface Bindings {
  HYPERDRIVE: { connectionString: string }
  HUB: Parameters<typeof createHubRealtime>[0]
  ASSETS: { fetch(request: Request): Promise<Response> }
  [setting: string]: unknown
}

/** Kept for the life of the isolate: settings, the release in memory, derived keys, the SDK client. No connection. */
let isolate: { config: Config; shared: Shared } | undefined
/** The connection of the request that reads the release or the calendar next. */
let latestDb: Db | undefined

function depsOf(bindings: Bindings): Deps {
  isolate ??= startIsolate(bindings)
  // A connection belongs to the request that made it; Hyperdrive keeps the real ones.
  const { db } = openPostgres(bindings.HYPERDRIVE.connectionString, { connections: 5, isWorker: true })
  latestDb = db
  const readDesk = async () => (await bindings.ASSETS.fetch(new Request('https://assets/desk-assets/'))).text()
  const realtime = createHubRealtime(bindings.HUB, systemLog)
  return createDeps(isolate.config, { shared: isolate.shared, db, realtime, assets: { ...assets, readDesk } })
}

function startIsolate(bindings: Bindings): { config: Config; shared: Shared } {
  const config = readConfig(bindings)
  const readVectors = async () => {
    const response = await bindings.ASSETS.fetch(new Request('https://assets/words.bin'))
    return readWordVectors(new Uint8Array(await response.arrayBuffer()))
  }
  const db = () => {
    if (!latestDb) throw new Error('the release or the calendar was asked for outside a request')
    return latestDb
  }
  return { config, shared: createShared(config, { db, readVectors, openChannels: openWorkerChannels }) }
}

const app = createApp((bindings) => depsOf(bindings as Bindings))

export default {
  fetch(request: Request, bindings: Bindings, execution: { waitUntil(work: Promise<unknown>): void }) {
    return app.fetch(request, bindings, execution as Parameters<typeof app.fetch>[2])
  },
  /** Run by the cron of wrangler.toml. */
  scheduled(_event: unknown, bindings: Bindings, execution: { waitUntil(work: Promise<unknown>): void }) {
    const deps = depsOf(bindings)
    const run = async () => {
      await deps.loadCalendar()
      const context = systemContext(deps)
      await tick(context).finally(() => deliverNotices(context))
    }
    execution.waitUntil(run())
  },
}
