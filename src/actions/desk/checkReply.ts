import { listGaps } from '../../domain/cannedReply.ts'
import { Refusal } from '../../domain/refusal.ts'
import { checkText } from '../citizen/checkText.ts'

/**
 * The words of an agent to a citizen as they will be stored.
 * @throws Refusal text_unfilled when a gap of a canned reply is still open; else as `checkText`.
 */
export function checkReply(input: string): string {
  const text = checkText(input)
  const gaps = listGaps(text)
  if (gaps.length > 0) throw new Refusal('text_unfilled', { gaps: gaps.map((name) => `{${name}}`).join(' ') })
  return text
}
