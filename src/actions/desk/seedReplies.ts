import type { Context } from '../../context.ts'
import { locales } from '../../domain/locale.ts'
import { starterReplies } from '../../domain/starterReplies.ts'
import { insertCannedReplies } from '../../storage/cannedReplies.ts'

/** Brings the shipped canned replies into the database. What was changed or deleted there stays so. */
export async function seedReplies(context: Context): Promise<void> {
  const rows = starterReplies.flatMap(({ key, words }) =>
    locales.map((locale) => {
      const [title, text] = words[locale]
      return { id: `starter-${key}-${locale}`, scope: 'shared' as const, locale, title, text, changedAt: context.now }
    }),
  )
  await insertCannedReplies(context.db, rows)
}
