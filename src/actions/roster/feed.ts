import type { Context } from '../../context.ts'
import { dayOf, spanOfDays } from '../../domain/calendar.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listDutyParts } from '../../domain/roster.ts'
import { type FeedEntry, listFeedEntries } from '../../domain/rosterFeed.ts'
import { sha256, toHex } from '../../domain/seal.ts'
import { listLines } from '../../storage/lines.ts'
import { listAbsencesBetween, listShiftsBetween } from '../../storage/roster.ts'
import { deleteFeed, findFeed, putFeed } from '../../storage/rosterFeeds.ts'
import { listCancelledShifts } from '../../storage/shifts.ts'
import { findStaff, listStaffByIds } from '../../storage/staff.ts'
import { deskRoles, getActingStaff } from '../desk/authorise.ts'

/** Days of the past and of the future that a feed shows: shifts are made eight weeks ahead. */
const pastDays = 31
const comingDays = 92

/**
 * Gives the person a new secret address of their calendar feed; the one before is void.
 * @returns the path of the address, shown this once.
 */
export async function renewFeed(context: Context): Promise<{ path: string }> {
  const { id: staffId } = getActingStaff(context, deskRoles)
  const token = toHex(context.randomBytes(16))
  await putFeed(context.db, { staffId, tokenHash: await sha256(token), madeAt: context.now })
  return { path: `/api/v1/roster/${token}.ics` }
}

/** Takes the person's calendar feed away. */
export async function removeFeed(context: Context): Promise<void> {
  const { id } = getActingStaff(context, deskRoles)
  await deleteFeed(context.db, id)
}

export interface Feed {
  name: string
  locale: Locale
  entries: (FeedEntry & { lineName: string; otherName: string | undefined })[]
}

/** The calendar feed behind a token, in the first language of its person. @throws Refusal not_found. */
export async function readFeed(context: Context, token: string): Promise<Feed> {
  const found = await findFeed(context.db, await sha256(token))
  const person = found && (await findStaff(context.db, found.staffId))
  if (!person) throw new Refusal('not_found')
  const { id: staffId, name, languages } = person.staff
  const today = dayOf(context.calendar, context.now)
  const days = { from: today.subtract({ days: pastDays }), to: today.add({ days: comingDays }) }
  const span = spanOfDays(context.calendar, { from: days.from.toString(), to: days.to.toString() })
  const [shifts, absences, cancelled, lines] = await Promise.all([
    listShiftsBetween(context.db, span),
    listAbsencesBetween(context.db, span),
    listCancelledShifts(context.db, { staffId, after: span.from }),
    listLines(context.db, { isPublishedOnly: false }),
  ])
  const entries = listFeedEntries({ staffId, shifts, parts: listDutyParts(shifts, absences), cancelled })
  const others = await listStaffByIds(
    context.db,
    entries.flatMap(({ otherId }) => otherId ?? []),
  )
  const locale = languages[0] ?? 'zh-CN'
  const lineName = (id: string) => lines.find(({ line }) => line.id === id)?.line.names[locale] ?? id
  return {
    name,
    locale,
    entries: entries.map((entry) => ({
      ...entry,
      lineName: lineName(entry.lineId),
      otherName: others.find(({ id }) => id === entry.otherId)?.name,
    })),
  }
}
