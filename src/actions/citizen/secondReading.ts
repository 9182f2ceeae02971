import { findEntryForDisplay } from '../../answering/buildIndex.ts'
import type { Candidate } from '../../assistant/port.ts'
import type { Context, LoadedRelease } from '../../context.ts'
import type { Decision, DecisionOption } from '../../domain/decision.ts'
import { askByAssistant, chooseByAssistant, noteAssistant } from '../../domain/decisionChanges.ts'
import { isValidOn } from '../../domain/entry.ts'
import { maskPersonalData } from '../../domain/personalData.ts'
import { listDecisions } from '../../storage/decisions.ts'
import type { OpenQuestion } from './openQuestion.ts'
import { shanghaiDay } from './today.ts'

/** Earlier questions of the conversation, masked as they are kept, that the second reader gets to see. */
const maxEarlier = 3

/** Most candidates that the second reader gets to see. */
const maxCandidates = 10

/**
 * Lets the language model choose among the best candidates, ask back between some of them, or decline. Whatever it does
 * wrong, the plain decision stands, with a reason code that says why.
 */
export async function secondReading(
  context: Context,
  { open, decision, release }: { open: OpenQuestion; decision: Decision; release: LoadedRelease },
): Promise<Decision> {
  const { text } = open.question
  const { locale } = open.conversation
  const candidates = decision.ranked
    .slice(0, maxCandidates)
    .flatMap(({ entryId }) => findEntryForDisplay(release.index, { entryId, text, locale }) ?? [])
    .filter((entry) => isValidOn(entry, shanghaiDay(context.now)))
    .map((entry) => ({ entryId: entry.id, title: entry.title, excerpt: entry.answer.slice(0, 300) }))
  const earlier = await listDecisions(context.db, { conversationId: open.conversation.id, limit: maxEarlier })
  const outcome = await context.assistant.choose({
    question: maskPersonalData(text).text,
    earlierQuestions: earlier.map(({ question }) => question).reverse(),
    candidates,
    locale,
    now: context.now,
  })
  if (outcome.kind === 'entry') {
    const { entryId } = outcome
    const isPersonal = release.index.versions.get(entryId)?.some(({ handoff }) => handoff === 'always')
    return chooseByAssistant(decision, { entryId, isPersonal: isPersonal ?? false })
  }
  if (outcome.kind === 'ask') return askByAssistant(decision, toOptions(candidates, outcome.entryIds))
  const reason = outcome.kind === 'failed' ? outcome.reason : 'none'
  return reason === 'off' ? decision : noteAssistant(decision, reason)
}

/** The titles of reviewed entries, in the order in which the assistant names them. */
function toOptions(candidates: readonly Candidate[], entryIds: readonly string[]): DecisionOption[] {
  return entryIds.flatMap((id) =>
    candidates.filter(({ entryId }) => entryId === id).map(({ entryId, title }) => ({ entryId, label: title })),
  )
}
