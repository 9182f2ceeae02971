import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import type { ConversationFound, ConversationOpened, Mode } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { sha256, toHex } from '../../domain/seal.ts'
import { serverTexts } from '../../domain/texts/catalogue.ts'
import { insertConversation } from '../../storage/conversations.ts'
import type { ConversationKey } from './authorise.ts'
import { readConversationState } from './conversationState.ts'
import { getDepartment, readDeskStatus } from './deskStatus.ts'
import { listStartQuestions } from './suggest.ts'

/** Opens a conversation. The token is told once and kept only as a hash. */
export async function startConversation(
  context: Context,
  { locale, mode, departmentId }: { locale: Locale; mode: Mode; departmentId?: string | undefined },
): Promise<ConversationOpened> {
  const conversationId = newId(context)
  const token = toHex(context.randomBytes(32))
  const department = await getDepartment(context, departmentId)
  await insertConversation(context.db, {
    id: conversationId,
    tokenHash: await sha256(token),
    locale,
    mode,
    departmentId: departmentId ? department.id : null,
    createdAt: context.now,
  })
  const [desk, suggestions] = await Promise.all([
    readDeskStatus(context, { department, locale }),
    listStartQuestions(context, locale),
  ])
  return { conversationId, token, greeting: greetingFor(locale, mode), suggestions, desk }
}

/** A conversation that a browser comes back to, with the greeting in the language of the page that it is on now. */
export async function findConversation(
  context: Context,
  { locale, ...key }: ConversationKey & { locale: Locale },
): Promise<ConversationFound> {
  const [state, suggestions] = await Promise.all([
    readConversationState(context, key),
    listStartQuestions(context, locale),
  ])
  return { ...state, greeting: greetingFor(locale, state.mode), suggestions }
}

/** The first words of the assistant, which say that it is one. */
export function greetingFor(locale: Locale, mode: Mode): string {
  return mode === 'elder' ? serverTexts[locale].greetingElder : serverTexts[locale].greeting
}
