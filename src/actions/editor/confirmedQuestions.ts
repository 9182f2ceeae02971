import type { Context } from '../../context.ts'
import { listOutcomes } from './listOutcomes.ts'

const dayMilliseconds = 86_400_000

/**
 * Questions of which citizens showed which entry they meant, newest first, each once for an entry. Texts are masked. A
 * question that was denied for the same entry as often as it was confirmed is left out. Entries may have gone since.
 */
export async function confirmedQuestions(
  context: Context,
  { days = 180, limit = 2000 }: { days?: number; limit?: number } = {},
): Promise<{ text: string; id: string }[]> {
  const since = new Date(context.now.getTime() - days * dayMilliseconds)
  const balances = new Map<string, { text: string; id: string; balance: number }>()
  for (const { text, entryId: id, outcome } of await listOutcomes(context, { since })) {
    const key = `${id} ${text}`
    const pair = balances.get(key) ?? { text, id, balance: 0 }
    pair.balance += outcome === 'confirmed' ? 1 : -1
    balances.set(key, pair)
  }
  return [...balances.values()]
    .filter(({ balance }) => balance > 0)
    .slice(0, limit)
    .map(({ text, id }) => ({ text, id }))
}
