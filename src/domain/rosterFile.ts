import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { Temporal } from 'temporal-polyfill'
import { type Calendar, instantOf } from './calendar.ts'
import type { DutyRole } from './duty.ts'
import { type Locale, locales } from './locale.ts'
import { type RosterColumn, rosterColumns } from './rosterContract.ts'
import { rosterTexts } from './texts/rosterTexts.ts'

const neededColumns = rosterColumns.filter((column) => column !== 'name')

/** Most rows of one file. */
export const maxRosterRows = 2000

/** A row as it stands in the file, by column. `number` is its line in the file, counted from 1 with the headings. */
export interface RosterRow {
  number: number
  cells: Record<RosterColumn, string>
}

/**
 * Reads the text of a file that somebody saved: UTF-8 with or without a mark, else GB18030, as Chinese Excel writes it.
 * @returns undefined when it is neither.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  }
  return undefined
}

/**
 * The rows of a roster file: separated by commas, semicolons or tabs, headings in any of our languages and in any order.
 * @returns the headings that are missing, in a language, where it is no such file.
 */
export function readRosterFile(text: string, locale: Locale): { rows: RosterRow[] } | { missing: string[] } {
  const records = readRecords(text)
  const [head, ...body] = records
  const places = new Map(rosterColumns.map((column) => [column, head?.cells.findIndex(isHeadingOf(column)) ?? -1]))
  const missing = neededColumns.filter((column) => (places.get(column) ?? -1) < 0)
  if (missing.length > 0) return { missing: missing.map((column) => rosterTexts[locale].columns[column]) }
  const rows = body.map(({ number, cells }) => {
    const read = rosterColumns.map((column) => [column, cells[places.get(column) ?? -1]?.trim() ?? ''])
    return { number, cells: Object.fromEntries(read) as Record<RosterColumn, string> }
  })
  return { rows }
}

function readRecords(text: string): { number: number; cells: string[] }[] {
  try {
    const records = parse(text, {
      delimiter: [',', ';', '\t'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ number: info.lines, cells: record }))
  } catch {
    return []
  }
}

const isHeadingOf = (column: RosterColumn) => (cell: string) =>
  locales.some((locale) => rosterTexts[locale].columns[column].toLowerCase() === cell.trim().toLowerCase())

/** The role that a cell names, in any of our languages. */
export function readRole(cell: string): DutyRole | undefined {
  const name = cell.toLowerCase().replace(/[\s岗崗-]|role$/g, '')
  if (name === 'a' || name === 'b') return name === 'a' ? 'A' : 'B'
  return /^(leader|带班|帶班|带班领导|帶班領導)$/.test(name) ? 'leader' : undefined
}

/** The day that a cell names, as Excel writes them: 2026-11-24, 2026/11/24, 2026年11月24日. */
export function readDay(cell: string): Temporal.PlainDate | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? []
  if (!year || !month || !day) return undefined
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch {
    return undefined
  }
}

/** The time of day that a cell names, in minutes: 9:00, 09:00, 09:00:00, 24:00. */
export function readTime(cell: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})[:：](\d{2})(?:[:：]00)?$/.exec(cell) ?? []
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(minute) < 60 && minutes <= 24 * 60 ? minutes : undefined
}

/** The instants of a shift on a day; one that ends at or before its beginning goes on past midnight. */
export function spanOfShift(
  calendar: Calendar,
  { day, from, to }: { day: Temporal.PlainDate; from: number; to: number },
): { startsAt: Date; endsAt: Date } {
  const at = (minutes: number) => {
    const date = day.add({ days: Math.floor(minutes / 1440) })
    return instantOf(calendar, date, new Temporal.PlainTime(Math.floor(minutes / 60) % 24, minutes % 60))
  }
  return { startsAt: at(from), endsAt: at(to > from ? to : to + 1440) }
}

/**
 * A roster as a file for spreadsheets: with the mark by which Excel knows UTF-8, and cells that could be taken for formulas
 * made harmless.
 */
export function writeRosterFile(rows: Record<RosterColumn, string>[], locale: Locale): string {
  const columns = rosterColumns.map((key) => ({ key, header: rosterTexts[locale].columns[key] }))
  return stringify(rows, { bom: true, header: true, columns, escape_formulas: true, record_delimiter: 'windows' })
}
