import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import { dayOf } from '../../domain/calendar.ts'
import { areSoundIntervals } from '../../domain/deskHours.ts'
import { nameLine } from '../../domain/lineNames.ts'
import { type DeskLine, maxLineNameLength } from '../../domain/lines.ts'
import { type Locale, locales } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findDepartment } from '../../storage/departments.ts'
import { type LineRow, listClosures, updateLine } from '../../storage/lines.ts'
import { checkText } from '../citizen/checkText.ts'
import { checkKeepsOpening } from './checkKeepsOpening.ts'
import { toDeskLine } from './listDeskLines.ts'
import { lockKeptLine } from './manageLine.ts'

/** What can be changed of a line; what is left out stays. */
export interface LineChange {
  names?: Record<Locale, string> | undefined
  phone?: string | undefined
  workingHours?: string[] | undefined
  dayOffHours?: string[] | undefined
  isPublished?: boolean | undefined
}

/**
 * Changes a line as it was seen (`changedAt`); from then on the file of departments says nothing about it. New hours
 * count for what is opened after them: due times are computed when a handoff is opened and stored, so that nobody who
 * was promised a time loses it.
 * @throws Refusal version_stale, hours_invalid, line_never_opens, line_phone, text_empty, text_too_long, not_found,
 * not_allowed.
 */
export function changeLine(
  context: Context,
  { id, changedAt, change }: { id: string; changedAt: string | null; change: LineChange },
): Promise<DeskLine> {
  return inTransaction(context, async (context) => {
    const { line } = await lockKeptLine(context, id)
    if ((line.changedAt?.toISOString() ?? null) !== changedAt) throw new Refusal('version_stale')
    const set = {
      phone: choosePhone(line, change),
      names: await chooseNames(context, { line, change }),
      workingHours: change.workingHours ?? line.workingHours,
      dayOffHours: change.dayOffHours ?? line.dayOffHours,
      isPublished: change.isPublished ?? line.isPublished,
      changedAt: after(line.changedAt, context.now),
    }
    if (![set.workingHours, set.dayOffHours].every(areSoundIntervals)) throw new Refusal('hours_invalid')
    const changed = { ...line, ...set }
    await checkKeepsOpening(context, [changed])
    await updateLine(context.db, { id, set })
    const from = dayOf(context.calendar, context.now).toString()
    return toDeskLine(changed, await listClosures(context.db, { lineId: id, from }))
  })
}

/** The time of a change is also its version: two in one millisecond must differ. */
function after(last: Date | null, now: Date): Date {
  return last && last >= now ? new Date(last.getTime() + 1) : now
}

function choosePhone(line: LineRow, { phone }: LineChange): string | null {
  if (phone !== undefined && line.kind === 'chat') throw new Refusal('line_phone')
  return phone ?? line.phone
}

/** The names that were given; a name that only says the number says the new one. */
async function chooseNames(
  context: Context,
  { line, change }: { line: LineRow; change: LineChange },
): Promise<Record<Locale, string>> {
  if (change.names) return checkNames(change.names)
  const department = await findDepartment(context.db, line.departmentId)
  if (!department || change.phone === undefined) return line.names
  const { names } = department
  const usual = nameLine(line.kind, { names, phone: line.phone ?? '' })
  const renamed = nameLine(line.kind, { names, phone: change.phone })
  const chosen = locales.map((locale) => [
    locale,
    line.names[locale] === usual[locale] ? renamed[locale] : line.names[locale],
  ])
  return Object.fromEntries(chosen) as Record<Locale, string>
}

function checkNames(names: Record<Locale, string>): Record<Locale, string> {
  const checked = locales.map((locale) => {
    const name = checkText(names[locale]).replace(/\s+/g, ' ')
    if (name.length > maxLineNameLength) throw new Refusal('text_too_long', { limit: maxLineNameLength })
    return [locale, name]
  })
  return Object.fromEntries(checked) as Record<Locale, string>
}
