import { recallTurns } from '../../answering/recall.ts'
import type { Context, LoadedRelease } from '../../context.ts'
import type { Decision } from '../../domain/decision.ts'
import { listDifferences, repeatChanges } from '../../domain/decisionChanges.ts'
import { facetKeys } from '../../domain/entry.ts'
import type { Replay } from '../../domain/explanation.ts'
import type { Locale } from '../../domain/locale.ts'
import type { DecisionRow } from '../../storage/decisions.ts'
import { findMessage, readRecentTalk } from '../../storage/messages.ts'
import { decideQuestion } from '../citizen/decideQuestion.ts'
import { embedQuestion } from '../citizen/embedQuestion.ts'

/** Puts a stored question through a release again, as it stood then: same day, same talk before it, same language. */
export async function replayDecision(
  context: Context,
  { stored, locale, release }: { stored: DecisionRow; locale: Locale; release: LoadedRelease },
): Promise<Replay> {
  const { conversationId, questionPosition, decidedAt } = stored
  const [message, talk] = await Promise.all([
    findMessage(context.db, { conversationId, position: questionPosition }),
    readRecentTalk(context.db, { conversationId, since: decidedAt, turns: recallTurns, before: questionPosition }),
  ])
  // Masking may hide a part of an urgent word, so the words themselves decide, as they did; they are not shown.
  const text = message?.text ?? stored.question
  const embedding = stored.features.embedding ? await embedQuestion(context, { text, release }) : undefined
  const open = { question: { text }, conversation: { locale: stored.locale ?? locale }, talk, embedding }
  const plain = decideQuestion({ ...context, now: decidedAt }, { open, release })
  const before = toDecision(stored)
  const decision = repeatChanges(plain, before)
  const differences = listDifferences(before, decision)
  return { isSame: differences.length === 0, differences, decision }
}

function toDecision({
  kind,
  status,
  reasons,
  entryId,
  facet,
  options,
  confidence,
  ranked,
  features,
}: DecisionRow): Decision {
  return {
    kind,
    status,
    reasons,
    options,
    confidence,
    ranked,
    features,
    entryId: entryId ?? undefined,
    facet: facetKeys.find((key) => key === facet),
  }
}
