import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../context.ts'
import { dayOf, instantOf } from '../../domain/calendar.ts'
import { hashAnchor } from '../../domain/eventChain.ts'
import { findFirstEventAt, findLastAnchor, insertAnchor, listHeads } from '../../storage/anchors.ts'

/** A day is anchored so long after its end, when every transaction that began on it is over. */
const settledMilliseconds = 10 * 60_000

/** Most days that one call catches up with. */
const maxDays = 60

const midnight = Temporal.PlainTime.from('00:00')

/** The instants between which a day lies. */
export function boundsOf(context: Context, day: string): { from: Date; to: Date } {
  const start = Temporal.PlainDate.from(day)
  return {
    from: instantOf(context.calendar, start, midnight),
    to: instantOf(context.calendar, start.add({ days: 1 }), midnight),
  }
}

/**
 * Writes the anchor of every day that is over and has none. Each covers the one before, days without events too, so that
 * none can be left out later. @returns how many.
 */
export async function writeAnchors(context: Context): Promise<number> {
  const last = await findLastAnchor(context.db)
  const today = dayOf(context.calendar, new Date(context.now.getTime() - settledMilliseconds))
  if (last && last.day >= today.subtract({ days: 1 }).toString()) return 0
  const firstEventAt = last ? undefined : await findFirstEventAt(context.db)
  let day = last
    ? Temporal.PlainDate.from(last.day).add({ days: 1 })
    : firstEventAt && dayOf(context.calendar, firstEventAt)
  let previousHash = last?.hash ?? ''
  let written = 0
  for (; day && Temporal.PlainDate.compare(day, today) < 0 && written < maxDays; day = day.add({ days: 1 })) {
    const heads = await listHeads(context.db, boundsOf(context, day.toString()))
    const hash = await hashAnchor({ day: day.toString(), heads, previousHash })
    const row = { day: day.toString(), chains: heads.length, previousHash, hash, writtenAt: context.now }
    await insertAnchor(context.db, row)
    previousHash = hash
    written += 1
  }
  return written
}
