import { maxTextLength } from '../domain/message.ts'
import type { DraftOutcome, DraftRequest } from './port.ts'
import { clip } from './prompts.ts'

const links = /https?:\/\/[^\s，。；）)]+|www\.[^\s，。；）)]+/gi
/** Telephone, account and document numbers; shorter ones are counts, days and amounts. */
const longNumbers = /\d[\d -]{3,}\d/g
const digits = (text: string) => text.replace(/\D/g, '')

/**
 * The draft in a model's reply; undefined for nonsense. Whatever the conversation may have talked the model into, a draft
 * gives no address, telephone or account number that does not stand in a reviewed entry of the request.
 */
export function readDraft(
  reply: { text: string; entries: string[] },
  { entries }: DraftRequest,
): DraftOutcome | undefined {
  const text = clip(reply.text.trim(), maxTextLength)
  const usedEntryIds = [...new Set(reply.entries)]
  if (text === '' || !usedEntryIds.every((id) => entries.some(({ entryId }) => entryId === id))) return undefined
  const reviewed = entries.map((entry) => `${entry.title} ${entry.text}`).join('\n')
  const reviewedDigits = (reviewed.match(longNumbers) ?? []).map(digits)
  const isLinkKnown = (text.match(links) ?? []).every((link) => reviewed.includes(link))
  const isNumberKnown = (text.match(longNumbers) ?? []).every((number) => reviewedDigits.includes(digits(number)))
  return isLinkKnown && isNumberKnown ? { kind: 'draft', text, usedEntryIds } : undefined
}
