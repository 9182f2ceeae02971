import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readWordVectors, type WordVectors } from './answering/wordVectors.ts'
import { openNodeChannels } from './channels/nodeChannels.ts'
import type { Config } from './config.ts'
import type { Assets, Deps } from './context.ts'
import { createDeps, createShared, type Shared } from './deps.ts'
import { createLocalRealtime } from './realtime/local.ts'
import { calendarChannel, releaseChannel } from './realtime/port.ts'
import { createPostgresRealtime } from './realtime/postgres.ts'
import { migrate, migratePostgres } from './storage/migrate.ts'
import { openEmbedded } from './storage/openEmbedded.ts'
import { openPostgres } from './storage/openPostgres.ts'

export interface Opened {
  deps: Deps
  close: () => Promise<void>
}

/** Where the built pages lie, seen from this file. */
export const uiFolder = join(import.meta.dirname, '..', 'dist', 'ui')

/**
 * Opens the database that the settings name, brings its schema up to date, and puts the dependencies around it: the
 * common beginning of the server and of every command.
 */
export async function openNode(
  config: Config,
  overrides: Partial<Pick<Shared, 'clock' | 'log'>> = {},
): Promise<Opened> {
  const { db, close, client } = config.DATABASE_URL
    ? await openShared(config.DATABASE_URL)
    : await openOwn(config.DATA_DIR)
  const shared = createShared(config, {
    db: () => db,
    readVectors: readVectorFile,
    openChannels: openNodeChannels,
    ...overrides,
  })
  const realtime = client ? createPostgresRealtime(client, shared.log) : createLocalRealtime()
  const deps = createDeps(config, { shared, db, realtime, assets: readAssets() })
  // Read now, so that no transaction ever waits for a second connection to read it.
  await deps.keys()
  await deps.loadCalendar()
  await realtime.subscribe(calendarChannel, () => {
    shared.calendar
      .refresh()
      .catch((error: unknown) => shared.log({ level: 'warn', event: 'calendar_not_refreshed', error: String(error) }))
  })
  await realtime.subscribe(releaseChannel, () => {
    shared.release
      .refresh()
      .catch((error: unknown) => shared.log({ level: 'warn', event: 'release_not_refreshed', error: String(error) }))
  })
  if (!config.LIANXIN_SECRET && config.DATABASE_URL) {
    shared.log({
      level: 'warn',
      event: 'secret_in_database',
      hint: 'LIANXIN_SECRET is not set: the key for contact data is kept in the database beside them. Set it in production.',
    })
  }
  return { deps, close }
}

async function openShared(url: string) {
  await migratePostgres(url)
  return openPostgres(url)
}

async function openOwn(folder: string) {
  const opened = await openEmbedded(folder)
  await migrate(opened.db)
  return { ...opened, client: undefined }
}

/** The word vectors that come with the project. */
export async function readVectorFile(): Promise<WordVectors> {
  return readWordVectors(Uint8Array.from(await readFile(join(import.meta.dirname, '..', 'vectors', 'words.bin'))))
}

function readAssets(): Assets {
  const readDesk = () => readFile(join(uiFolder, 'desk-assets', 'index.html'), 'utf8')
  try {
    const files = JSON.parse(readFileSync(join(uiFolder, 'manifest.json'), 'utf8')) as Pick<Assets, 'panel' | 'css'>
    return { ...files, readDesk }
  } catch {
    // Commands run without built pages, and so does a server whose pages were not built: it says so on each.
    return { panel: '', css: '', readDesk }
  }
}
