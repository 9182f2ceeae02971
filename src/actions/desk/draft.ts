import { findEntryForDisplay } from '../../answering/buildIndex.ts'
import type { AssistantFailure, DraftEntry } from '../../assistant/port.ts'
import type { Context } from '../../context.ts'
import type { Entry } from '../../domain/entry.ts'
import { facetKeys, facetLabels } from '../../domain/entry.ts'
import type { Locale } from '../../domain/locale.ts'
import type { Message } from '../../domain/message.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import type { Draft } from '../../domain/writingContract.ts'
import { getConversation } from '../../storage/conversations.ts'
import { listMessages } from '../../storage/messages.ts'
import { checkHandler, deskRoles, getActingStaff, getVisibleHandoff } from './authorise.ts'

/** Most entries on which a draft rests: those shown last. */
const maxEntries = 4

/**
 * A reply that the language model proposes from the masked conversation and the reviewed entries shown in it. Nothing is
 * stored and nothing is sent: the agent decides about every word.
 * @returns the draft, or why there is none.
 * @throws Refusal not_found, handoff_not_yours, handoff_state.
 */
export async function draftReply(
  context: Context,
  { id }: { id: string },
): Promise<{ draft: Draft | null; reason?: AssistantFailure }> {
  const staff = getActingStaff(context, deskRoles)
  const handoff = await getVisibleHandoff(context, { staff, id })
  checkHandler(handoff, staff)
  const { locale } = await getConversation(context.db, handoff.conversationId)
  const messages = await listMessages(context.db, { conversationId: handoff.conversationId, after: 0 })
  const entries = await listShown(context, { messages, locale })
  const outcome = await context.assistant.draft({
    turns: messages
      .filter(({ author }) => author !== 'system')
      .map(({ author, text }) => ({ author, text: maskPersonalData(text).text })),
    entries: entries.map(toDraftEntry),
    locale,
    now: context.now,
  })
  if (outcome.kind === 'failed') return { draft: null, reason: outcome.reason }
  const sources = entries
    .filter((entry) => outcome.usedEntryIds.includes(entry.id))
    .map(({ id: entryId, title, sources }) => ({ entryId, title, law: nameOf(sources[0]) }))
  return { draft: { text: outcome.text, locale, sources } }
}

async function listShown(
  context: Context,
  { messages, locale }: { messages: Message[]; locale: Locale },
): Promise<Entry[]> {
  const { index } = await context.release()
  const ids = [...new Set(messages.flatMap(({ reply }) => (reply?.entry ? [reply.entry.id] : [])).reverse())]
  return ids.slice(0, maxEntries).flatMap((entryId) => findEntryForDisplay(index, { entryId, text: '', locale }) ?? [])
}

function toDraftEntry({ id, title, answer, facets, locale }: Entry): DraftEntry {
  const parts = facetKeys.flatMap((key) => (facets[key] ? [`${facetLabels[locale][key]}: ${facets[key]}`] : []))
  return { entryId: id, title, text: [answer, ...parts].join('\n') }
}

const nameOf = (source: Entry['sources'][number] | undefined) =>
  [source?.title, source?.article].filter(Boolean).join(' ')
