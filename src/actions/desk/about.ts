import type { Context } from '../../context.ts'
import type { AboutHandoff } from '../../domain/deskContract.ts'
import type { Locale } from '../../domain/locale.ts'
import { listAbout } from '../../storage/handoffLists.ts'

/** What lines of a list are about, each handoff once. */
export async function readAbout(
  context: Context,
  { handoffIds, locale }: { handoffIds: string[]; locale: Locale },
): Promise<AboutHandoff[]> {
  const rows = await listAbout(context.db, [...new Set(handoffIds)])
  return rows.map(({ departmentNames, ...row }) => ({ ...row, departmentName: departmentNames[locale] }))
}
