import { findEntryForDisplay } from '../../answering/buildIndex.ts'
import type { Context } from '../../context.ts'
import type { Brief } from '../../domain/deskContract.ts'
import type { Locale } from '../../domain/locale.ts'
import type { Message } from '../../domain/message.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import { setBrief } from '../../storage/handoffs.ts'
import { listMessages } from '../../storage/messages.ts'
import { deskRoles, getActingStaff, getVisibleHandoff } from './authorise.ts'

/** What an agent reads first, put together from the conversation: the questions, what was shown, what is still open. */
export function composeBrief(messages: Message[]): Brief {
  const asked = citizenTexts(messages)
  const last = messages.findLast(({ reply }) => reply !== undefined)?.reply
  return {
    asked: asked.slice(-3).join('\n').slice(0, 600),
    shown: shownTitles(messages),
    missing: last?.status ?? '',
    byAssistant: false,
  }
}

/**
 * The brief by the language model, made once for each handoff; the plain one where the model is off, slow or wrong.
 * @throws Refusal not_found.
 */
export async function readBrief(context: Context, { id, locale }: { id: string; locale: Locale }): Promise<Brief> {
  const staff = getActingStaff(context, deskRoles)
  const handoff = await getVisibleHandoff(context, { staff, id })
  if (handoff.brief) return handoff.brief
  const messages = await listMessages(context.db, { conversationId: handoff.conversationId, after: 0 })
  const { index } = await context.release()
  const outcome = await context.assistant.brief({
    turns: messages
      .filter(({ author }) => author !== 'system')
      .map(({ author, text }) => ({ author, text: maskPersonalData(text).text })),
    shownTitles: messages.flatMap(({ reply, text }) => {
      const entry = reply?.entry && findEntryForDisplay(index, { entryId: reply.entry.id, text, locale })
      return entry ? [entry.title] : []
    }),
    locale,
    now: context.now,
  })
  if (outcome.kind === 'failed') return composeBrief(messages)
  const { asked, shown, missing } = outcome
  const brief: Brief = { asked, shown: [shown].flat(), missing, byAssistant: true }
  await setBrief(context.db, { id, brief })
  return brief
}

function citizenTexts(messages: Message[]): string[] {
  return messages.filter(({ author }) => author === 'citizen').map(({ text }) => maskPersonalData(text).text)
}

function shownTitles(messages: Message[]): string[] {
  return [...new Set(messages.flatMap(({ reply }) => (reply?.entry ? [reply.entry.title] : [])))]
}
