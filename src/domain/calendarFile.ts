import { parse } from 'csv-parse/sync'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CalendarYear } from './calendar.ts'
import { firstYearOfLaw, statutoryDaysOf } from './statutoryDays.ts'

/** What can be wrong with an uploaded calendar year; the words stand in `calendarProblemTexts`. */
export interface CalendarProblem {
  code:
    | 'unreadable'
    | 'year_missing'
    | 'year_out_of_range'
    | 'not_official'
    | 'source_missing'
    | 'day_invalid'
    | 'day_twice'
    | 'makeup_on_weekday'
    | 'statutory_missing'
    | 'count_implausible'
  /** The day or the number in question. */
  value?: string
}

export interface CalendarUpload {
  year: number
  /** JSON in the form {years: {"2027": …}} or one year of it, or CSV with the columns date, kind (off, makeup). */
  content: string
  /** The notice; needed for CSV, which has no place for it. */
  source?: string | undefined
}

/** Days off in a year, weekends included: fewer or more than ever were is a mistake in the file. */
const plausibleDaysOff = { least: 110, most: 125 }

const day = z.union([z.string(), z.object({ date: z.string() }).transform(({ date }) => date)])
const jsonYear = z.object({
  status: z.string(),
  source: z.string().default(''),
  daysOff: z.array(day),
  makeupWorkdays: z.array(day).default([]),
})
type Read = z.infer<typeof jsonYear>

/** Reads and checks one official year. All problems are named at once; with any of them there is no year. */
export function readCalendarYear(upload: CalendarUpload): { found?: CalendarYear; problems: CalendarProblem[] } {
  const read = upload.content.trimStart().startsWith('{') ? readJson(upload) : readCsv(upload)
  if ('code' in read) return { problems: [read] }
  const problems = [...checkHead(upload.year, read), ...checkDays(upload.year, read)]
  if (problems.length > 0) return { problems }
  const short = (days: string[]) => days.map((one) => one.slice(5)).sort()
  const source = read.source.trim()
  return {
    problems,
    found: { status: 'official', source, daysOff: short(read.daysOff), makeupDays: short(read.makeupWorkdays) },
  }
}

function readJson({ year, content, source }: CalendarUpload): Read | CalendarProblem {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return { code: 'unreadable' }
  }
  const years = z.object({ years: z.record(z.string(), z.unknown()) }).safeParse(value)
  const wanted = years.success ? years.data.years[year] : value
  if (wanted === undefined) return { code: 'year_missing', value: `${year}` }
  const parsed = jsonYear.safeParse(wanted)
  if (!parsed.success) return { code: 'unreadable' }
  return { ...parsed.data, source: source?.trim() || parsed.data.source }
}

const csvRow = z.object({ date: z.string(), kind: z.enum(['off', 'makeup']) })

function readCsv({ content, source = '' }: CalendarUpload): Read | CalendarProblem {
  let value: unknown
  try {
    value = parse(content, { columns: true, bom: true, trim: true, skip_empty_lines: true })
  } catch {
    return { code: 'unreadable' }
  }
  const rows = z.array(csvRow).safeParse(value)
  if (!rows.success) return { code: 'unreadable' }
  const of = (kind: 'off' | 'makeup') => rows.data.filter((row) => row.kind === kind).map(({ date }) => date)
  return { status: 'official', source, daysOff: of('off'), makeupWorkdays: of('makeup') }
}

function checkHead(year: number, { status, source }: Read): CalendarProblem[] {
  const problems: CalendarProblem[] = []
  if (year < firstYearOfLaw || year > 2100) problems.push({ code: 'year_out_of_range', value: `${year}` })
  if (status !== 'official') problems.push({ code: 'not_official' })
  if (source.trim().length < 4) problems.push({ code: 'source_missing' })
  return problems
}

function checkDays(year: number, { daysOff, makeupWorkdays }: Read): CalendarProblem[] {
  const all = [...daysOff, ...makeupWorkdays]
  const wrong = all.filter((one) => !isDayOf(year, one))
  if (wrong.length > 0) return wrong.map((value) => ({ code: 'day_invalid', value }))
  const twice = all.filter((one, index) => all.indexOf(one) !== index)
  const weekdays = makeupWorkdays.filter((one) => !isWeekend(one))
  const missing = statutoryDaysOf(year).days.filter((one) => !daysOff.includes(`${year}-${one}`))
  const count = countDaysOff(year, { daysOff, makeupWorkdays })
  const isPlausible = count >= plausibleDaysOff.least && count <= plausibleDaysOff.most
  return [
    ...twice.map((value) => ({ code: 'day_twice' as const, value })),
    ...weekdays.map((value) => ({ code: 'makeup_on_weekday' as const, value })),
    ...missing.map((one) => ({ code: 'statutory_missing' as const, value: `${year}-${one}` })),
    ...(isPlausible ? [] : [{ code: 'count_implausible' as const, value: `${count}` }]),
  ]
}

/** "YYYY-MM-DD", a day that exists, in this year. */
function isDayOf(year: number, text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !text.startsWith(`${year}-`)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

const isWeekend = (text: string) => Temporal.PlainDate.from(text).dayOfWeek > 5

function countDaysOff(year: number, { daysOff, makeupWorkdays }: Pick<Read, 'daysOff' | 'makeupWorkdays'>): number {
  let count = 0
  for (let one = Temporal.PlainDate.from(`${year}-01-01`); one.year === year; one = one.add({ days: 1 })) {
    const text = one.toString()
    if (makeupWorkdays.includes(text)) continue
    if (daysOff.includes(text) || isWeekend(text)) count += 1
  }
  return count
}
