import type { Context } from '../../context.ts'
import { judgeTalk, type Outcome } from '../../domain/outcome.ts'
import { type Cursor, listHandovers, listJudgedConversations, listTurns, listVerdicts } from '../../storage/outcomes.ts'

export type ListedOutcome = Outcome & { conversationId: string }

/**
 * What became of the questions decided since an instant, newest first: facts out of what citizens said and did,
 * derived on every reading and stored nowhere. The rules stand at `judgeTalk`; a handoff that was taken back before
 * anybody took it counts for nothing.
 * @param input.pageSize how many conversations are read at once.
 */
export async function listOutcomes(
  context: Context,
  { since, pageSize = 500 }: { since: Date; pageSize?: number },
): Promise<ListedOutcome[]> {
  const outcomes: ListedOutcome[] = []
  for (let after: Cursor | undefined, isMore = true; isMore; ) {
    const page = await listJudgedConversations(context.db, { since, after, limit: pageSize })
    const ids = page.map(({ conversationId }) => conversationId)
    if (ids.length > 0) outcomes.push(...(await judgeConversations(context, ids)))
    after = page.at(-1)
    isMore = page.length === pageSize
  }
  return outcomes
    .filter(({ decidedAt }) => decidedAt >= since)
    .sort((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime() || b.position - a.position)
}

async function judgeConversations(context: Context, ids: string[]): Promise<ListedOutcome[]> {
  const [turns, verdicts, handovers] = await Promise.all([
    listTurns(context.db, ids),
    listVerdicts(context.db, ids),
    listHandovers(context.db, ids),
  ])
  const turnsOf = Map.groupBy(turns, ({ conversationId }) => conversationId)
  const verdictsOf = Map.groupBy(verdicts, ({ conversationId }) => conversationId)
  const kept = handovers.filter(({ state, claimedAt }) => state !== 'withdrawn' || claimedAt !== null)
  const handoversOf = Map.groupBy(kept, ({ conversationId }) => conversationId)
  return ids.flatMap((conversationId) => {
    const talk = {
      turns: turnsOf.get(conversationId) ?? [],
      verdicts: verdictsOf.get(conversationId) ?? [],
      handovers: handoversOf.get(conversationId) ?? [],
    }
    return judgeTalk(talk).map((outcome) => ({ ...outcome, conversationId }))
  })
}
