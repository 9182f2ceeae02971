import type { Accounts } from './accounts/port.ts'
import type { AnsweringIndex } from './answering/buildIndex.ts'
import type { WordVectors } from './answering/wordVectors.ts'
import type { Assistant } from './assistant/port.ts'
import type { EmbeddingServer } from './channels/embeddings.ts'
import type { Channels } from './channels/port.ts'
import type { Config } from './config.ts'
import type { Calendar } from './domain/calendar.ts'
import type { Staff } from './domain/contract.ts'
import type { Keys } from './domain/seal.ts'
import type { Realtime } from './realtime/port.ts'
import { type Db, transact } from './storage/db.ts'

/** A release as an instance holds it in memory: it answers with the database down. */
export interface LoadedRelease {
  number: number
  index: AnsweringIndex
}

/** The built files of the pages, made by `npm run build`. */
export interface Assets {
  panel: string
  css: string
  /** The page of the agents' console. */
  readDesk: () => Promise<string>
}

/** What lives as long as the process (on Workers: what a request borrows from its isolate). */
export interface Deps {
  config: Config
  db: Db
  realtime: Realtime
  assistant: Assistant
  accounts: Accounts
  /** The working calendar as this instance knows it: the newest one within seconds. */
  calendar: Calendar
  /** Reads uploaded years before the calendar is first used; later it is free. */
  loadCalendar: () => Promise<void>
  /** Takes over the newest calendar now. */
  refreshCalendar: () => Promise<void>
  assets: Assets
  keys: () => Promise<Keys>
  /** Word vectors of the language, read once; undefined when they are switched off. */
  vectors: () => Promise<WordVectors | undefined>
  /** The server of text embeddings; undefined when none is set. */
  embeddings: EmbeddingServer | undefined
  /** The ways to tell citizens and staff something outside the pages. */
  channels: Channels
  /** The newest release, loaded when first asked for. */
  release: () => Promise<LoadedRelease>
  /** A release by its number, to see how it answered. One whose index was not kept takes seconds to build. */
  findRelease: (number: number) => Promise<LoadedRelease | undefined>
  clock: () => Date
  randomBytes: (length: number) => Uint8Array<ArrayBuffer>
  /** Writes one line of the log. Never give it texts of citizens or contact data. */
  log: (record: Record<string, unknown>) => void
}

export type Actor = { kind: 'citizen' } | { kind: 'staff'; staff: Staff } | { kind: 'system' }

/** What lives as long as one request: one reading of the clock, and who acts. */
export interface Context extends Deps {
  now: Date
  actor: Actor
}

/**
 * Runs `work` in one transaction, with a context whose database is that transaction: what it calls cannot reach around
 * it to another connection, which would wait for ever where there is only one.
 */
export function inTransaction<T>(context: Context, work: (context: Context) => Promise<T>): Promise<T> {
  return transact(context.db, (db) => work({ ...context, db }))
}

/** A sortable identifier in the form of UUID version 7 (RFC 9562 §5.7): 48 bits of time, then randomness. */
export function newId({ now, randomBytes }: Pick<Context, 'now' | 'randomBytes'>): string {
  const bytes = randomBytes(16)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, Math.floor(now.getTime() / 2 ** 32))
  view.setUint32(2, now.getTime() >>> 0)
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70)
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
