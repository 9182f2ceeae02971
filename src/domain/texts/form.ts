import type { DecisionStatus } from '../decision.ts'
import type { RefusalCode } from '../refusal.ts'

/** The words that the server itself says, in one language. `{name}` stands for a value. */
export interface ServerTexts {
  greeting: string
  greetingElder: string
  /** What stands above a card or alone, by decision status. Empty: the card speaks for itself. */
  reply: Record<DecisionStatus | 'thanks' | 'storage_unavailable', string>
  /** Title and advice of each refusal. */
  problem: Record<RefusalCode, readonly [title: string, detail: string]>
}
