import { randomBytes } from 'node:crypto'
import Anthropic from '@anthropic-ai/sdk'
import { createAccounts } from './accounts/betterAuth.ts'
import type { Accounts } from './accounts/port.ts'
import { createReleaseHolder, type ReleaseHolder } from './actions/editor/release.ts'
import { type CalendarHolder, createCalendarHolder } from './actions/supervision/calendarHolder.ts'
import type { WordVectors } from './answering/wordVectors.ts'
import { createClaude } from './assistant/claude.ts'
import { type Assistant, createAbsentAssistant } from './assistant/port.ts'
import { createEmbeddingServer } from './channels/embeddings.ts'
import type { ChannelSettings, Channels } from './channels/port.ts'
import type { Config } from './config.ts'
import type { Context, Deps } from './context.ts'
import { deriveKeys, type Keys } from './domain/seal.ts'
import type { Realtime } from './realtime/port.ts'
import type { Db } from './storage/db.ts'
import { getOrStoreKey } from './storage/keys.ts'

/** The real clock; everything else gets its time from here. */
export const systemClock = (): Date => new Date()

export const systemRandomBytes = (length: number): Uint8Array<ArrayBuffer> => Uint8Array.from(randomBytes(length))

/** One JSON line on standard error for each record, so that standard output belongs to results. */
export function systemLog(record: Record<string, unknown>): void {
  console.error(JSON.stringify({ at: systemClock().toISOString(), level: 'info', ...record }))
}

/** What may be shared by all requests of a process or isolate: nothing in it holds a connection. */
export interface Shared {
  assistant: Assistant
  keys: (db: Db) => Promise<Keys>
  release: ReleaseHolder
  calendar: CalendarHolder
  vectors: Deps['vectors']
  embeddings: Deps['embeddings']
  channels: Channels
  clock: () => Date
  log: (record: Record<string, unknown>) => void
}

/**
 * Builds what is shared. `db` is called for every read of a release or the calendar: on Workers the connection belongs to the request
 * that happens to look.
 */
export function createShared(
  config: Config,
  {
    db,
    readVectors,
    openChannels,
    clock = systemClock,
    log = systemLog,
  }: {
    db: () => Db
    /** Reads the word vectors: a file on Node, a static asset on Workers. */
    readVectors: () => Promise<WordVectors>
    openChannels: (settings: ChannelSettings) => Channels
    clock?: () => Date
    log?: (record: Record<string, unknown>) => void
  },
): Shared {
  let keys: Promise<Keys> | undefined
  const vectors = once(async () => (config.WORD_VECTORS === 'on' ? await readVectors() : undefined))
  return {
    clock,
    log,
    assistant: createAssistant(config, log),
    vectors,
    embeddings: createEmbeddings(config, log),
    channels: openChannels(channelSettings(config, log)),
    release: createReleaseHolder({ config, db, vectors, clock, log }),
    calendar: createCalendarHolder({ db, clock, log }),
    keys(own) {
      keys ??= readSecret(config, own, clock)
        .then(deriveKeys)
        .catch((error: unknown) => {
          keys = undefined
          throw error
        })
      return keys
    },
  }
}

/** Does the work at the first call, and again after a failure. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined
      throw error
    })
    return done
  }
}

/** The dependencies of one request (on Node: of all requests) around a database. */
export function createDeps(
  config: Config,
  { shared, db, realtime, assets }: { shared: Shared; db: Db; realtime: Realtime; assets: Deps['assets'] },
): Deps {
  const keys = () => shared.keys(db)
  return {
    config,
    db,
    realtime,
    assets,
    keys,
    assistant: shared.assistant,
    accounts: lazyAccounts(async () =>
      createAccounts({
        db,
        secret: (await keys()).sessions,
        baseUrl: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
      }),
    ),
    get calendar() {
      return shared.calendar.get()
    },
    loadCalendar: () => shared.calendar.load(),
    refreshCalendar: () => shared.calendar.refresh(),
    vectors: shared.vectors,
    embeddings: shared.embeddings,
    channels: shared.channels,
    release: () => shared.release.get(),
    findRelease: (number) => shared.release.find(number),
    clock: shared.clock,
    randomBytes: systemRandomBytes,
    log: shared.log,
  }
}

/** A context for work that no request asked for: start-up and the command line. */
export const systemContext = (deps: Deps): Context => ({ ...deps, now: deps.clock(), actor: { kind: 'system' } })

function createAssistant(config: Config, log: (record: Record<string, unknown>) => void): Assistant {
  const { ANTHROPIC_API_KEY: apiKey, ANTHROPIC_BASE_URL: baseURL } = config
  if (!apiKey) return createAbsentAssistant()
  const client = new Anthropic({
    apiKey,
    ...(baseURL ? { baseURL } : {}),
    maxRetries: 1,
    timeout: 20_000,
    logLevel: 'warn',
    authToken: null,
  })
  const { ANTHROPIC_MODEL: model, ASSISTANT_DAILY_CALLS: dailyCalls } = config
  return createClaude({ client, model, dailyCalls, log, isOn: () => config.ASSISTANT === 'on' })
}

function createEmbeddings(config: Config, log: Deps['log']): Deps['embeddings'] {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_API_KEY: apiKey } = config
  return url ? createEmbeddingServer({ url, model, apiKey, log }) : undefined
}

const channelSettings = (config: Config, log: Deps['log']): ChannelSettings => ({
  smtpUrl: config.SMTP_URL,
  mailFrom: config.MAIL_FROM,
  smsUrl: config.SMS_WEBHOOK_URL,
  smsSecret: config.SMS_WEBHOOK_SECRET,
  allowsPrivate: config.WEBHOOK_PRIVATE_ADDRESSES === 'on',
  log,
})

async function readSecret(config: Config, db: Db, clock: () => Date): Promise<string> {
  if (config.LIANXIN_SECRET) return config.LIANXIN_SECRET
  return getOrStoreKey(db, { name: 'secret', candidate: randomBytes(32).toString('hex'), now: clock() })
}

const hasCookie = (headers: Headers) => headers.get('cookie')?.includes('lianxin.session') === true

/** Citizens' requests never need logins, so nothing is built for them. */
function lazyAccounts(create: () => Promise<Accounts>): Accounts {
  let made: Promise<Accounts> | undefined
  const get = () => {
    made ??= create().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
  return {
    signIn: async (request) => (await get()).signIn(request),
    signOut: async (headers) => (await get()).signOut(headers),
    findSession: async (headers) => (hasCookie(headers) ? (await get()).findSession(headers) : undefined),
    extend: async (headers) => (hasCookie(headers) ? (await get()).extend(headers) : undefined),
    hashPassword: async (password) => (await get()).hashPassword(password),
  }
}
