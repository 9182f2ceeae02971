import { type Context, newId } from '../../context.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { ImportPreview, ImportRow } from '../../domain/rosterContract.ts'
import { fill } from '../../domain/texts/catalogue.ts'
import { rosterTexts } from '../../domain/texts/rosterTexts.ts'
import { insertShifts } from '../../storage/shifts.ts'
import { getActingStaff } from '../desk/authorise.ts'
import { lineKeepers } from '../duty/manageLine.ts'
import { changeRoster } from './changeRoster.ts'
import { type PlannedRow, planImport } from './planImport.ts'
import { toPerson } from './rosterViews.ts'

export interface ImportInput {
  file: Uint8Array
  locale: Locale
}

/**
 * What a roster file would change, row by row, with what is wrong in it.
 * @throws Refusal import_unreadable, import_columns, import_too_long, not_signed_in, not_allowed.
 */
export async function previewImport(context: Context, { file, locale }: ImportInput): Promise<ImportPreview> {
  const keeper = getActingStaff(context, lineKeepers)
  const { rows, people } = await planImport(context, { file, keeper, locale })
  const count = (state: ImportRow['state']) => rows.filter((row) => row.state === state).length
  const named = new Set(rows.flatMap((row) => (row.state === 'problem' ? [] : [row.shift.staffId])))
  return {
    rows: rows.map((row) => toImportRow(row, locale)),
    newCount: count('new'),
    thereCount: count('there'),
    problemCount: count('problem'),
    people: people.filter(({ id }) => named.has(id)).map(toPerson),
  }
}

/**
 * Takes a roster file over: all of its rows or none. What is on the roster already stays as it is, so that the same file
 * can be sent again.
 * @throws Refusal import_problems, and as `previewImport`.
 */
export function importRoster(
  context: Context,
  { file, locale }: ImportInput,
): Promise<{ added: number; there: number }> {
  return changeRoster(context, async (context) => {
    const keeper = getActingStaff(context, lineKeepers)
    const { rows } = await planImport(context, { file, keeper, locale })
    const count = rows.filter(({ state }) => state === 'problem').length
    if (count > 0) throw new Refusal('import_problems', { count })
    const added = rows.flatMap((row) => (row.state === 'new' ? [row.shift] : []))
    await insertShifts(
      context.db,
      added.map((shift) => ({ ...shift, id: newId(context), createdBy: keeper.id, createdAt: context.now })),
    )
    return { added: added.length, there: rows.length - added.length }
  })
}

function toImportRow(row: PlannedRow, locale: Locale): ImportRow {
  const { number, state } = row
  if (state === 'problem') {
    return { number, state, problem: fill(rosterTexts[locale].problems[row.code], { value: row.value }) }
  }
  const { startsAt, endsAt, ...shift } = row.shift
  return { number, state, shift: { ...shift, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() } }
}
