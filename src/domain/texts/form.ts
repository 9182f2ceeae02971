import type { DecisionStatus } from '../decision.ts'
import type { RefusalCode } from '../refusal.ts'
import type { TransferReason } from '../transfer.ts'

/** Reasons with words of their own, the most telling first. */
export const replyReasons = [
  'thanks',
  'goodbye',
  'identity',
  'part_unanswered',
  'corrected',
  'lookup_unknown',
  'own_entitlement',
  'unknown_language',
] as const
export type ReplyReason = (typeof replyReasons)[number]

/** The words that the server itself says, in one language. `{name}` stands for a value. */
export interface ServerTexts {
  greeting: string
  greetingElder: string
  /**
   * What stands above a card or alone: by reason of the decision where there are words for it, else by status. Empty:
   * the card speaks for itself.
   */
  reply: Record<DecisionStatus | ReplyReason | 'storage_unavailable', string>
  /** What is promised about progress, as the end of "the desk promises to". */
  progressPromise: string
  transferReason: Record<TransferReason, string>
  /** Title and advice of each refusal. */
  problem: Record<RefusalCode, readonly [title: string, detail: string]>
}
