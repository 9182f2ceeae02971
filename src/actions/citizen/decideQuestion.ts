import { decide } from '../../answering/decide.ts'
import { recall } from '../../answering/recall.ts'
import type { Context, LoadedRelease } from '../../context.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Decidable } from './openQuestion.ts'
import { shanghaiDay } from './today.ts'

/** The decision on a question; should the engine fail, a decision that says so and offers a person: no question is lost. */
export function decideQuestion(
  context: Context,
  { open, release }: { open: Decidable; release: LoadedRelease },
): Decision {
  try {
    return decide(release.index, {
      text: open.question.text,
      locale: open.conversation.locale,
      day: shanghaiDay(context.now),
      embedding: open.embedding,
      ...recall(open.talk.past),
    })
  } catch (error) {
    context.log({ level: 'error', event: 'answering_failed', error: String(error) })
    return failed()
  }
}

function failed(): Decision {
  return {
    kind: 'handoff',
    status: 'failed_answering',
    reasons: ['answering_failed'],
    options: [],
    confidence: 0,
    ranked: [],
    features: {},
  }
}

/** Whether the second reader may be asked: only where the plain decision is to ask back or to hand over for want of a match. */
export function mayAskAssistant(decision: Decision): boolean {
  return decision.ranked.length > 0 && (decision.status === 'asked_back' || decision.status === 'offered_no_match')
}
