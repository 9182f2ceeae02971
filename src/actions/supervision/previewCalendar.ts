import type { Context } from '../../context.ts'
import type { CalendarYear } from '../../domain/calendar.ts'
import type { CalendarPreview } from '../../domain/calendarContract.ts'
import { type CalendarUpload, readCalendarYear } from '../../domain/calendarFile.ts'
import { calendarProblemTexts } from '../../domain/calendarProblemTexts.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { sha256 } from '../../domain/seal.ts'
import { fill } from '../../domain/texts/catalogue.ts'
import { listCalendarYears, listProvisional } from '../../storage/calendarYears.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { findDueMoves } from '../handoff/recompute.ts'
import { calendarAt } from './calendarHolder.ts'
import { calendarRoles } from './readCalendar.ts'

/** An uploaded file, and the language in which its mistakes are named. */
export interface CalendarInput extends CalendarUpload {
  locale: Locale
}

const pageSize = 200
const maxListed = 100
/** How many mistakes stand in the words of a refusal, and how many in its list. */
const maxProblems = 10
const maxMistakes = 200

/** The year of a file. @throws Refusal calendar_invalid with its mistakes, each with the day or number in question. */
export function readUpload({ locale, ...upload }: CalendarInput): CalendarYear {
  const { found, problems } = readCalendarYear(upload)
  if (found) return found
  const texts = calendarProblemTexts[locale]
  const mistakes = problems.map(({ code, value = '' }) => fill(texts[code], { value }))
  const named = mistakes.slice(0, maxProblems).join(locale === 'en' ? '; ' : '；')
  throw new Refusal('calendar_invalid', { problems: named, mistakes: mistakes.slice(0, maxMistakes) })
}

/** Stands for a file on top of a version of the calendar: whoever applies it has seen just that. */
export const hashUpload = (upload: { version: number; year: number; found: CalendarYear }): Promise<string> =>
  sha256(JSON.stringify(upload))

/**
 * Which due times of open handoffs an uploaded year would move; nothing is written.
 * @throws Refusal not_allowed, calendar_invalid.
 */
export async function previewCalendar(context: Context, input: CalendarInput): Promise<CalendarPreview> {
  getActingStaff(context, calendarRoles)
  const found = readUpload(input)
  const { year } = input
  const { source, daysOff, makeupDays } = found
  const rows = await listCalendarYears(context.db)
  const current = calendarAt(rows, context)
  const calendar = { ...current, years: { ...current.years, [year]: found } }
  const moves: CalendarPreview['moves'] = []
  let count = 0
  for (let after = '', isLast = false; !isLast; ) {
    const page = await listProvisional(context.db, { after, limit: pageSize })
    for (const handoff of page) {
      for (const { stage, from, to } of await findDueMoves(context, { handoff, rows, calendar })) {
        if (to <= from) continue
        count += 1
        const move = { stage, from: from.toISOString(), to: to.toISOString() }
        if (moves.length < maxListed) moves.push({ handoffId: handoff.id, number: handoff.number, ...move })
      }
    }
    after = page.at(-1)?.id ?? after
    isLast = page.length < pageSize
  }
  const hash = await hashUpload({ version: current.version, year, found })
  return { year, source, daysOff: daysOff.length, makeupDays: makeupDays.length, count, moves, hash }
}
