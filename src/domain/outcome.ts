import type { DecisionStatus } from './decision.ts'

export const outcomeCauses = [
  'solved',
  'option_chosen',
  'not_solved',
  'wrong',
  'handed_over',
  'options_declined',
  'corrected',
] as const
export type OutcomeCause = (typeof outcomeCauses)[number]

/** What a conversation tells about a question and an entry: that they belong together, or that they do not. */
export interface Outcome {
  /** The question, masked. */
  text: string
  entryId: string
  outcome: 'confirmed' | 'denied'
  because: OutcomeCause
  /** Where the question stands in its conversation. */
  position: number
  decidedAt: Date
  release: number | null
}

/** A stored decision, as far as it says what followed. */
export interface Turn {
  questionPosition: number
  /** Null when the assistant kept silent. */
  replyPosition: number | null
  question: string
  status: DecisionStatus
  reasons: readonly string[]
  entryId: string | null
  options: readonly { entryId: string }[]
  release: number | null
  decidedAt: Date
}

/** The citizen's last word on the answer at a position; null stands for the conversation as a whole. */
export interface Verdict {
  position: number | null
  isSolved: boolean | null
  isWrong: boolean
  ratedAt: Date
}

/** A handoff, at the position of the notice that told of it. */
export interface Handover {
  position: number
  openedAt: Date
}

export interface Talk {
  turns: readonly Turn[]
  verdicts: readonly Verdict[]
  handovers: readonly Handover[]
}

/** Reasons of replies to texts that are no question of their own: "how much", "the second one", "no, I mean the other". */
const leaning: readonly string[] = [
  'facet_of_topic',
  'facets_of_topic',
  'facet_missing',
  'facet_without_choice',
  'option_chosen',
  'corrected',
]

/** What is said within a matter without beginning another one; options that were asked back still wait. */
const asides: readonly DecisionStatus[] = [
  'answered_smalltalk',
  'offered_wants_person',
  'offered_unreadable',
  'offered_abuse',
  'offered_off_topic',
]

/**
 * What became of the questions of one conversation. Only what somebody said or did counts; a question of which nothing
 * is known has no outcome.
 *
 * - Judged are questions that an entry answered, and questions that were asked back. What only leans on another
 *   question (a facet, a choice, a correction) is none of its own, nor is a message of several questions.
 * - `wrong` beats everything: the citizen says that the answer is false.
 * - `not_solved` comes next: the citizen says that it did not help. Both are words about this very answer.
 * - Then what came first: `solved`, said about the answer or about a facet of the same entry in the same matter; or
 *   `handed_over`, a handoff opened in the same matter. A later one of the two changes nothing.
 * - Failing these, `corrected`: the next question is "no, I mean …".
 * - A matter goes on through facets and further answers of the same entry, small talk, rude and unreadable words and the
 *   wish for a person, and ends with any other question. What is handed over after that was another question's.
 * - `option_chosen` confirms the chosen entry for the question that was asked back, unless the answer that followed was
 *   called wrong or no help. A handoff does not undo it: one may need a person and still have meant this entry.
 * - `options_declined` denies each option of the question that was asked back; a correction declines them too.
 * - A word about the conversation as a whole counts for its answer when it was about one entry and nothing else.
 */
export function judgeTalk(talk: Talk): Outcome[] {
  const turns = talk.turns
    .filter(({ replyPosition }) => replyPosition !== null)
    .toSorted((a, b) => a.questionPosition - b.questionPosition)
  const heard = { ...talk, turns }
  return turns.flatMap((turn, i) => (turn.options.length > 0 ? judgeAskedBack(heard, i) : judgeAnswer(heard, i)))
}

function judgeAnswer(talk: Talk, i: number): Outcome[] {
  const turn = talk.turns[i]
  if (turn?.status !== 'answered_entry' || isLeaning(turn)) return []
  const because = findDenial(talk, turn) ?? findFirst(talk, readMatter(talk, i)) ?? findCorrection(talk, i)
  return because && turn.entryId ? [toOutcome(turn, turn.entryId, because)] : []
}

