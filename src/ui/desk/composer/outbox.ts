import { useSyncExternalStore } from 'react'
import type { Message } from '../../../domain/message.ts'
import { RequestFailed } from '../api/client.ts'
import { desk } from '../api/desk.ts'
import { isPassing } from '../data/client.ts'
import { readPlace } from '../place.ts'
import { getSettings } from '../settings.ts'
import { offerUndo, type Undoable } from '../undo/undo.ts'
import { keepDraft, readDraft } from './drafts.ts'
import { putBack } from './wishes.ts'

/** A message that the server has not confirmed yet. */
export interface Outgoing {
  clientMessageId: string
  /** Who wrote it: another person at the same browser must not send it. */
  staffId: string
  handoffId: string
  text: string
  /** The newest message that the person had before them. */
  seenPosition: number
  createdAt: string
  /** `held` can still be undone; it has not been sent. */
  state: 'held' | 'sending' | 'failed'
  /** Why it failed, for words. */
  failure?: RequestFailed | undefined
}

const storageKey = 'lianxin.desk.outbox'
/** Waits between tries of one message; its id makes every try but the first harmless. */
const pausesMilliseconds = [800, 2500]

const listeners = new Set<() => void>()
const turns = new Map<string, Promise<void>>()
let outgoing = restore()

/** All unconfirmed messages of this tab, oldest first, live. */
export const useOutbox = (): readonly Outgoing[] => useSyncExternalStore(subscribe, () => outgoing)

/** What the undo bar says meanwhile, and who gets the stored message. */
interface Posting {
  words: Pick<Undoable, 'text' | 'say'>
  onSent: (message: Message) => void
}

/**
 * Sends a message; it is shown at once and confirmed later. Where the person wants it, it is first held back while it can
 * be undone, since nothing that a citizen has read can be taken back. `onSent` gets the stored message.
 */
export function post(
  written: Pick<Outgoing, 'staffId' | 'handoffId' | 'text' | 'seenPosition'>,
  { words, onSent }: Posting,
): void {
  const made = { clientMessageId: makeId(), ...written, createdAt: new Date().toISOString() }
  const item: Outgoing = { ...made, state: getSettings().holdsReplies ? 'held' : 'sending' }
  change([...outgoing, item])
  if (item.state === 'sending') void queue(item, onSent)
  else hold(item, { words, onSent })
}

function hold(item: Outgoing, { words, onSent }: Posting): void {
  offerUndo({
    ...words,
    undo: () => {
      discard(item)
      giveBack(item)
    },
    commit: ({ isLeaving }) => {
      if (isLeaving) return sendLeaving(item)
      update({ ...item, state: 'sending' })
      return queue(item, onSent)
    },
  })
}

/** Whether it arrives nobody learns: should the person come back, it waits for a try that cannot double it. */
function sendLeaving(item: Outgoing): Promise<unknown> {
  update({ ...item, state: 'failed' })
  const { handoffId: id, clientMessageId, text } = item
  return desk.replyLeaving({ id, clientMessageId, text })
}

/** Puts words back into their field; where that is not open, they are its draft when it is. */
function giveBack({ staffId, handoffId, text }: Outgoing): void {
  if (readPlace(location).handoffId === handoffId && putBack(text)) return
  const of = { staffId, handoffId }
  keepDraft({ ...of, text: [text, readDraft(of)].filter(Boolean).join('\n') })
}

/** Tries a failed message once more under the same id. */
export function retry(item: Outgoing, onSent: (message: Message) => void): void {
  if (outgoing.find(({ clientMessageId }) => clientMessageId === item.clientMessageId)?.state !== 'failed') return
  update({ ...item, state: 'sending', failure: undefined })
  void queue(item, onSent)
}

/** Gives up a failed message. */
export const discard = ({ clientMessageId }: Outgoing): void =>
  change(outgoing.filter((item) => item.clientMessageId !== clientMessageId))

/** Forgets everything, when the person signs out. */
export const emptyOutbox = (): void => change([])

/** A random UUID, under which a sending is known; `crypto.randomUUID` is missing on plain HTTP inside an office network. */
export function makeId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Messages of one handoff go one after the other, so that they arrive in the order in which they were written. */
function queue(item: Outgoing, onSent: (message: Message) => void): Promise<void> {
  const before = turns.get(item.handoffId) ?? Promise.resolve()
  const turn = before
    .then(() => deliver(item))
    .then((message) => {
      if (!message) return
      onSent(message)
      discard(item)
    })
  turns.set(item.handoffId, turn)
  return turn
}

async function deliver(item: Outgoing): Promise<Message | undefined> {
  for (const pause of [...pausesMilliseconds, undefined]) {
    try {
      const { clientMessageId, text, seenPosition } = item
      return await desk.reply({ id: item.handoffId, clientMessageId, text, seenPosition })
    } catch (error) {
      if (pause === undefined || !isPassing(error)) {
        update({ ...item, state: 'failed', failure: error instanceof RequestFailed ? error : undefined })
        return undefined
      }
      await new Promise((done) => setTimeout(done, pause))
    }
  }
  return undefined
}

function update(changed: Outgoing): void {
  change(outgoing.map((item) => (item.clientMessageId === changed.clientMessageId ? changed : item)))
}

function change(next: readonly Outgoing[]): void {
  outgoing = next
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(next.map(({ failure: _, ...kept }) => kept)))
  } catch {
    // Without storage the messages live as long as the page.
  }
  for (const tell of listeners) tell()
}

/** After a reload nobody knows whether a message arrived: it waits for a try that cannot double it. */
function restore(): readonly Outgoing[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as Outgoing[]
    return kept.map((item) => ({ ...item, state: 'failed' }))
  } catch {
    return []
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
