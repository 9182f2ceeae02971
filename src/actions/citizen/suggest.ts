import { findEntryForDisplay } from '../../answering/buildIndex.ts'
import type { Context } from '../../context.ts'
import type { Entry } from '../../domain/entry.ts'
import { isValidOn } from '../../domain/entry.ts'
import type { Locale } from '../../domain/locale.ts'
import { shanghaiDay } from './today.ts'

/** Matters that most people ask about, shown on an empty page while they are in the release. */
const startEntries = [
  'id-card-replace',
  'wage-arrears-migrant-workers',
  'school-district',
  'startup-tax-relief-returnees',
]

/** Entries that may speak today in the language that fits, one version each. */
export async function listPublicEntries(context: Context, locale: Locale): Promise<Entry[]> {
  const { index } = await context.release()
  const day = shanghaiDay(context.now)
  return [...index.versions.keys()]
    .flatMap((entryId) => findEntryForDisplay(index, { entryId, text: '', locale }) ?? [])
    .filter((entry) => isValidOn(entry, day))
}

/** Matters to begin with, in the language of the page: those that most people ask about first. */
export async function listStartEntries(
  context: Context,
  locale: Locale,
): Promise<Pick<Entry, 'id' | 'locale' | 'title'>[]> {
  const entries = await listPublicEntries(context, locale)
  const own = entries.filter((entry) => locale !== 'en' || entry.locale === 'en')
  const picked = startEntries.flatMap((id) => own.find((entry) => entry.id === id) ?? [])
  const rest = own.filter((entry) => !picked.includes(entry))
  return [...picked, ...rest].slice(0, 8)
}

/** Questions to begin with, in the words of the entries' titles. */
export async function listStartQuestions(context: Context, locale: Locale): Promise<string[]> {
  return (await listStartEntries(context, locale)).slice(0, 4).map((entry) => entry.title)
}

/** Completions while typing: titles and phrasings that contain what was typed, shortest first. */
export async function suggest(
  context: Context,
  { q, locale }: { q: string; locale: Locale },
): Promise<{ text: string; entryId: string }[]> {
  const typed = q.normalize('NFKC').toLowerCase().trim()
  if (typed.length < 2) return []
  const entries = await listPublicEntries(context, locale)
  return entries
    .flatMap((entry) => {
      const hits = [entry.title, ...entry.phrasings].filter((text) => text.toLowerCase().includes(typed))
      const best = hits.sort((a, b) => a.length - b.length)[0]
      return best ? [{ text: best, entryId: entry.id }] : []
    })
    .sort((a, b) => a.text.length - b.text.length)
    .slice(0, 6)
}