function judgeAskedBack(talk: Talk, i: number): Outcome[] {
  const asked = talk.turns[i]
  if (asked?.status !== 'asked_back' || isLeaning(asked)) return []
  const at = findNext(talk, i)
  const next = talk.turns[at]
  if (!next) return []
  if (next.reasons.some((reason) => reason === 'options_declined' || reason === 'corrected')) {
    return asked.options.map(({ entryId }) => toOutcome(asked, entryId, 'options_declined'))
  }
  const chosen = next.reasons.includes('option_chosen') ? next.entryId : null
  if (!chosen || !asked.options.some(({ entryId }) => entryId === chosen)) return []
  const solved = findFirst(talk, readMatter(talk, at)) === 'solved' ? 'solved' : undefined
  return [toOutcome(asked, chosen, findDenial(talk, next) ?? solved ?? 'option_chosen')]
}

/** The next turn that is more than an aside or the same options again; -1 without one. */
function findNext({ turns }: Talk, i: number): number {
  const waits = ({ status, reasons }: Turn) => asides.includes(status) || reasons.includes('facet_without_choice')
  return turns.findIndex((turn, at) => at > i && !waits(turn))
}

/** A correction that leads back to the same entry denies nothing. */
function findCorrection(talk: Talk, i: number): 'corrected' | undefined {
  const next = talk.turns[findNext(talk, i)]
  const isOther = next?.entryId !== talk.turns[i]?.entryId
  return isOther && next?.reasons.includes('corrected') ? 'corrected' : undefined
}

const isLeaning = ({ reasons }: Turn) => reasons.some((reason) => leaning.includes(reason))

/** The turns of the matter that begins with turn `i`, and the position of the question that ends it. */
function readMatter({ turns }: Talk, i: number): { first: Turn | undefined; answers: Turn[]; end: number } {
  const first = turns[i]
  const rest = turns.slice(i + 1)
  const isSame = ({ status, entryId, options }: Turn) =>
    asides.includes(status) || (status.startsWith('answered_') && entryId === first?.entryId && options.length === 0)
  const stop = rest.findIndex((turn) => !isSame(turn))
  const facets = (stop < 0 ? rest : rest.slice(0, stop)).filter((turn) => turn.entryId !== null && isLeaning(turn))
  return {
    first,
    answers: first ? [first, ...facets] : [],
    end: rest[stop]?.questionPosition ?? Number.POSITIVE_INFINITY,
  }
}

function findDenial(talk: Talk, answer: Turn): 'wrong' | 'not_solved' | undefined {
  const words = listWords(talk, answer)
  if (words.some(({ isWrong }) => isWrong)) return 'wrong'
  return words.some(({ isSolved }) => isSolved === false) ? 'not_solved' : undefined
}

function findFirst(talk: Talk, { first, answers, end }: ReturnType<typeof readMatter>) {
  const from = first?.replyPosition ?? Number.POSITIVE_INFINITY
  const handovers = talk.handovers
    .filter(({ position }) => position > from && position < end)
    .map(({ openedAt }) => openedAt.getTime())
  const solved = answers
    .flatMap((answer) => listWords(talk, answer))
    .filter(({ isSolved, isWrong }) => isSolved && !isWrong)
    .map(({ ratedAt }) => ratedAt.getTime())
  if (solved.length > 0 && Math.min(...solved) <= Math.min(...handovers)) return 'solved' as const
  return handovers.length > 0 ? ('handed_over' as const) : undefined
}

/** What was said about an answer itself; failing that, about a conversation that was about its entry alone. */
function listWords({ turns, verdicts }: Talk, answer: Turn): Verdict[] {
  const says = ({ isSolved, isWrong }: Verdict) => isSolved !== null || isWrong
  const own = verdicts.filter((verdict) => verdict.position === answer.replyPosition && says(verdict))
  if (own.length > 0) return own
  const isOnly = turns.every(
    ({ entryId, status, options }) => entryId === answer.entryId || asides.includes(status) || options.length > 0,
  )
  return isOnly ? verdicts.filter((verdict) => verdict.position === null && says(verdict)) : []
}

function toOutcome(turn: Turn, entryId: string, because: OutcomeCause): Outcome {
  const { question: text, questionPosition: position, decidedAt, release } = turn
  const outcome = because === 'solved' || because === 'option_chosen' ? 'confirmed' : 'denied'
  return { text, entryId, outcome, because, position, decidedAt, release }
}
