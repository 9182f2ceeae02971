import type { Context } from '../../context.ts'
import type { Staff } from '../../domain/contract.ts'
import { type Locale, locales } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findClash, type Shift } from '../../domain/roster.ts'
import type { RosterProblemCode } from '../../domain/rosterContract.ts'
import {
  decodeText,
  maxRosterRows,
  type RosterRow,
  readDay,
  readRole,
  readRosterFile,
  readTime,
  spanOfShift,
} from '../../domain/rosterFile.ts'
import { type LineRow, listLines } from '../../storage/lines.ts'
import { listShiftsBetween } from '../../storage/roster.ts'
import type { StaffRow } from '../../storage/staff.ts'
import { isKeeperOf } from '../duty/manageLine.ts'
import { listRosterable } from './changeRoster.ts'
import { localTime } from './refuseClash.ts'

/** What becomes of a row. */
export type PlannedRow = { number: number } & (
  | { state: 'new' | 'there'; shift: Shift }
  | { state: 'problem'; code: RosterProblemCode; value: string }
)

interface Known {
  lines: LineRow[]
  people: Map<string, StaffRow[]>
}

/**
 * Reads a roster file and judges each row with what is on the roster and with the rows above it.
 * @throws Refusal import_unreadable, import_columns, import_too_long.
 */
export async function planImport(
  context: Context,
  { file, keeper, locale }: { file: Uint8Array; keeper: Staff; locale: Locale },
): Promise<{ rows: PlannedRow[]; people: StaffRow[] }> {
  const text = decodeText(file)
  if (text === undefined) throw new Refusal('import_unreadable')
  const read = readRosterFile(text, locale)
  if ('missing' in read) throw new Refusal('import_columns', { columns: read.missing.join('、') })
  if (read.rows.length > maxRosterRows) throw new Refusal('import_too_long', { limit: maxRosterRows })
  const known = await readKnown(context, keeper)
  const parsed = read.rows.map((row) => parseRow(context, { row, known }))
  const rows = await judge(context, parsed)
  return { rows, people: [...known.people.values()].flat() }
}

async function readKnown(context: Context, keeper: Staff): Promise<Known> {
  const all = await listLines(context.db, { isPublishedOnly: false })
  const lines = all.map(({ line }) => line).filter(({ departmentId }) => isKeeperOf(keeper, departmentId))
  const people = new Map<string, StaffRow[]>()
  for (const departmentId of new Set(lines.map((line) => line.departmentId))) {
    people.set(departmentId, await listRosterable(context, departmentId))
  }
  return { lines, people }
}

type Parsed = { number: number; shift: Shift } | Extract<PlannedRow, { state: 'problem' }>

function parseRow({ calendar, now }: Context, { row, known }: { row: RosterRow; known: Known }): Parsed {
  const { number, cells } = row
  const wrong = (code: RosterProblemCode, value = ''): Parsed => ({ number, state: 'problem', code, value })
  const line = known.lines.find(({ id, names }) => [id, ...locales.map((one) => names[one])].includes(cells.line))
  if (!line) return wrong('line_unknown', cells.line)
  const people = known.people.get(line.departmentId)
  const person = people?.find(({ serviceNumber }) => serviceNumber === cells.person)
  if (!person) return wrong('person_unknown', cells.person)
  const role = readRole(cells.role)
  if (!role) return wrong('role_unknown', cells.role)
  const day = readDay(cells.day)
  if (!day) return wrong('day_invalid', cells.day)
  const from = readTime(cells.from)
  const to = readTime(cells.to)
  if (from === undefined || from === 24 * 60) return wrong('time_invalid', cells.from)
  if (to === undefined) return wrong('time_invalid', cells.to)
  const span = spanOfShift(calendar, { day, from, to })
  if (span.endsAt <= now) return wrong('is_over')
  return { number, shift: { lineId: line.id, staffId: person.id, role, ...span } }
}

async function judge(context: Context, parsed: Parsed[]): Promise<PlannedRow[]> {
  const wanted = parsed.flatMap((row) => ('shift' in row ? [row.shift] : []))
  if (wanted.length === 0) return parsed.filter((row) => 'state' in row)
  const from = new Date(Math.min(...wanted.map(({ startsAt }) => startsAt.getTime())))
  const to = new Date(Math.max(...wanted.map(({ endsAt }) => endsAt.getTime())))
  const staffIds = [...new Set(wanted.map(({ staffId }) => staffId))]
  const taken: Shift[] = await listShiftsBetween(context.db, { staffIds, from, to })
  return parsed.map((row): PlannedRow => {
    if ('state' in row) return row
    const clash = findClash(taken, row.shift)
    if (clash && isSame(clash, row.shift)) return { ...row, state: 'there' }
    if (clash) return { number: row.number, state: 'problem', code: 'clash', value: localTime(context, clash.startsAt) }
    taken.push(row.shift)
    return { ...row, state: 'new' }
  })
}

const isSame = (one: Shift, other: Shift): boolean =>
  one.lineId === other.lineId &&
  one.role === other.role &&
  one.startsAt.getTime() === other.startsAt.getTime() &&
  one.endsAt.getTime() === other.endsAt.getTime()
