import { sha256 } from './seal.ts'

/** The part of an event that its hash covers. */
export interface ChainedEvent {
  handoffId: string
  position: number
  kind: string
  actorKind: string
  actorId: string | null
  data: Record<string, string>
  at: Date
  previousHash: string
}

/**
 * The hash of an event over all of its fields and the hash before it (SHA-256, hexadecimal): who changes an old event
 * has to change every later one. Keys are sorted, so that the stored order does not matter.
 */
export function hashEvent(event: ChainedEvent): Promise<string> {
  const { handoffId, position, kind, actorKind, actorId, at, previousHash } = event
  const data = Object.entries(event.data).sort(([a], [b]) => (a < b ? -1 : 1))
  return sha256(JSON.stringify([handoffId, position, kind, actorKind, actorId, data, at.toISOString(), previousHash]))
}

/**
 * Checks the chain of one handoff, given in the order of positions.
 * @returns the index of the first event that does not fit, undefined when all do.
 */
export async function findBrokenLink(events: (ChainedEvent & { hash: string })[]): Promise<number | undefined> {
  let previousHash = ''
  for (const [index, event] of events.entries()) {
    const fits = event.position === index + 1 && event.previousHash === previousHash
    if (!fits || event.hash !== (await hashEvent(event))) return index
    previousHash = event.hash
  }
  return undefined
}

/** The newest link of one chain. */
export interface ChainHead {
  handoffId: string
  position: number
  hash: string
}

/** The hash of a day over the newest links of all chains that grew on it, and over the day before. */
export function hashAnchor({
  day,
  heads,
  previousHash,
}: {
  day: string
  heads: readonly ChainHead[]
  previousHash: string
}): Promise<string> {
  const links = heads.map(({ handoffId, position, hash }) => [handoffId, position, hash])
  return sha256(JSON.stringify([day, links, previousHash]))
}
