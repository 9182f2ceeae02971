import { maxTextLength } from '../../domain/message.ts'
import { Refusal } from '../../domain/refusal.ts'

/**
 * A message's text as it will be stored: trimmed, line ends unified, without the characters that PostgreSQL cannot
 * hold (NUL) or that only confuse (other control characters).
 * @throws Refusal text_empty, text_too_long, text_unreadable (a lone surrogate: the sender's encoding is broken).
 */
export function checkText(text: string): string {
  if (!text.isWellFormed()) throw new Refusal('text_unreadable')
  const clean = text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim()
  if (clean === '') throw new Refusal('text_empty')
  if (clean.length > maxTextLength) throw new Refusal('text_too_long', { limit: maxTextLength })
  return clean
}
