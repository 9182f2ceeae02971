import type Anthropic from '@anthropic-ai/sdk'
import { containsSecretMarking } from '../domain/personalData.ts'
import { createDailyBudget, type DailyBudget } from './budget.ts'
import { type CallResult, call } from './call.ts'
import type {
  Assistant,
  AssistantFailure,
  BriefOutcome,
  Candidate,
  ChooseOutcome,
  DraftOutcome,
  Failed,
} from './port.ts'
import { briefPrompt, type Choice, choosePrompt, clip, draftPrompt, type Prompt, selectCandidates } from './prompts.ts'
import { readDraft } from './readDraft.ts'

/** The model that is asked where the settings name no other. */
export const defaultModel = 'claude-haiku-5-5'

/** Longest parts of a brief that an agent gets, in UTF-16 code units. */
const maxBriefLength = 600

/** Most entries between which a citizen is asked to choose. */
const maxAskedAmong = 3

/** One line of the log for every question that came as far as a call. It holds figures and codes, never a text. */
export type AssistantRecord = {
  event: 'assistant_call'
  purpose: 'choose' | 'brief' | 'draft'
  model: string
  outcome: 'entry' | 'ask' | 'none' | 'brief' | 'draft' | AssistantFailure
  /** Ids of the entries that were chosen, between which to ask back, or on which a draft rests. */
  chosen: string[]
  milliseconds: number
  /** Tokens that the provider reports; null when no reply told them. */
  inputTokens: number | null
  outputTokens: number | null
  /** Requests that went out, retries included: 0 when nothing was sent. */
  attempts: number
  /** Status of the last response; null when there was none. */
  httpStatus: number | null
}

export interface ClaudeOptions {
  /** Made once, by the one who also knows key and address. */
  client: Anthropic
  model?: string
  /** Most calls a day (Asia/Shanghai) of this process; a retry within a call is not counted. */
  dailyCalls: number
  log: (record: AssistantRecord) => void
  /** The kill switch, read before every call. Left out: on. */
  isOn?: () => boolean
  /** Longest wait of a citizen, in milliseconds. Default 4,000. */
  chooseDeadlineMilliseconds?: number
  /** Longest wait of an agent, in milliseconds. Default 15,000. */
  briefDeadlineMilliseconds?: number
}

/** One question to the model: `texts` are checked for secrecy markings, `read` gives undefined for nonsense. */
interface Question<T, Outcome> {
  purpose: AssistantRecord['purpose']
  texts: string[]
  now: Date
  deadlineMilliseconds: number
  prompt: () => Prompt<T>
  read: (value: T) => Outcome | undefined
}

/** The assistant on Anthropic's Messages API. Nothing leaves unmasked; nothing with a secrecy marking leaves at all. */
export function createClaude(options: ClaudeOptions): Assistant {
  const { isOn = () => true, chooseDeadlineMilliseconds = 4_000, briefDeadlineMilliseconds = 15_000 } = options
  const ask = createAsk(options)
  return {
    async choose(request) {
      const candidates = selectCandidates(request.candidates)
      if (!isOn()) return failed('off')
      if (candidates.length === 0) return { kind: 'none' }
      return ask({
        purpose: 'choose',
        texts: [request.question, ...request.earlierQuestions],
        now: request.now,
        deadlineMilliseconds: chooseDeadlineMilliseconds,
        prompt: () => choosePrompt(request, candidates),
        read: (choice) => toChoice(choice, candidates),
      })
    },
    async brief(request) {
      if (!isOn() || !request.turns.some(({ author }) => author === 'citizen')) return failed('off')
      return ask({
        purpose: 'brief',
        texts: request.turns.map(({ text }) => text),
        now: request.now,
        deadlineMilliseconds: briefDeadlineMilliseconds,
        prompt: () => briefPrompt(request),
        read: (value) => toBrief(value, request.shownTitles),
      })
    },
    async draft(request) {
      if (!isOn() || !request.turns.some(({ author }) => author === 'citizen')) return failed('off')
      return ask({
        purpose: 'draft',
        texts: request.turns.map(({ text }) => text),
        now: request.now,
        deadlineMilliseconds: briefDeadlineMilliseconds,
        prompt: () => draftPrompt(request),
        read: (value) => readDraft(value, request),
      })
    },
  }
}

/** The way that every question goes: obstacles, call, reading, log. */
function createAsk({ client, model = defaultModel, dailyCalls, log }: ClaudeOptions) {
  const budget = createDailyBudget(dailyCalls)
  return async <T, Outcome extends ChooseOutcome | BriefOutcome | DraftOutcome>(question: Question<T, Outcome>) => {
    const startedAt = performance.now()
    const { purpose, deadlineMilliseconds } = question
    const obstacle = findObstacle(question, budget)
    const result: CallResult<T> = obstacle
      ? { attempts: 0, failure: obstacle }
      : await call(client, { model, prompt: question.prompt(), deadlineMilliseconds })
    const outcome = 'value' in result ? (question.read(result.value) ?? failed('nonsense')) : failed(result.failure)
    log({
      event: 'assistant_call',
      purpose,
      model,
      outcome: outcome.kind === 'failed' ? outcome.reason : outcome.kind,
      chosen: listChosen(outcome),
      milliseconds: Math.round(performance.now() - startedAt),
      inputTokens: result.inputTokens ?? null,
      outputTokens: result.outputTokens ?? null,
      attempts: result.attempts,
      httpStatus: result.httpStatus ?? null,
    })
    return outcome
  }
}

/** What keeps a call from being made, if anything. The budget comes last: asking uses it up. */
function findObstacle(
  { texts, now }: { texts: string[]; now: Date },
  budget: DailyBudget,
): AssistantFailure | undefined {
  if (texts.some(containsSecretMarking)) return 'too_sensitive'
  return budget.take(now) ? undefined : 'budget'
}

/** The schema already allows only these ids; but the provider applies it, so it is not the last word. */
function toChoice({ entryId, askAmong = [] }: Choice, candidates: Candidate[]): ChooseOutcome | undefined {
  const named = [...new Set(entryId === null ? askAmong : [entryId])]
  if (!named.every((id) => candidates.some((candidate) => candidate.entryId === id))) return undefined
  if (entryId !== null) return { kind: 'entry', entryId }
  return named.length > 1 ? { kind: 'ask', entryIds: named.slice(0, maxAskedAmong) } : { kind: 'none' }
}

function listChosen(outcome: ChooseOutcome | BriefOutcome | DraftOutcome): string[] {
  if (outcome.kind === 'draft') return outcome.usedEntryIds
  if (outcome.kind === 'entry') return [outcome.entryId]
  return outcome.kind === 'ask' ? outcome.entryIds : []
}

/** What was shown is known and not left to the model. */
function toBrief(
  { asked, missing }: { asked: string; missing: string },
  shownTitles: string[],
): BriefOutcome | undefined {
  const words = { asked: clip(asked.trim(), maxBriefLength), missing: clip(missing.trim(), maxBriefLength) }
  return words.asked ? { kind: 'brief', ...words, shown: [...new Set(shownTitles)] } : undefined
}

function failed(reason: AssistantFailure): Failed {
  return { kind: 'failed', reason }
}
