import type { Context } from '../../context.ts'
import type { Locale } from '../../domain/locale.ts'
import { listDepartments } from '../../storage/departments.ts'

/** How a department is called, by its id. */
export type NameOf = (departmentId: string) => string

/** The names of all departments in one language. */
export async function departmentNames(context: Context, locale: Locale): Promise<NameOf> {
  const names = new Map((await listDepartments(context.db)).map((row) => [row.id, row.names[locale]]))
  return (id) => names.get(id) ?? id
}
