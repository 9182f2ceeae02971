import { buildIndex } from '../../answering/buildIndex.ts'
import type { Deps, LoadedRelease } from '../../context.ts'
import { findNewestRelease, findNewestReleaseNumber, findRelease, type ReleaseRow } from '../../storage/releases.ts'

/** How long an instance trusts that it has the newest release before it looks again, unless it is woken. */
const freshMilliseconds = 10_000

export interface ReleaseHolder {
  /** The release that answers now. @throws when none could be loaded yet. */
  get(): Promise<LoadedRelease>
  /** Loads the newest release if it is newer; the old one answers meanwhile. */
  refresh(): Promise<void>
  /** A release by its number, as it answered then: built again, and the last one asked for kept. */
  find(number: number): Promise<LoadedRelease | undefined>
}

/**
 * Keeps the newest release in memory. It is loaded once; then every look at the database happens beside the answers,
 * never before them, and a database that is down changes nothing for those who ask.
 */
export function createReleaseHolder({
  db,
  clock,
  log,
}: Pick<Deps, 'clock' | 'log'> & { db: () => Deps['db'] }): ReleaseHolder {
  let loaded: LoadedRelease | undefined
  let loading: Promise<void> | undefined
  let checkedAt = 0
  let past: { number: number; found: Promise<LoadedRelease | undefined> } | undefined
  const load = async () => {
    if (loaded && (await findNewestReleaseNumber(db())) === loaded.number) return
    const newest = await findNewestRelease(db())
    if (newest) loaded = toLoaded(newest)
  }
  const refresh = () => {
    checkedAt = clock().getTime()
    loading ??= load().finally(() => {
      loading = undefined
    })
    return loading
  }
  return {
    refresh,
    async get() {
      if (!loaded) await refresh()
      else if (clock().getTime() - checkedAt > freshMilliseconds) {
        refresh().catch((error: unknown) =>
          log({ level: 'warn', event: 'release_not_refreshed', error: String(error) }),
        )
      }
      if (!loaded) throw new NoRelease()
      return loaded
    },
    async find(number) {
      if (loaded?.number === number) return loaded
      if (past?.number !== number) {
        past = { number, found: findRelease(db(), number).then((row) => row && toLoaded(row)) }
        past.found.catch(() => {
          past = undefined
        })
      }
      return past.found
    },
  }
}

const toLoaded = ({ number, entries }: ReleaseRow): LoadedRelease => ({ number, index: buildIndex(entries) })

/** The database holds no release: nothing was seeded yet. */
export class NoRelease extends Error {
  constructor() {
    super('数据库中还没有发布版本，请先运行 / no release in the database, first run: npm run lianxin -- seed')
    this.name = 'NoRelease'
  }
}
