import { type AnsweringIndex, buildIndex, listEmbeddable, loadIndex } from '../../answering/buildIndex.ts'
import type { EmbeddedTexts } from '../../answering/embeddings.ts'
import { buildLexicon } from '../../answering/lexicon.ts'
import { writeSnapshot } from '../../answering/snapshot.ts'
import type { WordVectors } from '../../answering/wordVectors.ts'
import type { Context, Deps, LoadedRelease } from '../../context.ts'
import { findNewestRelease, findNewestReleaseHead, findRelease, type ReleaseRow } from '../../storage/releases.ts'

/** How long an instance trusts that it has the newest release before it looks again, unless it is woken. */
const freshMilliseconds = 10_000

export interface ReleaseHolder {
  /** The release that answers now. @throws when none could be loaded yet. */
  get(): Promise<LoadedRelease>
  /** Loads the newest release if it is newer; the old one answers meanwhile. */
  refresh(): Promise<void>
  /** A release by its number, as it answered then; the last one asked for is kept. */
  find(number: number): Promise<LoadedRelease | undefined>
}

/**
 * Keeps the newest release in memory. It is loaded once; then every look at the database happens beside the answers,
 * never before them, and a database that is down changes nothing for those who ask.
 */
export function createReleaseHolder({
  config,
  db,
  vectors,
  clock,
  log,
}: Pick<Deps, 'config' | 'clock' | 'log' | 'vectors'> & { db: () => Deps['db'] }): ReleaseHolder {
  let loaded: LoadedRelease | undefined
  let loading: Promise<void> | undefined
  let checkedAt = 0
  let past: { number: number; found: Promise<LoadedRelease | undefined> } | undefined
  const open = async (row: ReleaseRow): Promise<LoadedRelease> => ({
    number: row.number,
    index: openIndex(row, { vectors: await vectors(), tolerated: config.TOLERATED_WRONG_SHARE }),
  })
  const load = async () => {
    if (loaded && (await findNewestReleaseHead(db()))?.number === loaded.number) return
    const newest = await findNewestRelease(db())
    if (newest) loaded = await open(newest)
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
        past = { number, found: findRelease(db(), number).then((row) => row && open(row)) }
        past.found.catch(() => {
          past = undefined
        })
      }
      return past.found
    },
  }
}

/** Builds the index of a release and writes it down; without embeddings where there is no server of them or it fails. */
export async function buildSnapshot(
  context: Pick<Context, 'vectors' | 'config' | 'embeddings' | 'log'>,
  { entries, thesaurus, known }: Pick<ReleaseRow, 'entries' | 'thesaurus' | 'known'>,
): Promise<{ snapshot: Uint8Array<ArrayBuffer>; hasEmbeddings: boolean }> {
  const language = { lexicon: buildLexicon(thesaurus), vectors: await context.vectors() }
  const embedded = await embedTexts(context, listEmbeddable(entries, known))
  const experience = { known, tolerated: context.config.TOLERATED_WRONG_SHARE }
  const index = buildIndex(entries, language, { ...experience, ...(embedded ? { embedded } : {}) })
  const hasEmbeddings = index.retrieval.embeddings !== undefined
  if (context.embeddings && !hasEmbeddings) context.log({ level: 'warn', event: 'release_without_embeddings' })
  return { snapshot: writeSnapshot(index), hasEmbeddings }
}

async function embedTexts(
  { embeddings }: Pick<Context, 'embeddings'>,
  texts: readonly string[],
): Promise<EmbeddedTexts | undefined> {
  const vectors = await embeddings?.embedAll(texts)
  return embeddings && vectors && { model: embeddings.model, vectors }
}

/** The index of a release: as it was stored, or built anew when an older version of the engine stored it. */
export function openIndex(
  { entries, thesaurus, known, index }: Pick<ReleaseRow, 'entries' | 'thesaurus' | 'known' | 'index'>,
  { vectors, tolerated }: { vectors: WordVectors | undefined; tolerated: number },
): AnsweringIndex {
  const language = { lexicon: buildLexicon(thesaurus), vectors }
  return (
    (index && loadIndex(entries, { snapshot: index, language })) ?? buildIndex(entries, language, { known, tolerated })
  )
}

/** The database holds no release: nothing was seeded yet. */
export class NoRelease extends Error {
  constructor() {
    super('数据库中还没有发布版本，请先运行 / no release in the database, first run: npm run lianxin -- seed')
    this.name = 'NoRelease'
  }
}
