import assets from '../dist/ui/manifest.json' with { type: 'json' }
import { deliverNotices } from './actions/notices/deliverNotices.ts'
import { tick } from './actions/schedule/tick.ts'
import { readWordVectors } from './answering/wordVectors.ts'
import { createApp } from './app.ts'
import { openWorkerChannels } from './channels/workerChannels.ts'
import { type Config, readConfig } from './config.ts'
import type { Deps } from './context.ts'
import { createDeps, createShared, type Shared, systemContext, systemLog } from './deps.ts'
import { createHubRealtime, hubAddress, Hub as WakingHub } from './realtime/hub.ts'
import { deskChannel } from './realtime/port.ts'
import type { Db } from './storage/db.ts'
import { hasWorkInSeconds } from './storage/dueWork.ts'
import { openPostgres } from './storage/openPostgres.ts'

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

function open(bindings: Bindings): { deps: Deps; close: () => Promise<void> } {
  isolate ??= startIsolate(bindings)
  // A connection belongs to the request that made it; Hyperdrive keeps the real ones.
  const { db, close } = openPostgres(bindings.HYPERDRIVE.connectionString, { connections: 5, isWorker: true })
  latestDb = db
  const readDesk = async () => (await bindings.ASSETS.fetch(new Request('https://assets/desk-assets/'))).text()
  const realtime = createHubRealtime(bindings.HUB, systemLog)
  const deps = createDeps(isolate.config, { shared: isolate.shared, db, realtime, assets: { ...assets, readDesk } })
  return { deps, close }
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

/** What time alone brings, once. @returns whether something may be due before the next minute. */
async function runSchedule(bindings: Bindings): Promise<boolean> {
  const { deps, close } = open(bindings)
  try {
    await deps.loadCalendar()
    const context = systemContext(deps)
    await tick(context).finally(() => deliverNotices(context))
    return await hasWorkInSeconds(deps.db)
  } finally {
    await close()
  }
}

/** How long the desk's hub rests between two runs while somebody is asked or waits for a reply. */
const restMilliseconds = 5_000

/**
 * The hub of the desk's channel is also the clock of what is counted in seconds, such as offers: a cron comes once a
 * minute. Every change at the desk wakes it, and it goes on while there is such work.
 */
export class Hub extends WakingHub<Bindings> {
  override async fetch(request: Request): Promise<Response> {
    if (request.method === 'POST' && request.url === hubAddress(deskChannel)) await this.#wakeSoon()
    return super.fetch(request)
  }

  async alarm(): Promise<void> {
    try {
      if (await runSchedule(this.env)) await this.#wakeSoon()
    } catch (error) {
      // The cron goes on; its next change at the desk wakes the hub again.
      systemLog({ level: 'error', event: 'tick_failed', error: String(error) })
    }
  }

  async #wakeSoon(): Promise<void> {
    const { storage } = this.ctx
    if ((await storage.getAlarm()) === null) await storage.setAlarm(Date.now() + restMilliseconds)
  }
}

const app = createApp((bindings) => open(bindings as Bindings).deps)

export default {
  fetch(request: Request, bindings: Bindings, execution: { waitUntil(work: Promise<unknown>): void }) {
    return app.fetch(request, bindings, execution as Parameters<typeof app.fetch>[2])
  },
  /** Run by the cron of wrangler.toml. */
  scheduled(_event: unknown, bindings: Bindings, execution: { waitUntil(work: Promise<unknown>): void }) {
    execution.waitUntil(runSchedule(bindings))
  },
}
