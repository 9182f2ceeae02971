import { findEntryForDisplay } from '../../answering/buildIndex.ts'
import { decide } from '../../answering/decide.ts'
import type { Context } from '../../context.ts'
import type { Entry } from '../../domain/entry.ts'
import type { Locale } from '../../domain/locale.ts'
import type { EntryCard, Reply } from '../../domain/message.ts'
import { Refusal } from '../../domain/refusal.ts'
import { checkText } from './checkText.ts'
import { composeReply, toCard } from './composeReply.ts'
import { listPublicEntries } from './suggest.ts'
import { shanghaiDay } from './today.ts'

export type EntrySummary = Pick<Entry, 'id' | 'locale' | 'title' | 'topic' | 'answer'>

/** The public FAQ; with a search text the entries that fit best, best first. */
export async function listFaq(
  context: Context,
  { q, locale }: { q?: string | undefined; locale: Locale },
): Promise<EntrySummary[]> {
  const entries = await listPublicEntries(context, locale)
  if (!q?.trim()) return entries.map(summary)
  const { index } = await context.release()
  const { ranked } = decide(index, { text: q, locale, day: shanghaiDay(context.now) })
  return ranked.flatMap(({ entryId }) => entries.find((entry) => entry.id === entryId) ?? []).map(summary)
}

const summary = ({ id, locale, title, topic, answer }: Entry): EntrySummary => ({ id, locale, title, topic, answer })

/** One entry, expired or not: the page says which. @throws Refusal not_found. */
export async function getFaqEntry(
  context: Context,
  { id, locale }: { id: string; locale: Locale },
): Promise<{ card: EntryCard; entry: Entry }> {
  const release = await context.release()
  const entry = findEntryForDisplay(release.index, { entryId: id, text: '', locale })
  if (!entry) throw new Refusal('not_found')
  return { card: toCard(entry, release.number), entry }
}

/**
 * What the FAQ says to a question, from memory and without storing anything: the answer for when the database is away.
 * @throws Refusal text_empty, text_too_long, text_unreadable.
 */
export async function answerFromMemory(context: Context, input: { text: string; locale: Locale }): Promise<Reply> {
  const release = await context.release()
  const text = checkText(input.text)
  const decision = decide(release.index, { text, locale: input.locale, day: shanghaiDay(context.now) })
  return composeReply({ decision, release, text, locale: input.locale })
}
