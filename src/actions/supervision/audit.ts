import type { Context } from '../../context.ts'
import { findBrokenLink, hashAnchor } from '../../domain/eventChain.ts'
import { listAnchors, listHandoffsAfter, listHeads } from '../../storage/anchors.ts'
import { listEvents } from '../../storage/events.ts'
import { boundsOf } from '../schedule/writeAnchors.ts'

/** What the audit of the log found. */
export interface Audited {
  handoffs: number
  events: number
  anchors: number
  /** The first link of a chain that does not fit. */
  brokenLink?: { number: string; handoffId: string; position: number; kind: string }
  /** The first day whose anchor does not fit what the log holds now. */
  brokenDay?: string
}

/** Handoffs that are read at a time. */
const pageSize = 200

/**
 * Recomputes the hash chain of every handoff and every daily anchor. A chain shows what was changed or taken out in its
 * middle; the anchors show what was cut off at its end, or replaced as a whole.
 */
export async function audit(context: Context): Promise<Audited> {
  const audited: Audited = { handoffs: 0, events: 0, anchors: 0 }
  for (let after = ''; ; ) {
    const page = await listHandoffsAfter(context.db, { id: after, limit: pageSize })
    for (const handoff of page) await auditChain(context, { audited, handoff })
    const last = page.at(-1)
    if (!last) break
    after = last.id
  }
  await auditAnchors(context, audited)
  return audited
}

async function auditChain(
  context: Context,
  { audited, handoff }: { audited: Audited; handoff: { id: string; number: string } },
): Promise<void> {
  const events = await listEvents(context.db, handoff.id)
  audited.handoffs += 1
  audited.events += events.length
  if (audited.brokenLink) return
  const { number, id: handoffId } = handoff
  // Every handoff begins with an event: one without any has lost its log.
  if (events.length === 0) audited.brokenLink = { number, handoffId, position: 1, kind: '' }
  const index = await findBrokenLink(events)
  const broken = index === undefined ? undefined : events[index]
  if (broken) audited.brokenLink = { number, handoffId, position: broken.position, kind: broken.kind }
}

async function auditAnchors(context: Context, audited: Audited): Promise<void> {
  let previousHash = ''
  for (const anchor of await listAnchors(context.db)) {
    audited.anchors += 1
    const heads = await listHeads(context.db, boundsOf(context, anchor.day))
    const hash = await hashAnchor({ day: anchor.day, heads, previousHash })
    const fits = anchor.previousHash === previousHash && anchor.hash === hash
    if (!fits) audited.brokenDay ??= anchor.day
    previousHash = anchor.hash
  }
}
